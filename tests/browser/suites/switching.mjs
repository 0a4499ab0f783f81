// The other language of a page is the same page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DESK } from '../help/visitor.mjs';
import { say } from '../help/words.mjs';

const PLACES = {
  stranger: ['/', '/register', '/sign-in?next=%2Fme%2Fticket', '/sign-in/password'],
  organiser: ['/admin', '/admin/registrations?q=Suharto&state=confirmed', '/admin/economies/new'],
};

export const switching = world => describe('the language switch', { concurrency: 2 }, () => {
  for (const [who, places] of Object.entries(PLACES)) {
    for (const place of places) {
      test(`keeps ${place} there and back`, () => world.visit({ width: DESK, state: world[who] }, async visitor => {
        const { page } = visitor;
        await visitor.open(place);
        for (const [locale, dir] of [['ur', 'rtl'], ['en', 'ltr']]) {
          await visitor.follow(page.locator('header .lang'));
          visitor.locale = locale;
          await visitor.isAt(place);
          assert.equal(visitor.status, 200);
          assert.equal(await page.getAttribute('html', 'lang'), locale);
          assert.equal(await page.getAttribute('html', 'dir'), dir);
          assert.equal(await page.textContent('header .lang'), say(locale, 'other-language'));
        }
      }));
    }
  }
});
