// @ts-check
// An association's coordinator drafts a nomination, sends it, corrects it; the organiser screens it. A firm applies.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { holds, type } from '../help/filling.mjs';
import { option } from '../help/forms.mjs';
import { at, pages } from '../help/pages.mjs';
import { SECOND_ORGANISER } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { textOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const MINE = '/me/nominations';
const NOMINATE = '/awards/nominate';
const SCREENING = '/admin/awards/nominations';
const DATES = {
  nominations_open_at: '2026-01-01T09:00', nominations_close_at: '2099-09-20T18:00', screening_ends_at: '2099-09-25T18:00',
  online_opens_at: '2099-10-01T09:00', online_closes_at: '2099-10-20T18:00', deliberation_ends_at: '2099-11-01T12:00',
  publication_at: '2099-11-17T20:00',
};
const UNTIL = '2099-09-24T10:00';
/** @type {Record<string, { economy: string, startUp: string, health: string, note: string }>} */
const THERE = {
  en: { economy: 'Japan', startUp: 'Start-up', health: 'HealthTech', note: 'Please add figures.' },
  ur: { economy: 'پاکستان', startUp: 'اسٹارٹ اپ', health: 'ہیلتھ ٹیک', note: 'براہِ کرم اعداد شامل کریں۔' },
};
/** @param {string} locale */
const there = locale => THERE[locale] ?? assert.fail(locale);
/** @param {string} locale */
const coordinator = locale => `coordinator-${locale}@example.org`;

/** @type {State} */
let organiser;
/** @type {Record<string, State>} */
const coordinators = {};

before(async () => {
  organiser = await world.invited(SECOND_ORGANISER, 'awards.change');
  await Sender.comes({ state: organiser }, async sender => {
    const path = await sender.send('/admin/awards/cycles/new', { name_en: 'Chinar Awards', name_ur: 'چنار ایوارڈز', edition: '2026', ...DATES });
    await sender.send(path, {}, { action: `${path}/display` });
  });
  for (const locale of LOCALES) {
    await Sender.comes({ state: organiser, locale }, async sender => {
      const economy = option(await sender.page('/admin/awards/coordinators'), there(locale).economy);
      await sender.send('/admin/awards/coordinators', { economy, email: coordinator(locale), language: locale });
    });
    coordinators[locale] = await world.signedIn(coordinator(locale), locale);
  }
});

/**
 * Begins a nomination in the browser; gives its path.
 * @param {Visitor} visitor
 * @param {string} category
 */
async function begins(visitor, category) {
  await visitor.open(NOMINATE);
  await visitor.page.selectOption('#category', { label: category });
  await visitor.page.selectOption('#economy', { label: there(visitor.locale).economy });
  await visitor.press(say(visitor.locale, 'awards-nominate-begin'));
  assert.match(visitor.path, /^\/me\/nominations\/[0-9a-f-]{36}$/);
  return visitor.path;
}

/**
 * Fills in all that is asked.
 * @param {Visitor} visitor
 * @param {string} name
 */
async function fillsIn(visitor, name) {
  const { page } = visitor;
  await type(visitor, {
    name_en: name, profile_en: 'Clean water, measured.', founded_on: '2099-01-01', contact_name: 'Sana Khan', contact_email: 'sana@example.org',
  });
  for (const choice of ['founders', 'independent']) await page.selectOption(`#${choice}`, 'yes');
  for (const answer of await page.locator('textarea[id^=answer-]').all()) await answer.fill('گاؤں گاؤں پانی ناپتا ہے۔ 412 villages.');
}

/** @param {Visitor} visitor */
const badge = visitor => textOf(visitor.page.locator('.strip .badge'));

/**
 * Drafts a nomination, is told what is wrong, and sends it; gives its path.
 * @param {Visitor} visitor
 * @param {string} name
 */
async function drafts(visitor, name) {
  const { page, locale } = visitor;
  const path = await begins(visitor, there(locale).startUp);
  await type(visitor, { name_en: name });
  await visitor.press(say(locale, 'awards-send'));
  assert.equal(visitor.status, 422);
  await holds(visitor, { name_en: name });
  assert.ok(await page.locator('.summary a[href="#answer-1"]').isVisible());
  await fillsIn(visitor, name);
  await visitor.press(say(locale, 'awards-send'));
  assert.equal(unisolated(await textOf(page.locator('#founded_on-problem'))), say(locale, 'awards-founded-ahead'));
  await type(visitor, { founded_on: '2025-05-01' });
  await visitor.press(say(locale, 'awards-send'));
  await visitor.isAt(path);
  await visitor.isNoticed('notice-awards-sent');
  assert.equal(await badge(visitor), say(locale, 'awards-state-submitted'));
  const letter = await world.mailbox.next(coordinator(locale), locale, 'awards-mail-receipt-subject');
  assert.ok(letter.text.includes(await textOf(page.locator('.digest'))), letter.text);
  return path;
}

/**
 * The organiser asks for a correction, after one without a reason.
 * @param {Visitor} visitor
 * @param {string} name
 */
async function asks(visitor, name) {
  const { page, locale } = visitor;
  await visitor.open(SCREENING);
  await visitor.follow(page.locator('main').getByRole('link', { name, exact: true }));
  await page.locator('form details summary').click();
  await visitor.press(say(locale, 'awards-ask-correction'));
  assert.equal(visitor.status, 422);
  await type(visitor, { reason: there(locale).note, until: UNTIL });
  await visitor.press(say(locale, 'awards-ask-correction'));
  await visitor.isNoticed('notice-awards-decided');
}

describe('a nomination', { concurrency: 2 }, () => {
  for (const [locale, javaScript] of /** @type {[string, boolean][]} */ ([['en', true], ['ur', false]])) {
    test(`is drafted, sent, corrected and accepted in ${locale} ${javaScript ? 'with' : 'without'} scripts`, async () => {
      const name = `Mizu ${locale}`;
      const state = coordinators[locale];
      const path = await world.visit({ locale, javaScript, state }, visitor => drafts(visitor, name));
      const screened = path.replace(MINE, SCREENING);
      await world.visit({ locale, javaScript, width: DESK, state: organiser }, visitor => asks(visitor, name));
      const letter = await world.mailbox.next(coordinator(locale), locale, 'awards-mail-correction-subject');
      assert.ok(letter.text.includes(there(locale).note) && letter.path === path, letter.text);
      await world.visit({ locale, javaScript, state }, async visitor => {
        await visitor.open(path);
        assert.ok(await visitor.page.getByText(there(locale).note).isVisible());
        await type(visitor, { profile_en: 'Twelve villages.' });
        await visitor.press(say(locale, 'awards-send'));
        await visitor.isNoticed('notice-awards-sent');
      });
      await world.visit({ locale, javaScript, width: DESK, state: organiser }, async visitor => {
        await visitor.open(screened);
        assert.ok(await visitor.page.getByText('Twelve villages.').isVisible());
        await visitor.press(say(locale, 'awards-accept'));
        await visitor.isNoticed('notice-awards-decided');
        assert.equal(await badge(visitor), say(locale, 'awards-state-eligible'));
      });
    });

    test(`of a firm is endorsed in ${locale}`, async () => {
      const email = `firm-${locale}@example.org`;
      const path = await world.visit({ locale, javaScript }, async visitor => {
        const { page } = visitor;
        await visitor.open(NOMINATE);
        await page.selectOption('#category', { label: there(locale).startUp });
        await page.selectOption('#economy', { label: there(locale).economy });
        await type(visitor, { email });
        await visitor.press(say(locale, 'awards-nominate-begin'));
        const letter = await world.mailbox.next(email, locale, 'accounts-mail-sign-in-subject');
        await page.goto(letter.link);
        await visitor.follow(page.locator('main form button').first());
        await visitor.press(say(locale, 'awards-nominate-begin'));
        const path = visitor.path;
        await fillsIn(visitor, `Firm ${locale}`);
        await type(visitor, { founded_on: '2025-05-01' });
        await visitor.press(say(locale, 'awards-send-application'));
        await visitor.isNoticed('notice-awards-sent');
        assert.equal(await badge(visitor), say(locale, 'awards-state-applied'));
        return path;
      });
      await world.mailbox.next(coordinator(locale), locale, 'awards-mail-endorse-subject');
      await world.visit({ locale, javaScript, state: coordinators[locale] }, async visitor => {
        await visitor.open(MINE);
        await visitor.follow(visitor.page.getByRole('link', { name: `Firm ${locale}`, exact: true }));
        await visitor.isAt(path);
        await visitor.press(say(locale, 'awards-endorse-button'));
        await visitor.isNoticed('notice-awards-endorsed');
      });
    });
  }
});

describe('what is typed', () => {
  for (const locale of LOCALES) {
    test(`saves itself, on two devices without loss, in ${locale}`, async () => {
      const state = coordinators[locale];
      await world.visit({ locale, state }, phone => world.visit({ locale, width: DESK, state }, async desk => {
        const path = await begins(phone, there(locale).health);
        await desk.open(path);
        const saved = phone.page.waitForResponse(`**${path}/autosave`);
        await type(phone, { profile_en: 'Typed on the phone' });
        assert.equal((await saved).status(), 200);
        await phone.page.getByText(say(locale, 'awards-autosaved'), { exact: true }).waitFor();
        assert.ok((await textOf(phone.page.locator('#profile_en-words'))).includes('146'));
        await type(desk, { profile_en: 'Typed at the desk' });
        await desk.press(say(locale, 'awards-save-draft'));
        assert.ok(await desk.page.getByText(say(locale, 'awards-beside'), { exact: true }).isVisible());
        await holds(desk, { profile_en: 'Typed at the desk' });
        assert.equal(await textOf(desk.page.locator('.earlier .lines')), 'Typed on the phone');
        await desk.page.locator('.danger-zone summary').click();
        await desk.press(say(locale, 'awards-discard'));
        await desk.isAt(MINE);
      }));
    });
  }
});

describe('a page that is loaded again before it was saved', () => {
  for (const locale of LOCALES) {
    test(`shows what was typed, and knows it for its own, in ${locale}`, async () => {
      await world.visit({ locale, state: coordinators[locale] }, async visitor => {
        const { page } = visitor;
        const path = await begins(visitor, there(locale).health);
        // What is sent as the page is left comes too late for the page that is loaded.
        await page.addInitScript(() => document.addEventListener('visibilitychange', event => event.stopImmediatePropagation(), true));
        await page.reload();
        await type(visitor, { profile_en: 'Typed and not saved' });
        await page.reload();
        await page.waitForFunction(() => document.querySelector('#profile_en')?.textContent === 'Typed and not saved');
        const saved = page.waitForResponse(`**${path}/autosave`);
        await type(visitor, { profile_en: 'Typed once more' });
        assert.equal((await saved).status(), 200);
        await page.getByText(say(locale, 'awards-autosaved'), { exact: true }).waitFor();
        await visitor.press(say(locale, 'awards-save-draft'));
        await visitor.isNoticed('notice-saved');
        await holds(visitor, { profile_en: 'Typed once more' });
        assert.equal(await page.locator('.earlier').count(), 0);
        await page.locator('.danger-zone summary').click();
        await visitor.press(say(locale, 'awards-discard'));
        await visitor.isAt(MINE);
      });
    });
  }
});

describe('what cannot be saved', () => {
  for (const locale of LOCALES) {
    test(`stays on the device, beside what was typed elsewhere since, in ${locale}`, async () => {
      const state = coordinators[locale];
      await world.visit({ locale, state }, async phone => {
        const path = await begins(phone, there(locale).health);
        const tab = await phone.context.newPage();
        await tab.goto(phone.to(path));
        await phone.context.setOffline(true);
        await tab.fill('#profile_en', 'Typed on the way');
        await tab.getByRole('button', { name: say(locale, 'awards-save-draft'), exact: true }).click();
        await tab.getByText(say(locale, 'awards-autosave-waiting'), { exact: true }).waitFor();
        assert.equal(await tab.inputValue('#profile_en'), 'Typed on the way', 'the page stays');
        await tab.close();
        await phone.context.setOffline(false);
        assert.throws(() => phone.hasNoFaults(), /ERR_INTERNET_DISCONNECTED/);
        await world.visit({ locale, width: DESK, state }, async desk => {
          await desk.open(path);
          await type(desk, { profile_en: 'Typed at the desk' });
          await desk.press(say(locale, 'awards-save-draft'));
          await desk.isNoticed('notice-saved');
        });
        await phone.open(path);
        await phone.page.locator('.earlier').waitFor();
        assert.equal(await textOf(phone.page.locator('.earlier .lines')), 'Typed on the way');
        await holds(phone, { profile_en: 'Typed at the desk' });
        assert.equal(await phone.page.evaluate(() => localStorage.length), 0, 'it is kept by the server now');
      });
    });

    test(`is there again after somebody was signed out, in ${locale}`, async () => {
      await world.visit({ locale, state: coordinators[locale] }, async visitor => {
        const { page, context } = visitor;
        const path = await begins(visitor, there(locale).health);
        await visitor.open(path);
        await context.clearCookies();
        await type(visitor, { profile_en: 'Typed and signed out' });
        await visitor.press(say(locale, 'awards-save-draft'));
        assert.notEqual(visitor.path, path);
        await context.addCookies((await world.signedIn(coordinator(locale), locale)).cookies);
        await visitor.open(path);
        await page.waitForFunction(() => document.querySelector('#profile_en')?.textContent === 'Typed and signed out');
        assert.equal(await page.locator('.earlier').count(), 0);
      });
    });

    test(`goes along to the other language, from ${locale}`, async () => {
      await world.visit({ locale, state: coordinators[locale] }, async visitor => {
        const { page } = visitor;
        await begins(visitor, there(locale).health);
        await type(visitor, { profile_en: 'Typed and not translated' });
        await page.locator('a.lang').click();
        await page.waitForFunction(() => document.querySelector('#profile_en')?.textContent === 'Typed and not translated');
        assert.equal(await page.locator('.earlier').count(), 0);
        assert.equal(await page.evaluate(() => localStorage.length), 0, 'the server has saved it');
      });
    });
  }
});

describe('pages', () => {
  /** @type {State} */
  let state;
  /** @type {State} */
  let firm;
  let [draft, sentPath, applied] = ['', '', ''];

  before(async () => {
    const email = 'pages@example.org';
    const economy = await Sender.comes({ state: organiser }, async sender => {
      const economy = option(await sender.page('/admin/awards/coordinators'), 'Thailand');
      await sender.send('/admin/awards/coordinators', { economy, email, language: 'en' });
      return economy;
    });
    state = await world.signedIn(email, 'en');
    /** @param {string} page */
    const filled = page => ({
      name_en: 'Nam 1', profile_en: 'Water.', founded_on: '2025-01-01', founders: 'yes', independent: 'yes', contact_name: 'Nok',
      contact_email: 'nok@example.org', website: 'nam.example',
      ...Object.fromEntries([...page.matchAll(/name="(answer-[^"]+)" rows/g)].map(([, name]) => [name, 'An answer.'])),
    });
    firm = await Sender.comes({}, async sender => {
      const email = 'applicant@example.org';
      const category = option(await sender.page(NOMINATE), 'Start-up');
      await sender.send(NOMINATE, { category, economy, email });
      const letter = await world.mailbox.next(email, 'en', 'accounts-mail-sign-in-subject');
      await sender.send(letter.path);
      applied = await sender.send(NOMINATE, { category, economy });
      await sender.send(applied, filled(await sender.page(applied)), { action: `${applied}/submission` });
      return sender.state();
    });
    await Sender.comes({ state }, async sender => {
      const category = option(await sender.page(NOMINATE), 'Start-up');
      draft = await sender.send(NOMINATE, { category, economy });
      await sender.send(draft, { name_en: 'Nam 1', name_ur: 'پانی', profile_en: 'Water.' });
      sentPath = await sender.send(NOMINATE, { category, economy });
      assert.equal(await sender.send(sentPath, filled(await sender.page(sentPath)), { action: `${sentPath}/submission` }), sentPath);
    });
  });

  /** @type {import('../help/pages.mjs').Reach} */
  const refusedDraft = async visitor => {
    await visitor.open(draft);
    await visitor.press(say(visitor.locale, 'awards-send'));
    assert.equal(visitor.status, 422);
  };

  pages(world, {
    coordinator: {
      as: () => state,
      pages: {
        'nominations-mine': at(MINE),
        'nomination-edit': at(() => draft),
        'nomination-refused': refusedDraft,
        'nomination-files': at(() => `${draft}/files`),
        'nomination-sent': at(() => sentPath),
        'nomination-to-endorse': at(() => applied),
        'nominate-signed-in': at(NOMINATE),
      },
    },
    firm: {
      as: () => firm,
      pages: {
        'nomination-applied': async visitor => {
          await at(applied)(visitor);
          assert.equal(await badge(visitor), say(visitor.locale, 'awards-state-applied'));
        },
      },
    },
    organiser: {
      as: () => organiser,
      pages: {
        'screening-applied': at(() => applied.replace(MINE, SCREENING)),
        'screening-list': at(SCREENING),
        'screening': at(() => sentPath.replace(MINE, SCREENING)),
      },
    },
    stranger: { pages: { nominate: at(NOMINATE) } },
  });
});
