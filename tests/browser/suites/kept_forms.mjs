// @ts-check
// A form whose sender has to prove first who they are is kept: afterwards they find it as they typed it, and send it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { ordinary } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { codeOf } from '../help/signing_in.mjs';
import { textOf, textsOf } from '../help/text.mjs';
import { minutesPass as passing } from '../help/time.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const minutesPass = passing(world);
const PASSWORD = 'sabz chatri 23 barf ka din';
const SESSIONS = '/admin/agenda/sessions';
const MINE = '/me/account/second-factor';
const TYPED = {
  title_en: 'Letters & <b>parcels</b> "across" the Karakoram', title_ur: 'قراقرم کے پار خطوط',
  summary_en: 'One paragraph.\n\n- a list\n- of two', description_ur: 'ایک لمبی تحریر۔ '.repeat(40).trim(),
};

/**
 * Invites somebody to change the programme; gives the path that their letter leads to.
 * @param {string} email
 */
async function invited(email) {
  await Sender.comes({ state: await world.organiser() }, sender => sender.send('/admin/organisers/new', { email, right: 'agenda.change' }));
  return (await world.mailbox.next(email, 'en', 'accounts-mail-invitation-subject')).path;
}

/**
 * The same, who has accepted.
 * @param {string} email
 * @returns {Promise<State>}
 */
async function member(email) {
  const path = await invited(email);
  return Sender.comes({}, async sender => {
    await sender.send(path, { name: 'Zara Malik', password: PASSWORD });
    return sender.state();
  });
}

/**
 * Signs in somewhere else.
 * @param {string} email
 * @returns {Promise<State>}
 */
const elsewhere = email => Sender.comes({}, async sender => {
  await sender.send('/sign-in/password', { email, password: PASSWORD });
  return sender.state();
});

/**
 * Opens the form of a session and types into it.
 * @param {Visitor} visitor
 */
async function fillIn(visitor) {
  await visitor.open(`${SESSIONS}/new`);
  for (const [field, text] of Object.entries(TYPED)) await visitor.page.fill(`#${field}`, text);
}

/** @param {Visitor} visitor */
async function isFilledIn({ page }) {
  for (const [field, text] of Object.entries(TYPED)) assert.equal(await page.inputValue(`#${field}`), text);
}

/**
 * Asserts that the first notice says `key`.
 * @param {Visitor} visitor
 * @param {string} key
 */
const isNoted = async ({ page, locale }, key) => assert.equal(await textOf(page.locator('.notice').first()), say(locale, key));

/**
 * Sets up an app on the page that offers it; gives its secret.
 * @param {Visitor} visitor
 */
async function setUpApp(visitor) {
  await visitor.press(say(visitor.locale, 'accounts-app-add'));
  const secret = await textOf(visitor.page.locator('main code'));
  await visitor.page.fill('#code', codeOf(secret, 0));
  await visitor.press(say(visitor.locale, 'accounts-app-confirm'));
  assert.equal(visitor.path, MINE);
  return secret;
}

/**
 * Signs in on the page that asks for it.
 * @param {Visitor} visitor
 * @param {string} email
 */
async function signIn(visitor, email) {
  await visitor.page.fill('#email', email);
  await visitor.page.fill('#password', PASSWORD);
  await visitor.press(say(visitor.locale, 'accounts-sign-in'));
}

/**
 * Proves anew who is signed in, on the page that asks for it and knows them.
 * @param {Visitor} visitor
 */
async function prove(visitor) {
  await visitor.page.fill('#password', PASSWORD);
  await visitor.press(say(visitor.locale, 'accounts-prove-button'));
}

/**
 * Asserts that the form's page has what was typed again, and says so; gives its address.
 * @param {Visitor} visitor
 */
async function isFilledAgain(visitor) {
  await isNoted(visitor, 'notice-form-filled');
  const { pathname, search } = new URL(visitor.page.url());
  assert.match(search, /^\?kept=/);
  return pathname.replace(/^\/ur(?=\/)/, '') + search;
}

/**
 * Opens the list of what was typed, which stands in for a page that has no place for it.
 * @param {Visitor} visitor
 * @param {string} kept The address of the page that is filled in.
 */
