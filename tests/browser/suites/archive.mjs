// @ts-check
// An organiser brings the winners of past editions, enters one more, and everybody reads them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { isTold, type } from '../help/filling.mjs';
import { at, firstOf, pages, refused, sent } from '../help/pages.mjs';
import { SECOND_ORGANISER } from '../help/people.mjs';
import { textOf } from '../help/text.mjs';
import { say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */

const world = itsWorld();
const ARCHIVE = '/admin/awards/archive';
const NEW = `${ARCHIVE}/new`;
const IMPORT = `${ARCHIVE}/import`;
const LONG = 'A nationwide platform for records of patients, prescriptions and referrals in public hospitals and clinics';
const TABLE = `Country;Entry;Company;Category;Year;Result;Website
Pakistan;Saaf Pani;Saaf Labs;Start-up;2019;Winner;saafpani.example
KR;${LONG};Hanbit Institute of Health;HealthTech;ASOCIO Awards 2019;Merit;
جاپان;کتاب گھر;;صحت;۲۰۱۸;فاتح;no site`;
const WRONG = `${TABLE}\nAtlantis;Deep;;Start-up;2019;Winner;\nJapan;Sakura;;Start-up;once;Shortlisted;\nPK;SAAF pani;;start-up;2019;Winner;`;

/**
 * Somebody who has the right to the awards and no other.
 * @type {State}
 */
let state;

before(async () => { state = await world.invited(SECOND_ORGANISER, 'awards.change'); });

/**
 * A table looked over before it is taken, which adds nothing.
 * @param {string} table
 * @param {string} shows the heading of what is seen of it
 */
const lookedOver = (table, shows) => sent(IMPORT, 'awards-archive-import-look', { text: table }, { status: 200, shows });

describe('before anything is there', () => {
  pages(world, {
    organiser: {
      as: () => state,
      pages: {
        'archive-none': at(ARCHIVE),
        'archive-import': at(IMPORT),
        'archive-import-checked': lookedOver(TABLE, '#honours'),
        'archive-import-errors': lookedOver(WRONG, '#errors'),
        'archive-import-refused': refused(IMPORT, 'awards-archive-import-look', { text: 'year' }),
      },
    },
  });
});

describe('an organiser', () => {
  test('brings a table, and mends what one form lacks', async () => {
    await world.visit({ locale: 'ur', javaScript: false, state }, async visitor => {
      const { page, locale } = visitor;
      await lookedOver(TABLE, '#honours')(visitor);
      await page.locator('button[value=apply]').click();
      await visitor.isAt(ARCHIVE);
      assert.equal(await textOf(page.locator('.notice').first()), say(locale, 'notice-awards-archived'));
      await visitor.open(NEW);
      await page.selectOption('#economy', { index: 3 });
      await type(visitor, { name_ur: 'پرانا ہاتھ', edition: '2018', category_ur: 'صحت', website: 'nowhere' });
      await visitor.press(say(locale, 'save'));
      await isTold(visitor, 'website', say(locale, 'awards-link-problem'));
      await type(visitor, { website: '' });
      await visitor.press(say(locale, 'save'));
      await visitor.isAt(ARCHIVE);
      assert.ok(await page.getByText('پرانا ہاتھ').isVisible());
    });
    await world.visit({ locale: 'en' }, async visitor => {
      await visitor.open('/awards');
      await visitor.follow(visitor.page.locator('main').getByRole('link', { name: say('en', 'awards-winners'), exact: true }));
      await visitor.follow(visitor.page.locator('main a[href$="/2019"]'));
      assert.ok(await visitor.page.getByRole('link', { name: 'Saaf Pani' }).isVisible());
      await visitor.follow(visitor.page.locator('main a[href$="/2018"]'));
      assert.ok(await visitor.page.getByText('پرانا ہاتھ').isVisible());
    });
  });
});

describe('afterwards', () => {
  pages(world, {
    organiser: {
      as: () => state,
      pages: {
        'archive': at(ARCHIVE),
        'archive-new': at(NEW),
        'archive-refused': refused(NEW, 'save', { name_en: '', edition: '2019/7', website: 'nowhere', position: 'first' }),
        'archive-one': firstOf(ARCHIVE),
      },
    },
    stranger: { pages: { 'winners-none-yet': at('/awards/winners'), 'winners-past': at('/awards/winners/2019') } },
  });
});
