// @ts-check
// A judge scores an entry, first by touch and keys with scripts, then as a plain form; between them the chair opens the sheet
// again.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type } from '../help/filling.mjs';
import { at, pages } from '../help/pages.mjs';
import { textOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const JUDGE = 'aiko@example.test';
/** As the tests of the server call all of it. */
const ID = 'ffffffff-ffff-4000-8000-000000000001';
const [SHEET, MINE, PANEL] = [`/me/entries/${ID}`, `/me/jury/${ID}`, `/me/panels/${ID}`];

/** @type {State} */
let judge;

before(async () => {
  judge = await world.signedIn(JUDGE);
});

/**
 * Comes to the sheet from the judge's own page.
 * @param {Visitor} visitor
 */
async function comesToTheSheet(visitor) {
  await visitor.open(MINE);
  await visitor.follow(visitor.page.getByRole('link', { name: say(visitor.locale, 'awards-sheet-next'), exact: true }));
  await visitor.isAt(SHEET);
  assert.ok(await visitor.page.getByText('Clean water').isVisible(), 'the entry is beside');
}

/**
 * Waits until the script has saved what was touched.
 * @param {Visitor} visitor
 */
async function isSaved(visitor) {
  await visitor.page.locator('#autosaved').filter({ hasText: say(visitor.locale, 'awards-autosaved') }).waitFor();
}

/** @param {Visitor} visitor */
const total = visitor => textOf(visitor.page.locator('#total'));

/**
 * By touch, then by keys; the page is loaded again in between.
 * @param {Visitor} visitor
 */
async function scoresByTouchAndKeys(visitor) {
  const { page } = visitor;
  await comesToTheSheet(visitor);
  assert.equal(await total(visitor), '–');
  await page.locator('.scale label', { hasText: '7' }).click();
  assert.equal(await total(visitor), '70.0');
  await isSaved(visitor);
  await page.reload();
  assert.ok(await page.locator('input[value="7"]').isChecked(), 'what was touched is there again');
  await page.locator('input[value="7"]').focus();
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  assert.ok(await page.locator('input[value="10"]').isChecked(), '1 and 0 are 10');
  assert.equal(await total(visitor), '100.0');
}

/**
 * Sends it: first without the word that is asked for with the highest score.
 * @param {Visitor} visitor
 * @param {string} word
 */
async function sends(visitor, word) {
  const { page, locale } = visitor;
  await visitor.press(say(locale, 'awards-sheet-send'));
  assert.equal(visitor.status, 422);
  assert.equal(unisolated(await textOf(page.locator('#comment-1-problem'))), say(locale, 'awards-score-unsaid'));
  await type(visitor, { 'comment-1': word });
  await visitor.press(say(locale, 'awards-sheet-send'));
  await visitor.isNoticed('notice-awards-sheet-sent');
  await visitor.isAt(MINE);
}

describe('a sheet', () => {
  test('is scored by touch and keys, saved by itself and sent', async () => {
    await world.visit({ locale: 'en', state: judge }, async visitor => {
      await scoresByTouchAndKeys(visitor);
      await sends(visitor, 'In use everywhere');
      await visitor.open(SHEET);
      assert.equal(await visitor.page.locator('#sheet').count(), 0, 'nothing is changed any more');
    });
  });

  test('is opened again by the chair and sent as a plain form', async () => {
    await world.visit({ locale: 'ur', width: DESK, javaScript: false, state: judge }, async visitor => {
      const { page, locale } = visitor;
      await visitor.open(PANEL);
      await page.selectOption('#sheet', { index: 1 });
      await type(visitor, { reason: 'اعداد درست کیے گئے۔' });
      await visitor.press(say(locale, 'awards-sheet-reopen-button'));
      await visitor.isNoticed('notice-awards-reopened');
      await comesToTheSheet(visitor);
      await page.locator('input[type=radio][value="6"]').check({ force: true });
      await visitor.press(say(locale, 'awards-sheet-save'));
      await visitor.isNoticed('notice-saved');
      assert.equal(await total(visitor), '60.0');
      await visitor.press(say(locale, 'awards-sheet-send'));
      await visitor.isNoticed('notice-awards-sheet-sent');
    });
    const letter = await world.mailbox.next(JUDGE, 'en', 'awards-mail-sheet-subject');
    assert.equal(letter.path, SHEET);
  });
});

describe('the time that is left', () => {
  test('is counted down by itself', async () => {
    await world.visit({ locale: 'en', state: judge }, async visitor => {
      await visitor.open(PANEL);
      await visitor.page.selectOption('#sheet', { index: 1 });
      await type(visitor, { reason: 'Please look again.' });
      await visitor.press(say('en', 'awards-sheet-reopen-button'));
      // The server says that two minutes are left.
      await visitor.page.route(`**${SHEET}`, async route => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-seconds="\d+"/, 'data-seconds="120"') });
      });
      await visitor.page.clock.install();
      await visitor.open(SHEET);
      const told = () => textOf(visitor.page.locator('#left'));
      assert.equal(await told(), '0 h 2 min 0 s left');
      await visitor.page.clock.runFor(1_000);
      assert.equal(await told(), '0 h 1 min 59 s left');
      await visitor.page.clock.runFor(59_000);
      assert.equal(await told(), '0 h 1 min 0 s left');
      await visitor.page.clock.runFor(60_000);
      assert.equal(await told(), say('en', 'awards-sheet-closed'));
    });
  });
});

