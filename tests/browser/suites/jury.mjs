// @ts-check
// Organisers invite judges, who sign and declare their ties; then it is said who judges what.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type } from '../help/filling.mjs';
import { option } from '../help/forms.mjs';
import { at, pages } from '../help/pages.mjs';
import { SECOND_ORGANISER } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { hasDevice } from '../help/signing_in.mjs';
import { textOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const MINE = '/me/jury';
const FACTOR = '/me/account/second-factor';
const PROOF = `${FACTOR}/proof`;
const DATES = {
  nominations_open_at: '2026-01-01T09:00', nominations_close_at: '2099-09-20T18:00', screening_ends_at: '2099-09-25T18:00',
  online_opens_at: '2099-10-01T09:00', online_closes_at: '2099-10-20T18:00', deliberation_ends_at: '2099-11-01T12:00',
  publication_at: '2099-11-17T20:00',
};
const ENTRY = 'Mizu Water';
/** @type {Record<string, { economy: string, tie: string, word: string, name: string }>} */
const THERE = {
  en: { economy: 'Thailand', tie: 'none', word: '', name: 'Dao Suwan' },
  ur: { economy: 'ملائیشیا', tie: 'family', word: 'میری بہن کا ادارہ ہے۔', name: 'عائشہ رحمان' },
};
/** @param {string} locale */
const there = locale => THERE[locale] ?? assert.fail(locale);
/** @param {string} locale */
const judge = locale => `judge-${locale}@example.org`;

/** @type {State} */
let organiser;
let [cycle, panel] = ['', ''];
/** Judges who have signed, by language: as whom they come, and where their own page is. @type {Record<string, { state: State, own: string }>} */
const seated = {};

/** An entry of Japan that was found eligible. */
async function enters() {
  const email = 'coordinator@example.org';
  const economy = await Sender.comes({ state: organiser }, async sender => {
    const economy = option(await sender.page('/admin/awards/coordinators'), 'Japan');
    await sender.send('/admin/awards/coordinators', { economy, email, language: 'en' });
    return economy;
  });
  const path = await Sender.comes({ state: await world.signedIn(email, 'en') }, async sender => {
    const category = option(await sender.page('/awards/nominate'), 'HealthTech');
    const path = await sender.send('/awards/nominate', { category, economy });
    const answers = Object.fromEntries([...(await sender.page(path)).matchAll(/name="(answer-[^"]+)" rows/g)].map(([, name]) => [name, 'An answer.']));
    const filled = { name_en: ENTRY, profile_en: 'Water.', organisation: 'Mizu', contact_name: 'Kenji', contact_email: email, ...answers };
    await sender.send(path, filled, { action: `${path}/submission` });
    return path.replace('/me/', '/admin/awards/');
  });
  await Sender.comes({ state: organiser }, sender => sender.send(path, { decision: 'accept' }, { action: `${path}/decision` }));
}

before(async () => {
  organiser = await world.invited(SECOND_ORGANISER, 'awards.change');
  await Sender.comes({ state: organiser }, async sender => {
    cycle = await sender.send('/admin/awards/cycles/new', { name_en: 'Chinar Awards', name_ur: 'چنار ایوارڈز', edition: '2026', ...DATES });
    await sender.send(cycle, {}, { action: `${cycle}/display` });
    const [, category] = (await sender.page(cycle)).match(/\/admin\/awards\/categories\/([0-9a-f-]{36})"><bdi>HealthTech/) ?? assert.fail('no category');
    panel = `/admin/awards/categories/${category}/panel`;
  });
  await enters();
});

/**
 * Asks the judge of this language, after an address that is none.
 * @param {Visitor} visitor
 */
async function invites(visitor) {
  const { page, locale } = visitor;
  await visitor.open(`${cycle}/jury`);
  if (!await page.locator('#email').isVisible()) await page.locator('main details summary').first().click();
  await type(visitor, { email: 'nobody' });
  await page.selectOption('#economy', { label: there(locale).economy });
  await visitor.press(say(locale, 'awards-judge-invite-button'));
  assert.equal(visitor.status, 422);
  await type(visitor, { email: judge(locale) });
  await page.selectOption('#language', locale);
  await visitor.press(say(locale, 'awards-judge-invite-button'));
  await visitor.isNoticed('notice-judge-invited');
}

/**
 * Signs, after forgetting to tick; gives the judge's own page.
 * @param {Visitor} visitor
 */
async function signs(visitor) {
  const { page, locale } = visitor;
  await visitor.open(MINE);
  await visitor.follow(page.locator('main ul a').first());
  const { path } = visitor;
  await type(visitor, { signed_as: there(locale).name });
  await visitor.press(say(locale, 'awards-agreement-sign'));
  assert.equal(visitor.status, 422);
  assert.equal(unisolated(await textOf(page.locator('#agrees-problem'))), say(locale, 'awards-agreement-needed'));
  await page.locator('[name=agrees]').check();
  await visitor.press(say(locale, 'awards-agreement-sign'));
  await visitor.isNoticed('notice-awards-signed');
  return path;
}

/**
 * Says what ties them to the entry.
 * @param {Visitor} visitor
 * @param {string} path
 */
async function declares(visitor, path) {
  const { page, locale } = visitor;
  await visitor.open(path);
  await visitor.follow(page.getByRole('link', { name: say(locale, 'awards-ties-declare'), exact: true }));
  assert.ok(await page.getByText(ENTRY).isVisible());
  assert.ok(!(await page.locator('main').innerText()).includes('Water.'));
  await page.selectOption('#tie-1', there(locale).tie);
  await type(visitor, { 'comment-1': there(locale).word });
  await visitor.press(say(locale, 'awards-ties-send'));
  assert.equal(unisolated(await textOf(page.locator('#looked-problem'))), say(locale, 'awards-ties-unlooked'));
  await page.locator('[name=looked]').check();
  await visitor.press(say(locale, 'awards-ties-send'));
  await visitor.isNoticed('notice-awards-ties');
}

describe('a jury', () => {
  for (const [locale, javaScript] of /** @type {[string, boolean][]} */ ([['en', true], ['ur', false]])) {
    test(`is asked, signs, declares its ties and gets its entries in ${locale} ${javaScript ? 'with' : 'without'} scripts`, async () => {
      const desk = { locale, javaScript, width: DESK, state: organiser };
      await world.visit(desk, invites);
      const letter = await world.mailbox.next(judge(locale), locale, 'awards-mail-judge-subject');
      assert.equal(letter.path, MINE);
      const state = await world.signedIn(judge(locale), locale);
      const path = await world.visit({ locale, javaScript, state }, signs);
      seated[locale] = { state, own: path };
      await world.visit(desk, async visitor => {
        await visitor.open(panel);
        await visitor.page.locator(`[name=judges][value="${path.split('/').at(-1)}"]`).check();
        await visitor.press(say(locale, 'save'));
        await visitor.isNoticed('notice-saved');
      });
      await world.visit({ locale, javaScript, state }, visitor => declares(visitor, path));
      await world.visit(desk, async visitor => {
        const { page } = visitor;
        await visitor.open(`${cycle}/assignment`);
        await visitor.follow(page.locator('main .row a.btn').first());
        const hers = page.getByText(there(locale).name).first();
        assert.ok(await hers.isVisible(), 'what each judge has');
        await visitor.press(say(locale, 'awards-proposal-take'));
        await visitor.isNoticed('notice-awards-assigned');
      });
      await world.visit({ locale, javaScript, state }, async visitor => {
        await visitor.open(path);
        assert.equal(await visitor.page.locator('main').getByText(ENTRY).count(), there(locale).tie === 'none' ? 1 : 0);
      });
    });
  }
});

describe('a judge with a passkey', () => {
  for (const locale of LOCALES) {
    test(`judges nothing by a mail alone in ${locale}`, async () => {
      const { state, own } = seated[locale] ?? assert.fail();
      await world.visit({ locale, state }, async visitor => {
        const { page } = visitor;
        await hasDevice(visitor);
        await visitor.open(FACTOR);
        await visitor.press(say(locale, 'accounts-passkey-add'));
        await visitor.press(say(locale, 'accounts-passkey-make'));
        await visitor.isAt(FACTOR);
        await visitor.open(own);
        await visitor.isAt(own);
        await visitor.context.clearCookies();
        await visitor.open(own);
        await type(visitor, { email: judge(locale) });
        await visitor.press(say(locale, 'accounts-send-link'));
        const { code } = await world.mailbox.next(judge(locale), locale, 'accounts-mail-sign-in-subject');
        await type(visitor, { code });
        await visitor.press(say(locale, 'accounts-sign-in'));
        assert.equal(visitor.path, PROOF);
        assert.equal(await page.locator('#code').count(), 0, 'they have no app that shows codes');
        await visitor.press(say(locale, 'accounts-passkey-use'));
        await visitor.press(say(locale, 'accounts-passkey-use'));
        await visitor.isAt(own);
      });
    });
  }
});

describe('pages', () => {
  const states = /** @type {Record<string, State>} */ ({});
  let [signed, asked] = ['', ''];

  before(async () => {
    for (const [email, where] of [['signed@example.org', 'Indonesia'], ['asked@example.org', 'Mongolia']]) {
      await Sender.comes({ state: organiser }, async sender => {
        const economy = option(await sender.page(`${cycle}/jury`), where);
        await sender.send(`${cycle}/jury`, { email, economy, language: 'en', employer: 'Chinar Labs' });
      });
      states[email] = await world.signedIn(email, 'en');
      await Sender.comes({ state: states[email] }, async sender => {
        const [own] = (await sender.page(MINE)).match(/\/me\/jury\/[0-9a-f-]{36}/) ?? assert.fail('no jury');
        if (email.startsWith('asked')) { asked = own; return; }
        signed = own;
        await sender.send(own, { agrees: 'yes', signed_as: 'Budi Santoso' }, { action: `${own}/agreement` });
      });
    }
    await Sender.comes({ state: organiser }, sender => sender.send(panel, { judges: signed.split('/').at(-1) ?? '' }));
  });

  /** @type {import('../help/pages.mjs').Reach} */
  const refused = async visitor => {
    await visitor.open(asked);
    await visitor.press(say(visitor.locale, 'awards-agreement-sign'));
    assert.equal(visitor.status, 422);
  };

  pages(world, {
    organiser: {
      as: () => organiser,
      pages: {
        'jury': at(() => `${cycle}/jury`),
        'judge': at(() => signed.replace(MINE, '/admin/awards/judges')),
        'panel': at(() => panel),
        'assignment': at(() => `${cycle}/assignment`),
        'assignment-proposed': at(() => `${cycle}/assignment?from=hand`),
      },
    },
    signed: {
      as: () => states['signed@example.org'] ?? assert.fail(),
      pages: { 'jury-mine': at(MINE), 'jury-signed': at(() => signed), 'ties': at(() => `${signed}/ties`) },
    },
    proves: { as: () => seated.en?.state ?? assert.fail(), pages: { 'factor-proof': at(PROOF) } },
    asked: { as: () => states['asked@example.org'] ?? assert.fail(), pages: { 'jury-asked': at(() => asked), 'jury-refused': refused } },
  });
});
