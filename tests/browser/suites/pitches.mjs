// @ts-check
// A panel chooses whom it hears, an organiser plans the pitches, the chair sets the clock, and the second sheet is scored.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { at, pages } from '../help/pages.mjs';
import { textOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */

const world = itsWorld();
const CHAIR = 'aiko@example.test';

/** @type {State} */
let chair;
/** @type {State} */
let organiser;
let [mine, room, category, sheet] = ['', '', '', ''];
/** The category whose panel they observe. */
let observed = '';

before(async () => {
  organiser = await world.organiser();
  chair = await world.signedIn(CHAIR);
  await world.visit({ state: chair }, async visitor => {
    await visitor.open('/me/account');
    await visitor.follow(visitor.page.getByRole('link', { name: say('en', 'awards-jury-mine'), exact: true }));
    await visitor.follow(visitor.page.locator('main ul a').first());
    mine = visitor.path;
    /** @param {string} links */
    const leading = async links => Promise.all((await visitor.page.locator(links).all()).map(link => link.getAttribute('href')));
    const [rooms, panels] = [await leading('main a[href$="/deliberation"]'), await leading('main a[href*="/me/panels/"]')];
    observed = panels.map(path => path?.split('/')[3]).find(id => !rooms.some(path => path?.includes(id ?? ''))) ?? assert.fail('no panel');
    for (const path of rooms) {
      await visitor.open(path ?? assert.fail('a link leads somewhere'));
      if (await visitor.page.locator('#heard').count() > 0) room = visitor.path;
    }
    assert.ok(room, 'a panel chooses whom it hears');
    category = room.split('/')[3] ?? assert.fail('a category');
  });
});

const pitches = () => `/me/panels/${category}/pitches`;
const plan = () => `/admin/awards/categories/${category}/pitches`;

describe('before anybody is chosen', () => {
  pages(world, {
    chair: { as: () => chair, pages: { 'deliberation-shortlist': at(() => room), 'pitches-nobody': at(pitches) } },
    organiser: { as: () => organiser, pages: { 'pitches-plan-nobody': at(plan) } },
  });
});

describe('the pitch round', () => {
  test('a panel chooses whom it hears', async () => {
    await world.visit({ locale: 'ur', javaScript: false, state: chair }, async visitor => {
      await visitor.open(room);
      const boxes = await visitor.page.locator('[name=heard]').all();
      for (const [nth, box] of boxes.entries()) await box.setChecked(nth < 3);
      await visitor.press(say('ur', 'awards-shortlist-save'));
      await visitor.isNoticed('notice-awards-shortlisted');
    });
  });

  test('an organiser plans it', async () => {
    await world.visit({ locale: 'en', width: DESK, javaScript: false, state: organiser }, async visitor => {
      await visitor.open(plan());
      await visitor.page.locator('[name=starts_at]').fill('2098-11-17T10:00');
      await visitor.page.locator('[name=place]').fill('Margalla Hall');
      const turns = await visitor.page.locator('[name=turn]').all();
      for (const [nth, turn] of turns.entries()) await turn.fill(String(turns.length - nth));
      await visitor.press(say('en', 'save'));
      await visitor.isNoticed('notice-saved');
    });
  });

  test('all see the clock that the chair sets', async () => {
    await world.visit({ locale: 'en', state: chair }, async visitor => {
      await visitor.open(pitches());
      await visitor.page.locator('button[value=start]').click();
      await visitor.page.locator('.room-clock__part').getByText(say('en', 'awards-pitch-set-up'), { exact: true }).waitFor();
      const left = visitor.page.locator('#clock-left');
      await visitor.page.waitForFunction(() => document.getElementById('clock-left')?.textContent !== '3:00');
      assert.match(await textOf(left), /^2:5\d$/);
      // Another device moves it on; this one follows by itself.
      await world.visit({ locale: 'ur', width: DESK, javaScript: false, state: organiser }, async other => {
        await other.open(plan());
        await other.page.locator('button[value=next]').click();
        await other.page.locator('.room-clock__part').getByText(say('ur', 'awards-pitch-pitch'), { exact: true }).waitFor();
      });
      await visitor.page.locator('.room-clock__part').getByText(say('en', 'awards-pitch-pitch'), { exact: true }).waitFor();
    });
  });

  test('a judge scores the second sheet, and the first stays as it was', async () => {
    await world.visit({ locale: 'en', javaScript: false, state: chair }, async visitor => {
      await visitor.open(pitches());
      const given = 'input[type=radio]:checked:not([value=""])';
      const own = await visitor.page.locator('.pitch-list a').all();
      const first = visitor.page.locator('summary', { hasText: say('en', 'awards-sheet-first') });
      for (const path of await Promise.all(own.map(link => link.getAttribute('href')))) {
        await visitor.open(path ?? assert.fail('a link leads somewhere'));
        sheet = visitor.path;
        if (await first.count() > 0) break;
      }
      assert.equal(await first.count(), 1, 'of one of them they have sent the first sheet');
      assert.equal(await visitor.page.locator(given).count(), 0, 'the second sheet is empty');
      for (const scale of await visitor.page.locator('.scale').all()) await scale.locator('input').nth(4).check({ force: true });
      await visitor.press(say('en', 'awards-sheet-save'));
      await visitor.isNoticed('notice-saved');
      assert.ok(await visitor.page.locator(given).count() > 0);
    });
  });

  pages(world, {
    chair: {
      as: () => chair,
      pages: { 'pitches-running': at(pitches), 'second-sheet': at(() => sheet), 'jury-pitching': at(() => mine), 'deliberation-waits': at(() => room) },
    },
    observer: {
      as: () => chair,
      pages: {
        'observer-of-panel': at(() => `/me/panels/${observed}`), 'observer-of-pitches': at(() => `/me/panels/${observed}/pitches`),
      },
    },
    organiser: { as: () => organiser, pages: { 'pitches-plan': at(plan) } },
  });
});
