// @ts-check
// An organiser of the awards sets up a cycle, its categories and a rubric, and shows it; the public reads it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { holds, isTold, type } from '../help/filling.mjs';
import { at, pages, refused } from '../help/pages.mjs';
import { SECOND_ORGANISER } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { textOf, textsOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */
/** @typedef {Record<string, string>} Fields */

const world = itsWorld();
const LIST = '/admin/awards';
const NEW = '/admin/awards/cycles/new';
const COORDINATORS = '/admin/awards/coordinators';
const DATES = {
  nominations_open_at: '2099-09-01T09:00', nominations_close_at: '2099-09-20T18:00', screening_ends_at: '2099-09-25T18:00',
  online_opens_at: '2099-10-01T09:00', online_closes_at: '2099-10-20T18:00', deliberation_ends_at: '2099-11-01T12:00',
  publication_at: '2099-11-17T20:00',
};
const EARLY = '2099-09-10T09:00';
/** @type {Record<string, { startUp: string, health: string, criteria: [string, string] }>} */
const THERE = {
  en: { startUp: 'Start-up', health: 'HealthTech', criteria: ['Impact', 'Novelty'] },
  ur: { startUp: 'اسٹارٹ اپ', health: 'ہیلتھ ٹیک', criteria: ['اثر', 'جدت'] },
};
/** @param {string} locale */
const there = locale => THERE[locale] ?? assert.fail(locale);

/**
 * Somebody who has the right to the awards and no other.
 * @type {State}
 */
let state;
/** @type {Promise<string> | undefined} */
let made;

/** The page of a cycle for journeys that do not make one, and for the pages. */
const cycle = () => {
  const fields = { name_en: 'Chinar Awards', name_ur: 'چنار ایوارڈز', edition: 'kept', ...DATES };
  made ??= Sender.comes({ state }, sender => sender.send(NEW, fields));
  return made;
};

before(async () => { state = await world.invited(SECOND_ORGANISER, 'awards.change'); });

/**
 * @param {Visitor} visitor
 * @param {string} path
 */
async function isSaved(visitor, path, key = 'notice-saved') {
  await visitor.isAt(path);
  assert.equal(await textOf(visitor.page.locator('.notice').first()), say(visitor.locale, key));
}

/**
 * Follows a link of the page's main area by its words.
 * @param {Visitor} visitor
 * @param {string} name
 */
const follow = (visitor, name) => visitor.follow(visitor.page.locator('main').getByRole('link', { name, exact: true }));

/**
 * How many cycles have that edition.
 * @param {string} edition
 */
const cyclesOf = edition => Sender.comes({ state }, async sender => (await sender.page(LIST)).split(`>${edition}</bdi>`).length - 1);

/**
 * Fills in the form of a new cycle, with two dates the wrong way round first, and presses twice; gives the cycle's page.
 * @param {Visitor} visitor
 * @param {Fields} names
 */
async function makes(visitor, names) {
  const { page, locale } = visitor;
  await visitor.open(LIST);
  await follow(visitor, say(locale, 'awards-cycle-new'));
  await page.getByRole('radio', { name: say(locale, 'awards-start-material') }).check();
  const wrong = { ...names, ...DATES, online_opens_at: EARLY };
  await type(visitor, wrong);
  await page.getByRole('radio', { name: say(locale, 'awards-tie-joint') }).check();
  await visitor.press(say(locale, 'save'));
  await isTold(visitor, 'online_opens_at', say(locale, 'awards-dates-order'));
  await holds(visitor, wrong);
  assert.ok(await page.getByRole('radio', { name: say(locale, 'awards-tie-joint') }).isChecked());
  await type(visitor, { online_opens_at: DATES.online_opens_at });
  await page.locator('main').getByRole('button', { name: say(locale, 'save'), exact: true }).dblclick();
  // Without scripts the second sending gives up the first one's answer; where it ends is what counts.
  const there = () => page.waitForURL(/\/admin\/awards\/cycles\/[0-9a-f-]{36}$/);
  await there().catch(there);
  return visitor.path;
}

/**
 * Gives a category a rubric whose weights make 90 first.
 * @param {Visitor} visitor
 * @param {string} path
 */
async function setsRubric(visitor, path) {
  const { locale } = visitor;
  await follow(visitor, there(locale).health);
  await follow(visitor, say(locale, 'awards-rubric'));
  const rows = {
    'criterion_en-1': 'Impact', 'criterion_ur-1': 'اثر', 'weight-1': '60', 'hint_en-1': 'On patients',
    'criterion_en-2': 'Novelty', 'criterion_ur-2': 'جدت', 'weight-2': '30',
    'score-1': '0', 'anchor_en-1': 'None', 'anchor_ur-1': 'کچھ نہیں',
  };
  await visitor.page.locator('.rubric-row summary').first().click();
  await type(visitor, rows);
  await visitor.press(say(locale, 'save'));
  await isTold(visitor, 'criteria', say(locale, 'awards-weights-sum', { sum: '90' }));
  await holds(visitor, rows);
  await type(visitor, { 'weight-2': '۴۰' });
  await visitor.press(say(locale, 'save'));
  await isSaved(visitor, path);
}

/**
 * An organiser makes awards, goes back and sends the form again, corrects a category and a rubric, and shows the whole.
 * @param {Visitor} visitor
 * @param {Fields} names
 */
async function setsUp(visitor, names) {
  const { page, locale } = visitor;
  const path = await makes(visitor, names);
  await page.goBack();
  await visitor.press(say(locale, 'save'));
  await visitor.isAt(path);
  assert.equal(await cyclesOf(names.edition), 1);
  await follow(visitor, there(locale).startUp);
  await type(visitor, { quota: 'many', description_en: 'Young firms.', description_ur: 'نئی کمپنیاں۔' });
  await visitor.press(say(locale, 'save'));
  await isTold(visitor, 'quota', say(locale, 'problem-number'));
  await holds(visitor, { quota: 'many', description_en: 'Young firms.' });
  await type(visitor, { quota: '5' });
  await visitor.press(say(locale, 'save'));
  await isSaved(visitor, path);
  await setsRubric(visitor, path);
  await visitor.press(say(locale, 'awards-show'));
  await isSaved(visitor, path, 'notice-awards-shown');
}

/**
 * @param {Visitor} stranger
 * @param {Fields} names
 */
async function reads(stranger, names) {
  const { page, locale } = stranger;
  await stranger.open('/awards');
  assert.equal(await textOf(page.locator('h1')), names[`name_${locale}`]);
  const award = page.getByRole('article', { name: there(locale).health, exact: true });
  /** @param {string} key */
  const opened = async key => {
    const details = award.locator('details').filter({ has: page.getByText(say(locale, key), { exact: true }) });
    await details.locator('summary').click();
    return (await textsOf(details.locator('> ul').first().locator('> li'))).join(' ');
  };
  const asked = await opened('awards-asked');
  assert.ok(asked.includes('300') && asked.includes(say(locale, 'awards-question-file')), asked);
  const [first, second] = there(locale).criteria;
  const rubric = await opened('awards-how');
  assert.ok(rubric.includes(`${first} 60 %`) && rubric.includes(`${second} 40 %`), rubric);
  assert.ok(await award.getByText(second).isVisible());
}

/**
 * Two windows of one organiser at the same page.
 * @param {string} locale
 * @param {string} path
 * @param {(first: Visitor, other: Visitor) => Promise<void>} journey
 */
const both = (locale, path, journey) => world.visit({ locale, width: DESK, state }, first =>
  world.visit({ locale, state }, async other => {
    await first.open(path);
    await other.open(path);
    await journey(first, other);
  }));

/**
 * The path of a category, by its English name.
 * @param {Sender} sender
 * @param {string} name
 */
async function pathOf(sender, name) {
  const [, path] = (await sender.page(await cycle())).match(new RegExp(`href="([^"]+)"><bdi>${name}<`)) ?? [];
  assert.ok(path, name);
  return path;
}

/**
 * A category of its own; gives its path.
 * @param {string} name
 */
const category = name => Sender.comes({ state }, async sender => {
  await sender.send(`${await cycle()}/categories/new`, { name_en: name, name_ur: `${name} ۲` });
  return pathOf(sender, name);
});

/** @param {Visitor} visitor */
async function removes(visitor) {
  await visitor.page.locator('#removal summary').click();
  await visitor.press(say(visitor.locale, 'remove'));
  await visitor.isAt(await cycle());
}

describe('an organiser', { concurrency: 2 }, () => {
  // One after the other: the site shows one cycle.
  describe('makes, corrects and shows awards', { concurrency: 1 }, () => {
    for (const [locale, javaScript] of /** @type {[string, boolean][]} */ ([['en', true], ['ur', false]])) {
      test(`in ${locale} ${javaScript ? 'with' : 'without'} scripts`, async () => {
        const edition = `${locale}-${javaScript ? 'scripts' : 'plain'}`;
        const names = { name_en: `Tech Awards ${edition}`, name_ur: `ٹیک ایوارڈز ${edition}`, edition };
        await world.visit({ locale, javaScript, width: DESK, state }, visitor => setsUp(visitor, names));
        await world.visit({ locale, javaScript }, stranger => reads(stranger, names));
      });
    }
  });

  describe('has an older copy', { concurrency: 1 }, () => {
    for (const [turn, locale] of LOCALES.entries()) {
      test(`of a category in ${locale}, which undoes nothing and outlives it`, async () => {
        const name = `Robotics ${locale}`;
        await both(locale, await category(name), async (first, other) => {
          await type(first, { quota: '7' });
          await first.press(say(locale, 'save'));
          await type(other, { jury_size: '5' });
          await other.press(say(locale, 'save'));
          await isTold(other, 'quota', say(locale, 'problem-changed-taken'), say(locale, 'problem-short-taken'));
          await holds(other, { quota: '7', jury_size: '5' });
          await other.press(say(locale, 'save'));
          await other.isAt(await cycle());
          await other.page.goBack();
          await first.open(other.path);
          await removes(first);
          await type(other, { description_en: 'Written for long.' });
          await other.press(say(locale, 'save'));
          await isTold(other, 'name_en', say(locale, 'problem-removed'));
          await inspect(other, 'category-removed', [screenOf(turn, locale)]);
          await other.press(say(locale, 'save'));
          await isSaved(other, await cycle());
          await follow(other, locale === 'ur' ? `${name} ۲` : name);
          await holds(other, { description_en: 'Written for long.', quota: '7', jury_size: '5' });
        });
      });

      test(`of a rubric in ${locale}, which goes to another category when its own is removed`, async () => {
        const [left, next] = [await category(`Left ${locale}`), `Next ${locale}`];
        await category(next);
        await both(locale, left, async (first, other) => {
          await follow(other, say(locale, 'awards-rubric'));
          await removes(first);
          const rows = { 'criterion_en-1': 'Impact', 'criterion_ur-1': 'اثر', 'weight-1': '100' };
          await type(other, rows);
          await other.press(say(locale, 'save'));
          await isTold(other, 'category', say(locale, 'awards-rubric-left'));
          await holds(other, rows);
          await inspect(other, 'rubric-removed', [screenOf(turn + 1, locale)]);
          await other.page.selectOption('#category', { label: locale === 'ur' ? `${next} ۲` : next });
          await other.press(say(locale, 'awards-rubric-go-on'));
          await holds(other, rows);
          await other.press(say(locale, 'save'));
          await isSaved(other, await cycle());
        });
      });
    }
  });
});

describe('pages', () => {
  let path = '';
  let judged = '';

  before(async () => {
    path = await cycle();
    judged = await Sender.comes({ state }, async sender => {
      await sender.send(path, {}, { action: `${path}/display` });
      return pathOf(sender, there('en').startUp);
    });
  });

  pages(world, {
    organiser: {
      as: () => state,
      pages: {
        'awards-cycles': at(LIST),
        'awards-new': at(NEW),
        'awards-new-refused': refused(NEW, 'save', { ...DATES, edition: '2026/7', online_opens_at: EARLY }),
        'awards-cycle': at(() => path),
        'awards-rules': at(() => `${path}/rules`),
        'awards-category-new': at(() => `${path}/categories/new`),
        'awards-category': at(() => judged),
        'awards-category-refused': refused(() => judged, 'save', { name_en: '', quota: 'many', winners: '0' }),
        'awards-rubric': at(() => `${judged}/rubric`),
        'awards-rubric-refused': refused(() => `${judged}/rubric`, 'save', { 'weight-1': '29', 'criterion_ur-1': '', 'score-1': '11' }),
        'awards-questions': at(() => `${judged}/questions`),
        'awards-questions-refused': refused(() => `${judged}/questions`, 'save', { 'most_words-1': '0', 'label_ur-2': '', 'place-3': 'x' }),
        'awards-coordinators': at(COORDINATORS),
        'awards-coordinators-refused': refused(COORDINATORS, 'awards-coordinator-name', { email: 'nobody' }),
      },
    },
    stranger: { pages: { 'awards-public': at('/awards') } },
  });
});
