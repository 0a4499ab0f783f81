// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCREENS, screenOf } from '../help/checks.mjs';
import { LOCALES } from '../help/words.mjs';

test('a page is seen on both widths and in both schemes between its two languages', () => {
  for (let turn = 0; turn < 8; turn += 1) {
    const seen = LOCALES.map(locale => screenOf(turn, locale));
    assert.deepEqual(new Set(seen.map(screen => screen.width)).size, 2);
    assert.deepEqual(new Set(seen.map(screen => screen.scheme)).size, 2);
  }
});

test('four pages in a row are seen on all four screens in each language', () => {
  for (const locale of LOCALES) assert.equal(new Set([0, 1, 2, 3].map(turn => screenOf(turn, locale))).size, SCREENS.length);
});
