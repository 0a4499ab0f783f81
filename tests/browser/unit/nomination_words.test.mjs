// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { count } from '../../../static/js/words.mjs';

test('words are counted as the server counts them', () => {
  /** @type {[string, number][]} */
  const cases = JSON.parse(readFileSync(new URL('../../fixtures/words.json', import.meta.url), 'utf8'));
  assert.ok(cases.length > 10);
  for (const [text, words] of cases) assert.equal(count(text), words, JSON.stringify(text));
});
