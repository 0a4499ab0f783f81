// @ts-check
// Two organisers have the same form open. Whoever saves second is told what the first saved, field by field, keeps what
// they typed, and takes either.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { holds, type } from '../help/filling.mjs';
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
const ROOMS = '/admin/agenda/rooms';
const LONG = 'Doors open at nine, and letters are read aloud in both languages. '.repeat(8).trim();
/** @type {State} */
let second;

before(async () => { second = await world.invited(SECOND_ORGANISER, 'agenda.change'); });

/**
 * Two people who look at the same page.
 * @param {{ locale: string, javaScript?: boolean }} how
 * @param {[State, State]} states
 * @param {string} path
 * @param {(hers: Visitor, his: Visitor) => Promise<void>} journey
 */
const both = ({ locale, javaScript = true }, [one, other], path, journey) =>
  world.visit({ locale, javaScript, width: DESK, state: one }, hers =>
    world.visit({ locale, javaScript, state: other }, async his => {
      await hers.open(path);
      await his.open(path);
      await journey(hers, his);
    }));

/**
 * Types into the form that is open, and saves it.
 * @param {Visitor} visitor
 * @param {Fields} typed
 */
async function save(visitor, typed) {
  await type(visitor, typed);
  await visitor.press(say(visitor.locale, 'save'));
}

/**
 * Asserts that the form was not saved, and what is told beside which field, in the summary too.
 * @param {Visitor} visitor
 * @param {Record<string, [key: string, text?: string]>} expected
 */
async function isTold(visitor, expected) {
  const { page, locale } = visitor;
  assert.equal(visitor.status, 422);
  for (const [field, [key, text]] of Object.entries(expected)) {
    const words = say(locale, key, { text });
    assert.equal(unisolated(await textOf(page.locator(`#${field}-problem`))), words, field);
    // What somebody else changed is told in few words there.
    const short = key === 'problem-changed' ? 'problem-short-changed' : key.replace('problem-changed', 'problem-short');
    const inSummary = unisolated(await textOf(page.locator(`.summary a[href="#${field}"]`)));
    assert.ok(inSummary.endsWith(say(locale, short, { text })), `${field}: ${inSummary}`);
  }
  assert.equal(await page.locator('.summary li').count(), Object.keys(expected).length);
  const changes = Object.values(expected).some(([key]) => key.startsWith('problem-changed'));
  assert.deepEqual(await textsOf(page.locator('.summary p')), changes ? [say(locale, 'problems-changed')] : []);
}

/**
 * A room of its own; gives its path.
 * @param {Fields} fields
 */
async function room(fields) {
  await Sender.comes({ state: second }, sender => sender.send(`${ROOMS}/new`, { position: '1', ...fields }));
  return world.visit({ state: second }, async visitor => {
    await visitor.open(ROOMS);
    await visitor.follow(visitor.page.locator('tbody').getByRole('link', { name: fields.name_en, exact: true }));
    return visitor.path;
  });
}