describe('without a connection', () => {
  test('what was touched stays on the device, and is saved when that is there again', async () => {
    await world.visit({ locale: 'en', state: judge }, async visitor => {
      await visitor.open(SHEET);
      const other = await visitor.context.newPage();
      await other.goto(visitor.to(SHEET));
      await visitor.context.setOffline(true);
      await other.locator('.scale label', { hasText: '4' }).click();
      await other.waitForFunction(() => localStorage.length > 0);
      // The browser is closed before there is a connection.
      await other.close();
      await visitor.context.setOffline(false);
      assert.throws(() => visitor.hasNoFaults(), /ERR_INTERNET_DISCONNECTED/);
      await visitor.open(SHEET);
      await visitor.page.waitForFunction(() => document.querySelector('input[value="4"]')?.hasAttribute('checked'));
      assert.equal(await visitor.page.evaluate(() => localStorage.length), 0, 'the server has saved it');
    });
  });
});

describe('pages', () => {
  /** @type {import('../help/pages.mjs').Reach} */
  const reopened = async visitor => {
    await visitor.open(PANEL);
    if (await visitor.page.locator('#sheet').count() > 0) {
      await visitor.page.selectOption('#sheet', { index: 1 });
      await type(visitor, { reason: 'Please look again.' });
      await visitor.press(say(visitor.locale, 'awards-sheet-reopen-button'));
    }
    await visitor.open(SHEET);
  };
  /** @type {import('../help/pages.mjs').Reach} */
  const unsaid = async visitor => {
    await reopened(visitor);
    await visitor.page.locator('.scale label', { hasText: '10' }).click();
    await visitor.page.locator('#comment-1').evaluate(field => { /** @type {HTMLTextAreaElement} */ (field).value = ''; });
    await visitor.press(say(visitor.locale, 'awards-sheet-send'));
    assert.equal(visitor.status, 422);
  };

  /** @type {import('../help/pages.mjs').Reach} */
  const leftOut = async visitor => {
    await reopened(visitor);
    await visitor.open(`${MINE}/scores`);
    await type(visitor, { text: 'entry,criterion,score\nNobody,Nothing,5' });
    await visitor.press(say(visitor.locale, 'awards-table-take'));
    assert.equal(visitor.status, 200);
    assert.ok(await visitor.page.getByText(say(visitor.locale, 'awards-table-entry')).isVisible());
  };

  pages(world, {
    judge: {
      as: () => judge,
      pages: {
        'sheet-sent': at(SHEET), 'chair': at(PANEL), 'sheet': reopened, 'sheet-refused': unsaid, 'judge-owes': at(MINE),
        'scores-table': at(`${MINE}/scores`), 'scores-left-out': leftOut,
      },
    },
  });
});
