// @ts-check
// What one types into a form, what stands in it afterwards, and what is said of it.
import assert from 'node:assert/strict';
import { textOf } from './text.mjs';
import { unisolated } from './words.mjs';

/** @typedef {import('./visitor.mjs').Visitor} Visitor */
/** @typedef {Record<string, string>} Fields */

/**
 * Types into fields, by their ids.
 * @param {Visitor} visitor
 * @param {Fields} fields
 */
export async function type({ page }, fields) {
  for (const [field, text] of Object.entries(fields)) await page.fill(`#${field}`, text);
}

/**
 * Asserts what stands in fields, by their ids.
 * @param {Visitor} visitor
 * @param {Fields} expected
 */
export async function holds({ page }, expected) {
  const shown = await Promise.all(Object.keys(expected).map(async field => [field, await page.inputValue(`#${field}`)]));
  assert.deepEqual(Object.fromEntries(shown), expected);
}

/**
 * Asserts that the form was refused, and what is said of the field, there and in the summary.
 * @param {Visitor} visitor
 * @param {string} field
 * @param {string} words
 * @param {string} [short] What the summary says of it, where it says the rest once for several fields.
 */
export async function isTold(visitor, field, words, short = words) {
  assert.equal(visitor.status, 422);
  assert.equal(unisolated(await textOf(visitor.page.locator(`#${field}-problem`))), words);
  assert.ok(unisolated(await textOf(visitor.page.locator(`.summary a[href="#${field}"]`))).endsWith(short));
}
