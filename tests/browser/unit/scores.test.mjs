// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, remaining, score, tally } from '../../../static/js/scores.mjs';

test('a score is read in digits of any script, within the scale', () => {
  assert.equal(score('۷', 0, 10), 7);
  assert.equal(score(' ٠ ', 0, 10), 0);
  for (const none of ['', '11', '-1', 'seven', '7.5']) assert.equal(score(none, 0, 10), undefined, none);
});

test('the total is told once all are scored, and what is missing is no zero', () => {
  const items = [{ share: 0.4, typed: '7' }, { share: 0.45, typed: '8' }, { share: 0.15, typed: '4' }];
  assert.deepEqual(tally(items, 0, 10).total?.toFixed(1), '70.0');
  assert.deepEqual(tally([...items.slice(1), { share: 0.4, typed: '' }], 0, 10), { scored: 2, of: 3, total: undefined });
  assert.deepEqual(tally([], 0, 10), { scored: 0, of: 0, total: undefined });
  assert.equal(tally([{ share: 1, typed: '1' }], 1, 5).total, 0);
});

test('digits that follow each other are one number as long as it is on the scale', () => {
  assert.equal(asked('1', 0, 10), 1);
  assert.equal(asked('10', 0, 10), 10);
  assert.equal(asked('107', 0, 10), 7);
  assert.equal(asked('99', 1, 5), undefined);
});

test('what is left is told in days, or to the second', () => {
  const told = (/** @type {number} */ seconds) => remaining(seconds, '#hours:#minutes:#seconds', '#days d #hours h');
  assert.deepEqual([told(0), told(59), told(3_600 * 47 + 61), told(3_600 * 49)], ['0:0:0', '0:0:59', '47:1:1', '2 d 1 h']);
});
