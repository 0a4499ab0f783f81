// @ts-check
// Codes are made in batches, handed out, and used in the form of registration.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { at, firstOf, pages, refused, sent } from '../help/pages.mjs';
import { ordinary } from '../help/people.mjs';
import { fillIn } from '../help/registering.mjs';
import { Sender } from '../help/sender.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf, textsOf } from '../help/text.mjs';

/** @typedef {import('../help/people.mjs').Person} Person */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

// Words that no code can hold, so that the search for one finds the codes of its batch only.
/** @type {Record<string, string>} */
const LABELS = { en: 'Illustrious', ur: 'اخبارات' };

describe('codes', { concurrency: 2 }, () => {
  for (const locale of LOCALES) {
    test(`a batch of codes, one of them used, in ${locale}`, async () => {
      const label = LABELS[locale] ?? '';
      const codes = await world.visit({ width: DESK, state: await world.organiser() }, async desk => {
        await desk.open('/admin/codes/new');
        await desk.page.fill('#label', label);
        await desk.page.fill('#count', '3');
        await desk.page.fill('#uses', '1');
        await desk.press(say('en', 'codes-make'));
        await desk.open(`/admin/codes?q=${encodeURIComponent(label)}`);
        return textsOf(desk.page.locator('tbody th .code'));
      });
      assert.equal(codes.length, 3);
      const guest = ordinary(`Guest ${locale}`, locale);
      /**
       * @param {Person} person
       * @param {(somebody: Visitor) => Promise<void>} lands
       */
      const comes = (person, lands) => world.visit({ locale, javaScript: locale === 'en' }, async somebody => {
        await somebody.open(`/register?code=${codes[0]?.toLowerCase()}`);
        await fillIn(somebody, person);
        await somebody.press(say(locale, 'registration-submit'));
        await lands(somebody);
      });
      await comes(guest, somebody => somebody.isAt('/register/sent'));
      await comes({ ...guest, email: `second.${guest.email}` }, async somebody => {
        assert.equal(somebody.status, 422);
        assert.equal(await textOf(somebody.page.locator('#code-problem')), say(locale, 'registration-code-used-up'));
        assert.equal(await somebody.page.inputValue('#name'), guest.name);
      });
    });
  }
});

describe('pages', () => {
  before(async () => Sender.comes({ state: await world.organiser() }, sender => sender.send('/admin/codes/new', { label: 'Pages', count: '2', uses: '1' })));

  /**
   * A table of codes looked over before they are made, which makes none.
   * @param {string} table
   * @param {string} shows the heading of what is seen of it
   * @returns {import('../help/pages.mjs').Reach}
   */
  const lookedOver = (table, shows) => sent('/admin/codes/import', 'codes-import-look', { text: table }, { status: 200, shows });

  pages(world, {
    organiser: {
      as: () => world.organiser(),
      pages: {
        'codes': at('/admin/codes'),
        'codes-none': at('/admin/codes?q=nobody+at+all'),
        'codes-one': firstOf('/admin/codes'),
        'codes-new': at('/admin/codes/new'),
        'codes-refused': refused('/admin/codes/new', 'codes-make', { count: 'many', uses: '0' }),
        'codes-import': at('/admin/codes/import'),
        'codes-import-checked': lookedOver('code,label\nABC,"one, two"\nDEF,تین', '#codes'),
        'codes-import-errors': lookedOver('code,uses,expires,colour\nA,0,soon,red\nGOOD,1,,blue', '#errors'),
        'codes-import-refused': refused('/admin/codes/import', 'codes-import-look', { text: 'code' }),
      },
    },
  });
});