for (const [turn, locale] of LOCALES.entries()) {
  describe(`a room in ${locale}`, () => {
    /** @type {string} */
    let path;
    before(async () => { path = await room({ name_en: `Hall ${locale}`, name_ur: `ہال ${locale}`, capacity: '40' }); });
    /** @type {() => Promise<[State, State]>} */
    const states = async () => [await world.organiser(), second];

    test('is saved as the second typed it, once they were told', async () => both({ locale }, await states(), path, async (hers, his) => {
      await save(hers, { name_en: `Great Hall ${locale}`, capacity: '60', equipment_en: '' });
      await hers.isAt(ROOMS);
      await save(his, { capacity: '80', accessibility_en: 'Ramp' });
      const merged = { name_en: `Great Hall ${locale}`, capacity: '80', accessibility_en: 'Ramp' };
      await isTold(his, { name_en: ['problem-changed-taken'], capacity: ['problem-changed-text', '60'] });
      await holds(his, merged);
      await inspect(his, 'room-changed', [screenOf(turn, locale)]);
      // She saves again before he does.
      await hers.open(path);
      await save(hers, { capacity: '61' });
      await save(his, {});
      await isTold(his, { capacity: ['problem-changed-text', '61'] });
      await save(his, {});
      await his.isAt(ROOMS);
      await hers.open(path);
      await holds(hers, merged);
    }));

    test('keeps what the first saved, if the second takes that', async () => both({ locale }, await states(), path, async (hers, his) => {
      await save(hers, { capacity: '' });
      await save(his, { capacity: '90', equipment_en: 'Projector' });
      await isTold(his, { capacity: ['problem-changed-emptied'] });
      await save(his, { capacity: '' });
      await his.isAt(ROOMS);
      await hers.open(path);
      await holds(hers, { capacity: '', equipment_en: 'Projector', accessibility_en: 'Ramp' });
    }));

    test('that was removed is added anew if it is saved', async () => both({ locale }, await states(), path, async (hers, his) => {
      await hers.page.locator('#removal summary').click();
      await hers.press(say(locale, 'remove'));
      await hers.isAt(ROOMS);
      await save(his, { capacity: '70' });
      await isTold(his, { name_en: ['problem-removed'] });
      await inspect(his, 'room-removed', [screenOf(turn + 1, locale)]);
      await save(his, {});
      await his.isAt(ROOMS);
      await his.follow(his.page.locator('tbody').getByRole('link', { name: new RegExp(`Great Hall ${locale}|ہال ${locale}`) }));
      assert.notEqual(his.path, path);
      await holds(his, { capacity: '70', equipment_en: 'Projector' });
    }));
  });

  test(`a session in ${locale} keeps what was chosen`, async () => {
    const path = await Sender.comes({ state: second }, sender => sender.send('/admin/agenda/sessions/new', { title_en: `Letters ${locale}` }));
    await both({ locale }, [await world.organiser(), second], path, async (hers, his) => {
      await hers.page.selectOption('#kind', { index: 1 });
      await save(hers, { summary_en: 'Hers.\n\nAll of it.', stream: 'https://example.org/live' });
      await his.page.selectOption('#kind', { index: 2 });
      const chosen = await his.page.inputValue('#kind');
      await save(his, { summary_en: 'His.' });
      await isTold(his, {
        kind: ['problem-changed-chosen'], summary_en: ['problem-changed-text', 'Hers. All of it.'], stream: ['problem-changed-taken'],
      });
      await holds(his, { kind: chosen, summary_en: 'His.', stream: 'https://example.org/live' });
      await inspect(his, 'session-changed', [screenOf(turn + 2, locale)]);
      await save(his, {});
      assert.equal(his.status, 200);
      await holds(his, { kind: chosen, summary_en: 'His.', stream: 'https://example.org/live' });
    });
  });

  describe(`an article in ${locale} without scripts`, () => {
    const article = { slug: `letters-${locale}`, title_en: 'Letters', title_ur: 'خطوط', body_en: 'As it was.', body_ur: 'جیسا تھا۔' };
    let path = '';
    before(async () => {
      path = await Sender.comes({ state: await world.organiser() }, sender => sender.send('/admin/articles/new', { ...article, intent: 'save' }));
    });

    test('in two windows of one organiser keeps both texts apart', async () => {
      const state = await world.organiser();
      await both({ locale, javaScript: false }, [state, state], path, async (first, other) => {
        await save(first, { title_ur: 'خطوط ۲', body_en: LONG });
        await first.isAt(path);
        await save(other, { body_en: 'Typed in the other window.\n\n**All** of it & <more>.', body_ur: 'نیا متن' });
        const typed = { title_ur: 'خطوط ۲', body_en: 'Typed in the other window.\n\n**All** of it & <more>.', body_ur: 'نیا متن' };
        await isTold(other, { title_ur: ['problem-changed-taken'], body_en: ['problem-changed-text', `${LONG.slice(0, 300)}…`] });
        await holds(other, typed);
        await save(other, {});
        await other.isAt(path);
        await holds(other, typed);
      });
    });
  });
}
