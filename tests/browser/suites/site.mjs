// @ts-check
// The public pages, the menu, the style guide, and the switch to the other language.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { at, firstOf, pages, refused, sent } from '../help/pages.mjs';
import { ordinary } from '../help/people.mjs';
import { DESK, HEIGHT, PHONE } from '../help/visitor.mjs';
import { say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf } from '../help/text.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */

const world = itsWorld();

describe('the language switch', { concurrency: 2 }, () => {
  const places = {
    stranger: ['/', '/register', '/sign-in?next=%2Fme%2Fticket', '/sign-in/password'],
    organiser: ['/admin', '/admin/registrations?q=Suharto&state=confirmed', '/admin/economies/new'],
  };

  for (const [who, theirs] of Object.entries(places)) {
    for (const place of theirs) {
      test(`keeps ${place} there and back`, async () => world.visit({ width: DESK, state: who === 'organiser' ? await world.organiser() : undefined }, async visitor => {
        const { page } = visitor;
        await visitor.open(place);
        for (const [locale, dir] of /** @type {[string, string][]} */ ([['ur', 'rtl'], ['en', 'ltr']])) {
          await visitor.follow(page.locator('header .lang'));
          visitor.locale = locale;
          await visitor.isAt(place);
          assert.equal(visitor.status, 200);
          assert.equal(await page.getAttribute('html', 'lang'), locale);
          assert.equal(await page.getAttribute('html', 'dir'), dir);
          assert.equal(await textOf(page.locator('header .lang')), say(locale, 'other-language'));
        }
      }));
    }
  }
});

describe('pages', () => {
  /** @type {State} */
  let delegate;
  before(async () => { ({ state: delegate } = await world.delegate(ordinary('Page Turner'))); });

  pages(world, {
    stranger: {
      pages: {
        'home': at('/'),
        'news': at('/news'),
        'practical': at('/practical'),
        'privacy': at('/privacy'),
        'contact': at('/contact'),
        'not-found': at('/no-such-page', 404),
        'styleguide': at('/styleguide'),
      },
    },
    delegate: {
      as: () => delegate,
      pages: {
        'home-signed-in': at('/'),
        'forbidden': at('/admin', 403),
        'menu': async visitor => {
          const { page, locale } = visitor;
          await page.setViewportSize({ width: PHONE, height: HEIGHT });
          await visitor.open('/');
          assert.ok(await page.isHidden('#menu'));
          await page.getByRole('button', { name: say(locale, 'nav-menu'), exact: true }).click();
          for (const link of await page.locator('#menu a, #menu button').all()) assert.ok(await link.isVisible());
        },
      },
    },
    organiser: {
      as: () => world.organiser(),
      pages: {
        'home-edit': at('/admin/home'),
        'home-refused': refused('/admin/home', 'save', { 'number-1': '' }),
        'articles': at('/admin/articles'),
        'article': firstOf('/admin/articles'),
        'article-new': at('/admin/articles/new'),
        'article-refused': refused('/admin/articles/new', 'save', {}),
        'article-preview': sent('/admin/articles/new', 'site-preview-button', {
          title_en: 'Soon', title_ur: 'جلد', body_en: '## One\n\n- two', body_ur: '## ایک\n\n- دو',
        }, { status: 200, shows: '#preview' }),
      },
    },
  }, ['home', 'styleguide']);
});
