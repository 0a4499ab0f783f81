// @ts-check
// A programme comes from a file, gets one more session, is released, moved and released again; readers, calendars and
// the speaker follow. Each in both languages, without scripts.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { at, firstOf, pages } from '../help/pages.mjs';
import { address } from '../help/site.mjs';
import { DESK, PHONE } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf } from '../help/text.mjs';

/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

const FILE = fileURLToPath(new URL('../../fixtures/programme.xml', import.meta.url));
// Each language's session has a speaker and a day of its own, on which nothing else is held.
/** @type {Record<string, { name: string, email: string, title: string, day: string }>} */
const SESSIONS = {
  en: { name: 'Rukhsana Barlas', email: 'barlas@example.com', title: 'Letters across the Karakoram', day: '2026-11-25' },
  ur: { name: 'Nadir Yousafzai', email: 'yousafzai@example.com', title: 'قراقرم کے پار خطوط', day: '2026-11-26' },
};

describe('the programme', () => {
  /**
   * @param {string} locale
   * @param {(desk: Visitor) => Promise<void>} journey
   */
  const organiser = async (locale, journey) => world.visit({ width: DESK, state: await world.organiser(), javaScript: false, locale }, journey);
  /**
   * @param {string} locale
   * @param {(visitor: Visitor) => Promise<void>} journey
   */
  const reader = (locale, journey) => world.visit({ locale, javaScript: false }, journey);
  /** @param {string} path */
  const feed = (path, locale = 'en') => fetch(address(path, locale)).then(answer => answer.text());

  /**
   * Releases the draft as it is shown, ticking what does not quite go together.
   * @param {Visitor} desk
   */
  async function release(desk) {
    await desk.open('/admin/agenda/releases/new');
    const seen = desk.page.locator('input[name=clashes_seen]');
    if (await seen.count()) await seen.check();
    await desk.press(say(desk.locale, 'agenda-release-button'));
    assert.equal(await textOf(desk.page.locator('.notice')), say(desk.locale, 'notice-agenda-released'));
  }

  /**
   * What the calendar says of the session of that title.
   * @param {string} title
   * @returns {Promise<Record<string, string>>}
   */
  async function event(title) {
    const calendar = (await feed('/agenda.ics')).replaceAll('\r\n ', '').split('BEGIN:VEVENT');
    const found = calendar.find(e => e.includes(`:${title}\r\n`));
    assert.ok(found, title);
    return Object.fromEntries(found.split('\r\n').filter(l => l.includes(':')).map(l => [l.split(/[:;]/, 1).join(), l.slice(l.indexOf(':') + 1)]));
  }

  /**
   * @param {Visitor} desk
   * @param {string} at
   * @param {number} room
   */
  async function place(desk, at, room) {
    await desk.page.fill('#starts_at-1', at);
    await desk.page.fill('#minutes-1', '45');
    await desk.page.locator('#room-1').selectOption({ index: room });
    await desk.press(say(desk.locale, 'save'));
    assert.equal(await textOf(desk.page.locator('.notice')), say(desk.locale, 'notice-agenda-placed'));
  }

  for (const locale of LOCALES) {
    const { name = '', email = '', title = '', day = '' } = SESSIONS[locale] ?? {};

    test(`import, place, release, move, release, letter, feed and calendar, in ${locale}`, async () => {
      let session = '';
      await organiser(locale, async desk => {
        await desk.open('/admin/agenda/import');
        await desk.page.setInputFiles('#file', FILE);
        await desk.press(say(locale, 'agenda-import-look'));
        await desk.press(say(locale, 'agenda-import-apply'));

        await desk.open('/admin/agenda/speakers/new');
        await desk.page.fill('#name', name);
        await desk.page.fill('#email', email);
        await desk.page.locator('input[name=confirmed]').check();
        await desk.press(say(locale, 'save'));
        await desk.isAt('/admin/agenda/speakers');

        await desk.open('/admin/agenda/sessions/new');
        await desk.page.fill(`#title_${locale}`, title);
        await desk.page.locator('input[name=speaker]').first().fill(name);
        await place(desk, `${day}T09:00`, 1);
        session = desk.path;
        await release(desk);
      });
      const first = await event(title);
      assert.equal(first.SEQUENCE, '0');
      assert.match(first.DTSTART ?? '', /T090000$/);

      let page = '';
      await reader(locale, async visitor => {
        await visitor.open(`/agenda/days/${day}`);
        await visitor.follow(visitor.page.getByRole('link', { name: title }).first());
        page = visitor.path;
        assert.match(unisolated(await visitor.page.innerText('main')), /9:00/);
        assert.match(await visitor.page.innerText('main'), new RegExp(name));
      });

      await organiser(locale, async desk => {
        await desk.open(session);
        await place(desk, `${day}T11:30`, 2);
        await release(desk);
        // The letters are looked at in the outbox before they go.
        await desk.follow(desk.page.getByRole('link', { name: say(locale, 'agenda-letters-look') }));
        assert.match(await desk.page.innerText('tbody'), new RegExp(email));
        await desk.page.goBack();
        await desk.press(say(locale, 'agenda-letters-send'));
        assert.equal(await textOf(desk.page.locator('.notice')), say(locale, 'notice-agenda-letters-sent'));
      });
      const letter = await world.mailbox.next(email, locale, 'agenda-letter-changed-subject');
      assert.match(unisolated(letter.text), /11:30/);
      assert.ok(letter.text.includes(title));
      const moved = await event(title);
      assert.deepEqual([moved.UID, moved.SEQUENCE], [first.UID, '1']);
      assert.match(moved.DTSTART ?? '', /T113000$/);
      assert.match(await feed('/schedule.xml', locale), /<start>11:30<\/start>/);
      await reader(locale, async visitor => {
        await visitor.open(page);
        assert.match(unisolated(await visitor.page.innerText('main')), /11:30/);
        await visitor.open('/agenda/changes');
        assert.ok((await visitor.page.innerText('main')).includes(title));
      });
    });
  }

  for (const locale of LOCALES) {
    test(`a day's programme comes first on a phone, in ${locale}`, () => world.visit({ width: PHONE, locale }, async visitor => {
      await visitor.open('/agenda/days/2026-11-16');
      const top = await visitor.page.locator('.sess').first().evaluate(first => first.getBoundingClientRect().top);
      assert.ok(top < 430, `the first session begins at ${top} px`);
      await visitor.open('/agenda/sessions/1');
      const text = await visitor.page.locator('.session__text').evaluate(first => first.getBoundingClientRect().top);
      assert.ok(text < 560, `what it is about begins at ${text} px`);
    }));
  }

  test('where the system sets the colours, the current day and the chosen track differ by their lines', () =>
    world.visit({ width: DESK }, async visitor => {
      const { page } = visitor;
      await page.emulateMedia({ forcedColors: 'active' });
      await visitor.open('/agenda/days/2026-11-16');
      await page.locator('.tools > summary').click();
      const line = (/** @type {string} */ selector) => page.locator(selector).first().evaluate(element => {
        const { textDecorationLine, borderBlockEndStyle } = getComputedStyle(element);
        return `${textDecorationLine} ${borderBlockEndStyle}`;
      });
      for (const part of ['.tabs a', '.chip']) {
        assert.equal(await line(`${part}[aria-current]`), 'underline double');
        assert.equal(await line(`${part}:not([aria-current])`), 'none solid');
      }
    }));

  for (const width of [PHONE, 800, DESK, 2200]) {
    test(`nothing in a day scrolls but the page, at ${width} px`, () => world.visit({ width }, async visitor => {
      await visitor.open('/agenda/days/2026-11-16');
      const inside = await visitor.page.evaluate(() => {
        const grid = document.querySelector('.agenda-box') ?? document.body;
        const scrolls = [...grid.querySelectorAll('*'), grid].filter(e => /auto|scroll/.test(getComputedStyle(e).overflow));
        return { scrolls: scrolls.map(e => e.className), wide: document.documentElement.scrollWidth - innerWidth };
      });
      assert.deepEqual(inside, { scrolls: [], wide: 0 });
    }));
  }

  for (const locale of LOCALES) {
    test(`a day on paper is one landscape page, in ${locale}`, () => world.visit({ width: DESK, locale }, async visitor => {
      // Some three dozen sessions in seven rooms.
      await visitor.open('/agenda/days/2026-11-16');
      const paper = (await visitor.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = [...paper.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => Number(width) > Number(height));
      assert.deepEqual(pages, [true]);
    }));
  }
});

// What is public by now: the file's programme and the two sessions.
describe('pages', () => pages(world, {
  reader: {
    pages: {
      'agenda': at('/agenda'),
      'agenda-day': at('/agenda/days/2026-11-17'),
      'agenda-day-filtered': at('/agenda/days/2026-11-17?kind=keynote&zone=Asia%2FTokyo'),
      'agenda-day-nothing': at('/agenda/days/2026-11-18?kind=ceremony'),
      'agenda-now': at('/agenda/now'),
      'agenda-search': at('/agenda/search?q=question'),
      'agenda-search-none': at('/agenda/search?q=nothing+at+all'),
      'agenda-session': at('/agenda/sessions/4'),
      'agenda-speakers': at('/agenda/speakers'),
      'agenda-speaker': firstOf('/agenda/speakers', '.people a'),
      'changes': at('/agenda/changes'),
      'feeds': at('/agenda/feeds'),
    },
  },
}));
