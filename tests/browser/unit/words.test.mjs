// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, pattern, say, unisolated } from '../help/words.mjs';

test('values are put where they are named', () => {
  assert.equal(fill('{ $held } of { $all }, { $held }', { held: 2, all: 'many' }), '2 of many, 2');
});

test('a sentence is known whatever values stand in it', () => {
  const about = pattern('Your place (in { $event })?');
  assert.match('Your place (in Islamabad)?', about);
  assert.doesNotMatch('Your place (in Islamabad)? No', about);
  assert.doesNotMatch('Your place in Islamabad', about);
});

test('the words are those of the application, in both languages', () => {
  assert.notEqual(say('en', 'save'), say('ur', 'save'));
  assert.throws(() => say('en', 'no-such-key'), /no words/);
});

test('marks of direction are taken out', () => {
  assert.equal(unisolated('\u2068Sana\u2069 1'), 'Sana 1');
  assert.equal(unisolated(null), '');
});
