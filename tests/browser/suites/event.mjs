// @ts-check
// Organisers set the summit's facts, its economies and supporters, and everybody sees them at once.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { at, firstOf, pages, refused } from '../help/pages.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf, textsOf } from '../help/text.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

const DAYS = { en: '17–19 November 2026', ur: '17 تا 19 نومبر، 2026' };
/** @type {Record<string, string>} */
const MONTH = { en: 'November 2026', ur: 'نومبر 2026' };
const ECONOMY = { name_en: 'Fiji', name_ur: 'فجی', association: 'Fiji ICT' };
const SUPPORTER = { name_en: 'Chinar Fund', name_ur: 'چنار فنڈ', website: 'https://chinar.example' };

/**
 * @param {Visitor} visitor
 * @param {string} path
 * @param {Record<string, string>} fields
 */
async function save(visitor, path, fields) {
  await visitor.open(path);
  for (const [field, text] of Object.entries(fields)) await visitor.page.fill(`#${field}`, text);
  await visitor.press(say(visitor.locale, 'save'));
}

/**
 * @param {Visitor} visitor
 * @param {string} path
 */
async function isSaved(visitor, path) {
  await visitor.isAt(path);
  assert.equal(await textOf(visitor.page.locator('.notice')), say(visitor.locale, 'notice-saved'));
}

/**
 * @param {Visitor} visitor
 * @param {string} field
 */
const problem = (visitor, field) => {
  assert.equal(visitor.status, 422);
  return textOf(visitor.page.locator(`#${field}-problem`));
};

