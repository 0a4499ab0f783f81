// @ts-check
// An organiser of the awards sets up a cycle, its categories and a rubric, and shows it; the public reads it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { at, pages, refused } from '../help/pages.mjs';
import { SECOND_ORGANISER } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { textOf, textsOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */
/** @typedef {Record<string, string>} Fields */

const world = itsWorld();
const LIST = '/admin/awards';
const NEW = '/admin/awards/cycles/new';
const DATES = {
  nominations_open_at: '2099-09-01T09:00', nominations_close_at: '2099-09-20T18:00', screening_ends_at: '2099-09-25T18:00',
  online_opens_at: '2099-10-01T09:00', online_closes_at: '2099-10-20T18:00', deliberation_ends_at: '2099-11-01T12:00',
  publication_at: '2099-11-17T20:00',
};
/** @type {Record<string, { startUp: string, health: string, criteria: [string, string] }>} */
const THERE = {
  en: { startUp: 'Start-up', health: 'HealthTech', criteria: ['Impact', 'Novelty'] },
  ur: { startUp: 'اسٹارٹ اپ', health: 'ہیلتھ ٹیک', criteria: ['اثر', 'جدت'] },
};
/** @param {string} locale */
const there = locale => {
  const known = THERE[locale];
  assert.ok(known);
  return known;
};

/**
 * Somebody who has the right to the awards and no other.
 * @type {State}
 */
let state;
/** @type {Promise<string> | undefined} */
let made;

/** The page of a cycle for journeys that do not make one, and for the pages. */
const cycle = () => {
  made ??= Sender.comes({ state }, sender => sender.send(NEW, { name_en: 'Chinar Awards', name_ur: 'چنار ایوارڈز', edition: 'kept', ...DATES }));
  return made;
};

before(async () => {
  await Sender.comes({ state: await world.organiser() }, sender =>
    sender.send('/admin/organisers/new', { email: SECOND_ORGANISER.email, right: 'awards.change' }));
  const invitation = await world.mailbox.next(SECOND_ORGANISER.email, 'en', 'accounts-mail-invitation-subject');
  state = await Sender.comes({}, async sender => {
    await sender.send(invitation.path, { name: SECOND_ORGANISER.name, password: SECOND_ORGANISER.password });
    return sender.state();
  });
});

/**
 * @param {Visitor} visitor
 * @param {Fields} fields
 */
async function type({ page }, fields) {
  for (const [field, text] of Object.entries(fields)) await page.fill(`#${field}`, text);
}

/**
 * @param {Visitor} visitor
 * @param {Fields} expected
 */
async function holds({ page }, expected) {
  const shown = await Promise.all(Object.keys(expected).map(async field => [field, await page.inputValue(`#${field}`)]));
  assert.deepEqual(Object.fromEntries(shown), expected);
}

/**
 * Asserts that the form was refused, and what is said of the field, there and in the summary.
 * @param {Visitor} visitor
 * @param {string} field
 * @param {string} words
 */
async function isTold(visitor, field, words) {
  assert.equal(visitor.status, 422);
  assert.equal(unisolated(await textOf(visitor.page.locator(`#${field}-problem`))), words);
  assert.ok(unisolated(await textOf(visitor.page.locator(`.summary a[href="#${field}"]`))).endsWith(words));
}

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
const cyclesOf = edition => world.visit({ state }, async visitor => {
  await visitor.open(LIST);
  return (await textsOf(visitor.page.locator('tbody td:nth-of-type(1)'))).filter(text => text === edition).length;
});

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
  const wrong = { ...names, ...DATES, online_opens_at: '2099-09-10T09:00' };
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
  await award.locator('summary').click();
  const [first, second] = there(locale).criteria;
  const rubric = (await textsOf(award.locator('details > ul').first().locator('> li'))).join(' ');
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
 * A category of its own; gives its path.
 * @param {string} name
 */
async function category(name) {
  const path = await cycle();
  await Sender.comes({ state }, sender => sender.send(`${path}/categories/new`, { name_en: name, name_ur: `${name} ۲` }));
  return world.visit({ state }, async visitor => {
    await visitor.open(path);
    await follow(visitor, name);
    return visitor.path;
  });
}

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
          await isTold(other, 'quota', say(locale, 'problem-changed-taken'));
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
    await Sender.comes({ state }, sender => sender.send(path, {}, { action: `${path}/display` }));
    judged = await world.visit({ state }, async visitor => {
      await visitor.open(path);
      await follow(visitor, there('en').startUp);
      return visitor.path;
    });
  });

  pages(world, {
    organiser: {
      as: () => state,
      pages: {
        'awards-cycles': at(LIST),
        'awards-new': at(NEW),
        'awards-new-refused': refused(NEW, 'save', { edition: '2026/7', nominations_close_at: '2099-01-01T00:00', nominations_open_at: '2099-01-02T00:00' }),
        'awards-cycle': at(() => path),
        'awards-rules': at(() => `${path}/rules`),
        'awards-category-new': at(() => `${path}/categories/new`),
        'awards-category': at(() => judged),
        'awards-category-refused': refused(() => judged, 'save', { name_en: '', quota: 'many', winners: '0' }),
        'awards-rubric': at(() => `${judged}/rubric`),
        'awards-rubric-refused': refused(() => `${judged}/rubric`, 'save', { 'weight-1': '29', 'criterion_ur-1': '', 'score-1': '11' }),
      },
    },
    stranger: { pages: { 'awards-public': at('/awards') } },
  });
});
