// @ts-check
// A panel looks at sealed scores, notes, votes and decides; an organiser publishes; everybody reads who won.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { SCREENS, inspect } from '../help/checks.mjs';
import { type } from '../help/filling.mjs';
import { published, verified } from '../help/ledger.mjs';
import { at, firstOf, pages } from '../help/pages.mjs';
import { Sender } from '../help/sender.mjs';
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
let [room, cycle] = ['', ''];

before(async () => {
  organiser = await world.organiser();
  chair = await world.signedIn(CHAIR);
  await world.visit({ state: chair }, async visitor => {
    await visitor.open('/me/account');
    await visitor.follow(visitor.page.getByRole('link', { name: say('en', 'awards-jury-mine'), exact: true }));
    await visitor.follow(visitor.page.locator('main ul a').first());
    // They sit in several panels, and chair the one that is still to decide.
    const rooms = await visitor.page.locator('main a[href$="/deliberation"]').all();
    for (const path of await Promise.all(rooms.map(link => link.getAttribute('href')))) {
      await visitor.open(path ?? assert.fail('a link leads somewhere'));
      if (await visitor.page.locator('#decide').count() > 0) room = visitor.path;
    }
    assert.ok(room, 'a panel is to decide');
  });
  await world.visit({ width: DESK, state: organiser }, async visitor => {
    await visitor.open('/admin/awards');
    await visitor.follow(visitor.page.locator('main a[href*="/admin/awards/cycles/0"]').first());
    cycle = visitor.path;
  });
});

describe('before anything is decided', () => {
  pages(world, {
    chair: { as: () => chair, pages: { 'deliberation-open': at(() => room) } },
    organiser: {
      as: () => organiser,
      pages: {
        results: at(() => `${cycle}/results`),
        'results-category': async visitor => firstOf(`${cycle}/results`)(visitor),
        'publication-early': at(() => `${cycle}/publication`),
      },
    },
    public: { pages: { 'winners-soon': at('/awards/winners') } },
  });
});

describe('a panel', () => {
  test('notes, votes and decides for good', async () => {
    await world.visit({ locale: 'ur', width: DESK, javaScript: false, state: chair }, async visitor => {
      const { page, locale } = visitor;
      await visitor.open(room);
      await page.locator('[name=votes]').first().check();
      await visitor.press(say(locale, 'awards-ballot-send'));
      await visitor.isNoticed('notice-awards-voted');
      await type(visitor, { note: 'اعداد پچھلے سال کے ہیں۔' });
      await visitor.press(say(locale, 'awards-note-add'));
      await visitor.isNoticed('notice-awards-noted');
      assert.ok(await page.getByText('اعداد پچھلے سال کے ہیں۔').isVisible());
      await visitor.press(say(locale, 'awards-decide-button'));
      assert.equal(visitor.status, 422);
      await page.locator('[name=is_final]').check();
      await visitor.press(say(locale, 'awards-decide-button'));
      await visitor.isNoticed('notice-awards-category-decided');
      assert.equal(await page.getByRole('button', { name: say(locale, 'awards-decide-button') }).count(), 0);
    });
  });
});

describe('an organiser', () => {
  test('publishes, and everybody reads who won', async () => {
    await world.visit({ locale: 'en', state: organiser }, async visitor => {
      await visitor.open(`${cycle}/publication`);
      await visitor.page.locator('[name=is_early]').check();
      await visitor.page.locator('[name=is_final]').check();
      await visitor.press(say('en', 'awards-publish'));
      await visitor.isNoticed('notice-awards-published');
    });
    await world.visit({ locale: 'ur' }, async visitor => {
      await visitor.open('/awards');
      await visitor.follow(visitor.page.locator('main').getByRole('link', { name: say('ur', 'awards-winners'), exact: true }));
      await visitor.isAt('/awards/winners');
      await visitor.follow(visitor.page.locator('.winners__list a').first());
      assert.equal(visitor.status, 200);
    });
  });
});

describe('whoever has the export and the words of the site', () => {
  test('checks on their own machine that the winners follow', async () => {
    const { words, file } = await published(world, organiser, cycle);
    const said = await verified({ words, file });
    assert.match(said, /follows from the scores by the rule/);
    assert.match(said, /The published head is that of the last row/);
    // A score that somebody changed is found, and named by its row.
    const altered = file.replace(/"scores":\{"([^"]+)":(\d)/, (_, id, score) => `"scores":{"${id}":${9 - Number(score)}`);
    await assert.rejects(verified({ words, file: altered }), /altered/);
  });
});

describe('the page of the analysis', () => {
  test('is read by all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'analysis-'));
    try {
      const tables = ['scores.csv', 'rubric.csv'];
      await Sender.comes({ state: organiser }, async sender => {
        for (const table of tables) await writeFile(join(folder, table), await sender.page(`${cycle}/${table}`));
      });
      const [scores = '', rubric = ''] = tables.map(table => join(folder, table));
      const summit = process.env.SUMMIT ?? assert.fail('the program');
      const page = execFileSync(summit, ['awards', 'analyse', scores, '--rubric', rubric, '--format', 'page'], { encoding: 'utf8' });
      await world.visit({}, async visitor => {
        await visitor.page.route('**/analysis', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }));
        await visitor.open('/analysis');
        assert.ok(await visitor.page.locator('svg').count() > 0, 'it has pictures');
        await inspect(visitor, 'analysis', SCREENS);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('afterwards', () => {
  pages(world, {
    chair: { as: () => chair, pages: { 'deliberation-decided': at(() => room) } },
    organiser: {
      as: () => organiser,
      pages: { 'publication-done': at(() => `${cycle}/publication`), 'ledger-closed': at(() => `${cycle}/ledger`) },
    },
    public: { pages: { winners: at('/awards/winners'), honour: firstOf('/awards/winners', '.winners__list a') } },
  });
});