async function openList(visitor, kept) {
  await visitor.open(`/me/kept-forms/${kept.split('kept=')[1]}?listed=yes`);
  assert.equal(await textOf(visitor.page.locator('h1')), say(visitor.locale, 'accounts-kept-form'));
  const shown = await visitor.page.locator('main dd').allTextContents();
  for (const text of Object.values(TYPED)) assert.ok(shown.includes(text), text);
}

/**
 * Asserts that the session is saved, and that the form that was kept leads to it now: nothing is made again.
 * @param {Visitor} visitor
 * @param {string} [kept]
 */
async function isSaved(visitor, kept) {
  assert.match(visitor.path, /^\/admin\/agenda\/sessions\/[0-9a-f-]{36}$/);
  await isNoted(visitor, 'notice-saved');
  await isFilledIn(visitor);
  const made = visitor.path;
  if (kept) {
    await visitor.open(kept);
    await visitor.isAt(made);
  }
}

for (const [turn, locale] of LOCALES.entries()) {
  describe(`an organiser’s long form in ${locale}`, () => {
    test('is sent after a second step that came in between', async () => {
      const email = `zara.${locale}@example.pk`;
      await world.visit({ locale, width: DESK, state: await member(email) }, async visitor => {
        await fillIn(visitor);
        await visitor.page.fill('#language', 'both');
        // Meanwhile, in another browser, they set up what they are asked for from then on.
        const secret = await world.visit({ locale, state: await elsewhere(email) }, async other => {
          await other.open(MINE);
          return setUpApp(other);
        });
        await visitor.press(say(locale, 'save'));
        assert.equal(visitor.path, '/sign-in/password');
        await isNoted(visitor, 'notice-form-kept');
        await inspect(visitor, 'sign-in-kept', [screenOf(turn, locale)]);
        await prove(visitor);
        await visitor.page.fill('#code', codeOf(secret, 1));
        await visitor.press(say(locale, 'accounts-sign-in'));
        await isFilledAgain(visitor);
        await isFilledIn(visitor);
        await inspect(visitor, 'kept-form-filled', [screenOf(turn + 1, locale)]);
        await visitor.press(say(locale, 'save'));
        // Something is wrong with it, which is told where it is mended.
        assert.equal(visitor.status, 422);
        assert.ok(await visitor.page.locator('#language-problem').isVisible());
        await isFilledIn(visitor);
        await visitor.page.fill('#language', locale);
        await visitor.press(say(locale, 'save'));
        await isSaved(visitor);
      });
    });

    test('counts as it is where they signed in again in another window', async () => {
      const email = `again.${locale}@example.pk`;
      await world.visit({ locale, width: DESK, state: await member(email) }, async visitor => {
        await fillIn(visitor);
        const other = await visitor.context.newPage();
        await other.goto(visitor.to('/sign-in/password'));
        await other.fill('#email', email);
        await other.fill('#password', PASSWORD);
        await other.locator('main').getByRole('button', { name: say(locale, 'accounts-sign-in'), exact: true }).click();
        await other.waitForURL(visitor.to('/admin'));
        await visitor.press(say(locale, 'save'));
        await isNoted(visitor, 'notice-saved');
        await isFilledIn(visitor);
      });
    });

    test('leads back to its page where they signed out in another window', async () => {
      const email = `out.${locale}@example.pk`;
      await world.visit({ locale, state: await member(email) }, async visitor => {
        await fillIn(visitor);
        const other = await visitor.context.newPage();
        await other.goto(visitor.to('/me/account'));
        await other.getByRole('button', { name: say(locale, 'nav-menu') }).click();
        await other.getByRole('button', { name: say(locale, 'nav-sign-out'), exact: true }).click();
        await other.waitForURL(visitor.to('/'));
        await visitor.press(say(locale, 'save'));
        assert.equal(visitor.path, '/sign-in/password');
        await signIn(visitor, email);
        await visitor.isAt(`${SESSIONS}/new`);
      });
    });
  });

  describe(`a form that was left for long in ${locale}`, () => {
    test('is sent by an organiser who signs in again, without scripts', async () => {
      const email = `idle.${locale}@example.pk`;
      await world.visit({ locale, javaScript: false, width: DESK, state: await member(email) }, async visitor => {
        await fillIn(visitor);
        await minutesPass(31, email);
        await visitor.press(say(locale, 'save'));
        assert.equal(visitor.path, '/sign-in/password');
        await isNoted(visitor, 'notice-form-kept');
        await signIn(visitor, email);
        const kept = await isFilledAgain(visitor);
        await isFilledIn(visitor);
        await openList(visitor, kept);
        await visitor.press(say(locale, 'accounts-kept-form-send'));
        await isSaved(visitor, kept);
      });
    });

    test('is sent by a delegate who proves anew who they are', async () => {
      const person = ordinary(`Slow ${locale}`, locale);
      const { state } = await world.delegate(person);
      await world.visit({ locale, state }, async visitor => {
        const { page } = visitor;
        await visitor.open('/me/account/email');
        await page.fill('#email', `new.${person.email}`);
        await minutesPass(11, person.email);
        await visitor.press(say(locale, 'accounts-change-email-button'));
        assert.equal(visitor.path, '/sign-in');
        await isNoted(visitor, 'notice-form-kept');
        await inspect(visitor, 'prove-again-kept', [screenOf(turn + 2, locale)]);
        await visitor.press(say(locale, 'accounts-send-link'));
        const { code } = await world.mailbox.next(person.email, locale, 'accounts-mail-sign-in-subject');
        await page.fill('#code', code);
        await visitor.press(say(locale, 'accounts-sign-in'));
        const kept = await isFilledAgain(visitor);
        assert.equal(await page.inputValue('#email'), `new.${person.email}`);
        await inspect(visitor, 'kept-email', [screenOf(turn + 3, locale)]);
        // Nobody else finds it, not even who organises.
        await world.visit({ locale, state: await world.organiser() }, async other => {
          await other.open(`/me/kept-forms/${kept.split('kept=')[1]}`);
          assert.equal(other.status, 404);
        });
        await visitor.press(say(locale, 'accounts-change-email-button'));
        await visitor.isAt('/me/account');
        await isNoted(visitor, 'notice-email-asked');
        await world.mailbox.next(`new.${person.email}`, locale, 'accounts-mail-email-change-subject');
        await visitor.open(kept);
        await visitor.isAt('/me/account');
      });
    });
  });
}