describe('the facts of the summit', () => {
  /**
   * @param {string} name
   * @param {(visitor: Visitor) => Promise<void>} journey
   */
  const organiser = (name, journey) => test(name, () => desk(journey));
  const desk = world.resident({ width: DESK }, () => world.organiser());
  const strangers = LOCALES.map(locale => world.resident({ locale }));

  /**
   * What strangers see at `path`, by `look`, in each language.
   * @template T
   * @param {string} path
   * @param {(page: Page) => Promise<T>} look
   * @returns {Promise<[T, T]>}
   */
  const inBoth = async (path, look) => {
    const [en, ur] = await Promise.all(strangers.map(stranger => stranger(async visitor => {
      await visitor.open(path);
      return { seen: await look(visitor.page) };
    })));
    assert.ok(en && ur);
    return [en.seen, ur.seen];
  };

  organiser('the days are announced to everybody, and taken back', async visitor => {
    /** @param {Page} page */
    const when = page => textOf(page.locator('.facts dd').first());
    await save(visitor, '/admin/event', { starts_on: '2026-11-17', ends_on: '' });
    assert.equal(await problem(visitor, 'ends_on'), say('en', 'event-both-days'));
    await save(visitor, '/admin/event', { starts_on: '2026-11-17', ends_on: '2026-11-19' });
    await isSaved(visitor, '/admin/event');
    // How far they are follows, and that is another every day.
    const [en, ur] = await inBoth('/', when);
    assert.ok(en.startsWith(`${DAYS.en} `) && ur.startsWith(`${DAYS.ur} `), `${en} ${ur}`);
    await save(visitor, '/admin/event', { starts_on: '', ends_on: '' });
    await isSaved(visitor, '/admin/event');
    assert.deepEqual(await inBoth('/', when), ['en', 'ur'].map(locale => `${MONTH[locale]} ${say(locale, 'days-to-be-announced')}`));
  });

  organiser('the venue stands on the home page once it is known', async visitor => {
    /** @param {Page} page */
    const where = page => textOf(page.locator('.facts dd').nth(1));
    await save(visitor, '/admin/event', { venue_en: 'Jinnah Hall', venue_ur: 'جناح ہال' });
    await isSaved(visitor, '/admin/event');
    const shown = await inBoth('/', where);
    assert.ok(shown[0].endsWith('Jinnah Hall') && shown[1].endsWith('جناح ہال'), shown.join());
    await save(visitor, '/admin/event', { venue_en: '', venue_ur: '' });
    await isSaved(visitor, '/admin/event');
    assert.ok((await inBoth('/', where))[0].endsWith(say('en', 'venue-to-be-announced')));
  });

  organiser('a new economy can be chosen at once; its name is taken then', async visitor => {
    await save(visitor, '/admin/economies/new', ECONOMY);
    await isSaved(visitor, '/admin/economies');
    const [en, ur] = await inBoth('/register', page => textsOf(page.locator('#economy option')));
    assert.ok(en.includes(ECONOMY.name_en) && ur.includes(ECONOMY.name_ur));
    await save(visitor, '/admin/economies/new', ECONOMY);
    assert.equal(await problem(visitor, 'name_en'), say('en', 'problem-taken'));
  });

  organiser('an economy is edited where it stands', async visitor => {
    const { page } = visitor;
    await visitor.open('/admin/economies');
    await visitor.follow(page.getByRole('link', { name: ECONOMY.name_en, exact: true }));
    await page.fill('#association', 'Pacific ICT');
    await page.selectOption('#status', 'associate');
    await visitor.press(say('en', 'save'));
    await isSaved(visitor, '/admin/economies');
    const row = page.getByRole('row', { name: /^Fiji/ });
    assert.deepEqual(await textsOf(row.locator('td')), ['Pacific ICT', say('en', 'event-membership-associate'), '–']);
  });

  organiser('a supporter stands on the home page until removed', async visitor => {
    const { page } = visitor;
    /** @param {Page} shown */
    const names = shown => textsOf(shown.locator('.supporters li'));
    await save(visitor, '/admin/supporters/new', { ...SUPPORTER, website: 'chinar.example' });
    assert.equal(await problem(visitor, 'website'), say('en', 'event-website'));
    await save(visitor, '/admin/supporters/new', SUPPORTER);
    await isSaved(visitor, '/admin/supporters');
    const [en, ur] = await inBoth('/', names);
    assert.ok(en.at(-1) === SUPPORTER.name_en && ur.at(-1) === SUPPORTER.name_ur, `${en} ${ur}`);
    await visitor.open('/admin/supporters');
    await visitor.follow(page.getByRole('link', { name: SUPPORTER.name_en, exact: true }));
    await visitor.page.locator('.danger-zone summary').click();
    await visitor.press(say('en', 'remove'));
    assert.equal(await textOf(page.locator('.notice')), say('en', 'notice-removed'));
    assert.ok(!(await inBoth('/', names)).flat().includes(SUPPORTER.name_en));
  });

  organiser('a logo outlives a mistake in another field and stands in the place of the name', async visitor => {
    const { page } = visitor;
    // Only a picture that can be shown is decoded.
    /** @param {Page} shown */
    const logos = shown => shown.locator('.supporters img').evaluateAll(all => Promise.all(all.map(async logo => {
      if (!(logo instanceof HTMLImageElement)) return null;
      logo.loading = 'eager';
      await logo.decode();
      return logo.alt;
    })));
    const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 120 } });
    await visitor.open('/admin/supporters/new');
    for (const [field, text] of Object.entries({ ...SUPPORTER, position: 'first' })) await page.fill(`#${field}`, text);
    await page.selectOption('#level', 'patron');
    await page.setInputFiles('#logo', { name: 'logo.png', mimeType: 'image/png', buffer });
    await visitor.press(say('en', 'save'));
    assert.equal(await problem(visitor, 'position'), say('en', 'problem-number'));
    await page.fill('#position', '1');
    await visitor.press(say('en', 'save'));
    await isSaved(visitor, '/admin/supporters');
    assert.deepEqual(await inBoth('/', logos), [[SUPPORTER.name_en], [SUPPORTER.name_ur]]);
    await visitor.open('/admin/supporters');
    await visitor.follow(page.getByRole('link', { name: SUPPORTER.name_en, exact: true }));
    await visitor.page.locator('.danger-zone summary').click();
    await visitor.press(say('en', 'remove'));
  });
});

describe('pages', () => pages(world, {
  organiser: {
    as: () => world.organiser(),
    pages: {
      'event': at('/admin/event'),
      'event-refused': refused('/admin/event', 'save', { name_en: '', zone: 'Mars' }),
      'economies': at('/admin/economies'),
      'economy': firstOf('/admin/economies'),
      'economy-new': at('/admin/economies/new'),
      'economy-refused': refused('/admin/economies/new', 'save', {}),
      'supporters': at('/admin/supporters'),
      'supporter': firstOf('/admin/supporters'),
      'supporter-new': at('/admin/supporters/new'),
      'supporter-refused': refused('/admin/supporters/new', 'save', {}),
    },
  },
}));
