// A programme comes from a file, gets one more session, is released, moved and released again; readers, calendars and
// the speaker follow. Each in both languages, without scripts.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';

const FILE = fileURLToPath(new URL('../../fixtures/programme.xml', import.meta.url));
const SPEAKERS = { en: ['Rukhsana Barlas', 'barlas@example.com'], ur: ['Nadir Yousafzai', 'yousafzai@example.com'] };
const TITLES = { en: 'Letters across the Karakoram', ur: 'قراقرم کے پار خطوط' };

export const agenda = world => describe('the programme', () => {
  const organiser = (locale, journey) => world.visit({ width: DESK, state: world.organiser, javaScript: false, locale }, journey);
  const reader = (locale, journey) => world.visit({ locale, javaScript: false }, journey);
  const feed = path => fetch(new URL(path, process.env.BASE_URL)).then(answer => answer.text());

  /** Releases the draft as it is shown, ticking what does not quite go together. */
  async function release(desk) {
    await desk.open('/admin/agenda/releases/new');
    const seen = desk.page.locator('input[name=clashes_seen]');
    if (await seen.count()) await seen.check();
    await desk.press(say(desk.locale, 'agenda-release-button'));
    assert.equal(await desk.page.textContent('.notice'), say(desk.locale, 'notice-agenda-released'));
  }

  /** What the calendar says of the session of that title. */
  async function event(title) {
    const calendar = (await feed('/agenda.ics')).replaceAll('\r\n ', '').split('BEGIN:VEVENT');
    const found = calendar.find(e => e.includes(`:${title}\r\n`));
    return found && Object.fromEntries(found.split('\r\n').filter(l => l.includes(':')).map(l => [l.split(/[:;]/)[0], l.slice(l.indexOf(':') + 1)]));
  }

  async function place(desk, at, room) {
    await desk.page.fill('#starts_at', at);
    await desk.page.fill('#minutes', '45');
    await desk.page.locator('#room').selectOption({ index: room });
    await desk.press(say(desk.locale, 'save'));
    assert.equal(await desk.page.textContent('.notice'), say(desk.locale, 'notice-agenda-placed'));
  }

  for (const locale of LOCALES) {
    const [[name, email], title] = [SPEAKERS[locale], TITLES[locale]];

    test(`import, place, release, move, release, letter, feed and calendar, in ${locale}`, async () => {
      let session;
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
        await desk.press(say(locale, 'save'));
        session = new URL(desk.page.url()).pathname.replace(/^\/ur(?=\/)/, '');
        world.session = session;
        await desk.open(`${session}/slots`);
        // A day of its own, on which nothing else is held.
        await place(desk, locale === 'en' ? '2026-11-25T09:00' : '2026-11-26T09:00', 1);
        await release(desk);
      });
      const first = await event(title);
      assert.equal(first.SEQUENCE, '0');
      assert.match(first.DTSTART, /T090000$/);

      let page;
      await reader(locale, async visitor => {
        await visitor.open(`/agenda/days/2026-11-${locale === 'en' ? 25 : 26}`);
        await visitor.follow(visitor.page.getByRole('link', { name: title }).first());
        page = new URL(visitor.page.url()).pathname.replace(/^\/ur(?=\/)/, '');
        assert.match(unisolated(await visitor.page.innerText('main')), /9:00/);
        assert.match(await visitor.page.innerText('main'), new RegExp(name));
      });

      await organiser(locale, async desk => {
        await desk.open(session);
        await desk.follow(desk.page.getByRole('link', { name: say(locale, 'agenda-slot-edit') }));
        await place(desk, locale === 'en' ? '2026-11-25T11:30' : '2026-11-26T11:30', 2);
        await release(desk);
        // The letters are looked at in the outbox before they go.
        await desk.follow(desk.page.getByRole('link', { name: say(locale, 'agenda-letters-look') }));
        assert.match(await desk.page.innerText('tbody'), new RegExp(email));
        await desk.page.goBack();
        await desk.press(say(locale, 'agenda-letters-send'));
        assert.equal(await desk.page.textContent('.notice'), say(locale, 'notice-agenda-letters-sent'));
      });
      const letter = await world.mailbox.next(email, locale, 'agenda-letter-changed-subject');
      assert.match(unisolated(letter.text), /11:30/);
      assert.ok(letter.text.includes(title));
      const moved = await event(title);
      assert.deepEqual([moved.UID, moved.SEQUENCE], [first.UID, '1']);
      assert.match(moved.DTSTART, /T113000$/);
      assert.match(await feed(locale === 'en' ? '/schedule.xml' : '/ur/schedule.xml'), new RegExp(`<start>11:30</start>`));
      await reader(locale, async visitor => {
        await visitor.open(page);
        assert.match(unisolated(await visitor.page.innerText('main')), /11:30/);
        await visitor.open('/agenda/changes');
        assert.ok((await visitor.page.innerText('main')).includes(title));
      });
    });
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