describe('when organisers need a second factor from now on', () => {
  /** @type {Record<string, State>} */
  const states = {};
  before(async () => { for (const locale of LOCALES) states[locale] = await member(`rule.${locale}@example.pk`); });

  test('a form waits until they have set one up', async () => {
    const open = await Promise.all(LOCALES.map(locale => world.enter({ locale, state: states[locale] })));
    try {
      for (const visitor of open) await fillIn(visitor);
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
      await Sender.comes({ state: await world.organiser() }, sender =>
        sender.send('/admin/second-factor', { required_from: tomorrow }, { action: '/admin/second-factor/rule' }));
      // For nobody but the rule.
      await minutesPass(2 * 24 * 60, 'nobody@example.pk');
      for (const [turn, visitor] of open.entries()) {
        const { page, locale } = visitor;
        await visitor.press(say(locale, 'save'));
        assert.equal(visitor.path, MINE);
        await isNoted(visitor, 'notice-form-kept');
        await inspect(visitor, 'second-factor-kept', [screenOf(turn, locale)]);
        await setUpApp(visitor);
        const notices = await textsOf(page.locator('.notice'));
        assert.ok(notices.some(notice => notice.startsWith(say(locale, 'accounts-form-waits'))), notices.join('\n'));
        await visitor.follow(page.getByRole('link', { name: say(locale, 'accounts-form-go-on') }));
        const kept = await isFilledAgain(visitor);
        await openList(visitor, kept);
        await inspect(visitor, 'kept-form', [screenOf(turn + 1, locale)]);
        await visitor.open(kept);
        await isFilledIn(visitor);
        await visitor.press(say(locale, 'save'));
        await isSaved(visitor, kept);
        visitor.hasNoFaults();
      }
    } finally {
      for (const visitor of open) await visitor.context.close();
    }
  });
});
