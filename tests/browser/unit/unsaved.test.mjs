// @ts-check
// What a browser keeps of a form whose saving is not known, and for whom.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { unsaved } from '../../../static/js/unsaved.mjs';

const ADDRESS = '/me/entries/1/autosave';
const DAYS = 24 * 60 * 60 * 1_000;

/** @type {Record<string, string>} */
let kept = {};

beforeEach(() => {
  kept = {};
  const methods = {
    /** @param {string} name */
    getItem: name => kept[name] ?? null,
    /** @param {string} name @param {string} value */
    setItem: (name, value) => { kept[name] = value; },
    /** @param {string} name */
    removeItem: name => { delete kept[name]; },
  };
  const localStorage = new Proxy({}, {
    get: (_, name) => methods[/** @type {keyof typeof methods} */ (name)],
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  Object.assign(globalThis, { localStorage, location: { href: 'https://summit.test/ur/me/entries/1' } });
});

/**
 * @param {string} page
 * @param {string} whom
 * @param {string} comment
 */
const body = (page, whom, comment) => new URLSearchParams({ form_key: `${page}.0123abcd@${whom}`, comment }).toString();

/** @param {ReturnType<typeof unsaved>} device */
const left = device => device.leftBehind().map(one => new URLSearchParams(one.body).get('comment'));

test('what one page typed is there for the next of the same person, in either language', () => {
  unsaved(ADDRESS, body('a', 'me', '')).keep(body('a', 'me', 'Typed on the way'), 1);
  assert.deepEqual(left(unsaved(`/ur${ADDRESS}`, body('b', 'me', ''))), ['Typed on the way']);
  assert.deepEqual(left(unsaved(ADDRESS, body('b', 'another', ''))), []);
  assert.deepEqual(left(unsaved('/me/entries/2/autosave', body('b', 'me', ''))), []);
  assert.deepEqual(left(unsaved(ADDRESS, body('a', 'me', ''))), [], 'its own is in its fields');
});

test('of two pages neither takes the place of the other, and what is shown is forgotten', () => {
  unsaved(ADDRESS, body('a', 'me', '')).keep(body('a', 'me', 'One'), 1);
  unsaved(ADDRESS, body('b', 'me', '')).keep(body('b', 'me', 'Two'), 1);
  assert.deepEqual(left(unsaved(ADDRESS, body('c', 'me', ''))).sort(), ['One', 'Two']);
  assert.deepEqual(left(unsaved(ADDRESS, body('c', 'me', 'One'))), ['Two']);
  assert.equal(Object.keys(kept).length, 1);
});

test('what another page has kept since is not forgotten with what it had kept before', () => {
  const open = unsaved(ADDRESS, body('a', 'me', ''));
  open.keep(body('a', 'me', 'One'), 1);
  const device = unsaved(ADDRESS, body('b', 'me', ''));
  const [sent] = device.leftBehind();
  assert.equal(sent?.nth, 1);
  open.keep(body('a', 'me', 'One more'), 2);
  device.forget(sent.name, sent.body);
  assert.deepEqual(left(device), ['One more']);
});

test('nothing is kept for ever', () => {
  unsaved(ADDRESS, body('a', 'me', '')).keep(body('a', 'me', 'Long ago'), 1);
  for (const [name, value] of Object.entries(kept)) kept[name] = JSON.stringify({ ...JSON.parse(value), at: Date.now() - 15 * DAYS });
  assert.deepEqual(left(unsaved('/me/entries/2/autosave', body('b', 'me', ''))), []);
  assert.deepEqual(kept, {});
});
