// @ts-check
// A whole round of judging: judges declare, score, and one steps back; the round is closed, its panel decides, and what was
// published is checked by whoever has the export.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type } from '../help/filling.mjs';
import { option } from '../help/forms.mjs';
import { published, verified } from '../help/ledger.mjs';
import { at, pages } from '../help/pages.mjs';
import { SECOND_ORGANISER } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { textOf } from '../help/text.mjs';
import { DESK, NEVER } from '../help/visitor.mjs';
import { say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */
/**
 * @typedef {object} Judge
 * @property {string} email
 * @property {string} economy
 * @property {string} name
 * @property {string} locale
 * @property {boolean} javaScript
 * @property {[string, string]} scores for each entry, in the order of the entries
 */

const world = itsWorld();
const DATES = {
  nominations_open_at: '2026-01-01T09:00', nominations_close_at: '2099-09-20T18:00', screening_ends_at: '2099-09-25T18:00',
  online_opens_at: '2099-10-01T09:00', online_closes_at: '2099-10-20T18:00', deliberation_ends_at: '2099-11-01T12:00',
  publication_at: '2099-11-17T20:00',
};
/** The online round is open. */
const OPEN = { nominations_close_at: '2026-01-02T09:00', screening_ends_at: '2026-01-03T09:00', online_opens_at: '2026-01-04T09:00' };
/** Its time is over. */
const OVER = { online_closes_at: '2026-01-05T09:00', gives_feedback: 'yes' };
const ENTRIES = [['Japan', 'Mizu Water'], ['Korea', 'Hanok Care']];
/** The second is harsh, with the same opinion as the first; the third would have turned the places, and steps back from the second entry. */
/** @type {Judge[]} */
const JUDGES = [
  { email: 'aiko@example.org', economy: 'Thailand', name: 'Aiko Mori', locale: 'en', javaScript: true, scores: ['8', '6'] },
  { email: 'dao@example.org', economy: 'Malaysia', name: 'داؤ سوان', locale: 'ur', javaScript: false, scores: ['4', '2'] },
  { email: 'budi@example.org', economy: 'Mongolia', name: 'Budi Santoso', locale: 'en', javaScript: false, scores: ['2', '9'] },
];
const [CHAIR] = JUDGES;
/** Sees how far the panel is, and scores nothing. */
/** @type {Judge} */
const OBSERVER = { email: 'otgon@example.org', economy: 'Nepal', name: 'Otgon Bat', locale: 'en', javaScript: true, scores: ['', ''] };

/** @type {State} */
let organiser;
/** @type {Record<string, { state: State, path: string }>} */
const there = {};
let [cycle, category] = ['', ''];
/** Whose the first entry is. */
/** @type {State} */
let nominator;
let entry = '';

/**
 * An entry of that economy that was found eligible.
 * @param {string} economy
 * @param {string} name
 */
async function enters(economy, name) {
  const email = `${economy.toLowerCase()}@example.org`;
  const id = await Sender.comes({ state: organiser }, async sender => {
    const id = option(await sender.page('/admin/awards/coordinators'), economy);
    await sender.send('/admin/awards/coordinators', { economy: id, email, language: 'en' });
    return id;
  });
  const state = await world.signedIn(email, 'en');
  const path = await Sender.comes({ state }, async sender => {
    const path = await sender.send('/awards/nominate', { category: option(await sender.page('/awards/nominate'), 'HealthTech'), economy: id });
    const answers = Object.fromEntries([...(await sender.page(path)).matchAll(/name="(answer-[^"]+)" rows/g)].map(([, one]) => [one, 'An answer.']));
    const filled = { name_en: name, profile_en: 'Health.', organisation: name, contact_name: 'Kenji', contact_email: email, ...answers };
    await sender.send(path, filled, { action: `${path}/submission` });
    return path;
  });
  const screened = path.replace('/me/', '/admin/awards/');
  await Sender.comes({ state: organiser }, sender => sender.send(screened, { decision: 'accept' }, { action: `${screened}/decision` }));
  return { state, path };
}

/**
 * A judge who has signed.
 * @param {Judge} judge
 */
async function joins({ email, economy, name, locale }) {
  await Sender.comes({ state: organiser }, async sender => {
    await sender.send(`${cycle}/jury`, { email, economy: option(await sender.page(`${cycle}/jury`), economy), language: locale });
  });
  const state = await world.signedIn(email, locale);
  await Sender.comes({ state }, async sender => {
    const [path] = (await sender.page('/me/jury')).match(/\/me\/jury\/[0-9a-f-]{36}/) ?? assert.fail('no jury');
    await sender.send(path, { agrees: 'yes', signed_as: name }, { action: `${path}/agreement` });
    there[email] = { state, path };
  });
}

/** @param {Judge | undefined} judge */
function coming(judge) {
  const { locale, javaScript, email } = judge ?? assert.fail('nobody');
  const { state, path } = there[email] ?? assert.fail(email);
  return { who: { locale, javaScript, state }, path };
}

/** @param {Record<string, string>} dates */
const moves = dates => Sender.comes({ state: organiser }, sender => sender.send(`${cycle}/rules`, dates));

before(async () => {
  organiser = await world.invited(SECOND_ORGANISER, 'awards.change');
  await Sender.comes({ state: organiser }, async sender => {
    cycle = await sender.send('/admin/awards/cycles/new', { name_en: 'Chinar Awards', name_ur: 'چنار ایوارڈز', edition: '2026', ...DATES });
    await sender.send(cycle, {}, { action: `${cycle}/display` });
    [, category = ''] = (await sender.page(cycle)).match(/categories\/([0-9a-f-]{36})"><bdi>HealthTech/) ?? assert.fail('no category');
  });
  const entries = [];
  for (const [economy = '', name = ''] of ENTRIES) entries.push(await enters(economy, name));
  ({ state: nominator, path: entry } = entries[0] ?? assert.fail('no entry'));
  for (const judge of [...JUDGES, OBSERVER]) await joins(judge);
  await world.visit({ width: DESK, state: organiser }, async visitor => {
    await visitor.open(`/admin/awards/categories/${category}/rubric`);
    await type(visitor, {
      'criterion_en-1': 'Impact', 'criterion_ur-1': 'اثر', 'weight-1': '60', 'criterion_en-2': 'Novelty', 'criterion_ur-2': 'جدت', 'weight-2': '40',
    });
    await visitor.press(say('en', 'save'));
    await visitor.isNoticed('notice-saved');
    await visitor.open(`/admin/awards/categories/${category}/panel`);
    const ids = JUDGES.map(judge => coming(judge).path.split('/').at(-1) ?? '');
    await visitor.page.selectOption('#chair', ids[0] ?? '');
    for (const id of ids.slice(1)) await visitor.page.locator(`[name=judges][value="${id}"]`).check();
    await visitor.page.locator(`[name=observers][value="${coming(OBSERVER).path.split('/').at(-1)}"]`).check();
    await visitor.press(say('en', 'save'));
    await visitor.isNoticed('notice-saved');
  });
});

/**
 * Scores the entry that comes next, all that is asked alike, and sends it.
 * @param {Visitor} visitor
 * @param {string} path
 * @param {Judge} judge
 */
async function scores(visitor, path, { scores }) {
  const { page, locale } = visitor;
  await visitor.open(path);
  await visitor.follow(page.getByRole('link', { name: say(locale, 'awards-sheet-next'), exact: true }));
  const heading = await textOf(page.locator('h1'));
  const score = scores[ENTRIES.findIndex(([, name = '']) => heading.includes(name))] ?? assert.fail(heading);
  const asked = await page.locator('.scale').all();
  assert.equal(asked.length, 2, 'criteria');
  for (const scale of asked) await scale.locator(`input[value="${score}"]`).check({ force: true });
  await visitor.press(say(locale, 'awards-sheet-send'));
  await visitor.isNoticed('notice-awards-sheet-sent');
}

describe('a round of judging', () => {
  for (const judge of JUDGES) {
    test(`${judge.name} says what ties them to the entries`, async () => {
      const { who, path } = coming(judge);
      await world.visit(who, async visitor => {
        await visitor.open(`${path}/ties`);
        for (const [, name = ''] of ENTRIES) assert.ok(await visitor.page.getByText(name).first().isVisible());
        await visitor.page.locator('[name=looked]').check();
        await visitor.press(say(visitor.locale, 'awards-ties-send'));
        await visitor.isNoticed('notice-awards-ties');
      });
    });
  }

  test('is opened, with who judges what', async () => {
    await moves(OPEN);
    await world.visit({ width: DESK, state: organiser }, async visitor => {
      await visitor.open(`${cycle}/assignment`);
      await visitor.follow(visitor.page.locator('main .row a.btn').first());
      await visitor.press(say('en', 'awards-proposal-take'));
      await visitor.isNoticed('notice-awards-assigned');
    });
  });

  // While it runs: nothing is scored yet, and so all are reminded.
  pages(world, {
    organiser: {
      as: () => organiser,
      pages: {
        'round-running': at(() => `${cycle}/round`),
        'round-reminder': at(() => `${cycle}/round?remind=score`),
        'ledger-sealed': at(() => `${cycle}/ledger`),
      },
    },
    observer: {
      as: () => coming(OBSERVER).who.state,
      pages: { 'observer': at(() => coming(OBSERVER).path), 'observer-panel': at(() => `/me/panels/${category}`) },
    },
  });

  for (const judge of JUDGES) {
    test(`${judge.name} scores what is theirs in ${judge.locale} ${judge.javaScript ? 'with' : 'without'} scripts`, async () => {
      const { who, path } = coming(judge);
      await world.visit(who, async visitor => {
        for (const _ of ENTRIES) await scores(visitor, path, judge);
        await visitor.open(path);
        assert.ok(await visitor.page.getByText(say(visitor.locale, 'awards-sheets-all-done')).isVisible());
      });
    });
  }

  test('one who has scored steps back from an entry', async () => {
    const { who, path } = coming(JUDGES[2]);
    await world.visit(who, async visitor => {
      await visitor.open(`${path}/ties`);
      const row = visitor.page.locator('main fieldset').filter({ hasText: 'Hanok Care' });
      await row.locator('select').selectOption('family');
      await row.locator('textarea, input[type=text], input:not([type])').first().fill('My sister joined them.');
      if (await visitor.page.locator('[name=looked]').count() > 0) await visitor.page.locator('[name=looked]').check();
      await visitor.press(say(visitor.locale, 'awards-ties-send'));
      await visitor.isNoticed('notice-awards-ties');
    });
  });

  test('is closed, and its panel decides', async () => {
    await moves(OVER);
    const { who, path } = coming(CHAIR);
    await world.visit({ ...who, locale: 'ur', javaScript: false }, async visitor => {
      const door = visitor.page.locator('main a[href$="/deliberation"]');
      for (const end = Date.now() + NEVER; await door.count() === 0; ) {
        assert.ok(Date.now() < end, 'the round is closed');
        await visitor.open(path);
      }
      await visitor.follow(door.first());
      // Of the two who judged the second entry both hold it for the weaker; who stepped back would have turned it.
      assert.ok(await visitor.page.locator('.placing__wins').getByText('Mizu Water').count() > 0, 'the rule gives it to the first');
      await visitor.page.locator('[name=is_final]').check();
      await visitor.press(say('ur', 'awards-decide-button'));
      await visitor.isNoticed('notice-awards-category-decided');
    });
  });

  test('ends with winners that follow from what was sealed', async () => {
    await world.visit({ state: organiser }, async visitor => {
      await visitor.open(`${cycle}/publication`);
      await visitor.page.locator('[name=is_early]').check();
      await visitor.page.locator('[name=is_final]').check();
      await visitor.press(say('en', 'awards-publish'));
      await visitor.isNoticed('notice-awards-published');
    });
    await world.visit({ locale: 'ur' }, async visitor => {
      await visitor.open('/awards/winners');
      assert.ok(await visitor.page.locator('.winners__one--first').getByText('Mizu Water').first().isVisible());
    });
    const said = await verified(await published(world, organiser, cycle));
    assert.match(said, /follows from the scores by the rule/);
    assert.match(said, /The published head is that of the last row/);
  });

  pages(world, { nominator: { as: () => nominator, pages: { feedback: at(() => `${entry}/feedback`) } } });
});
