// @ts-check
// What holds for every page: it can be read by all, fits a phone, and (checked when the suites have ended) is valid HTML.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pagesFolder } from './site.mjs';
import { DESK, HEIGHT, PHONE } from './visitor.mjs';
import { LOCALES } from './words.mjs';

/** @typedef {{ width: number, scheme: 'light' | 'dark' }} Screen */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Beside each other those that have nothing in common: whoever sees a page on two neighbours saw both widths and schemes.
 * @type {[Screen, Screen, Screen, Screen]}
 */
export const SCREENS = [
  { width: PHONE, scheme: 'light' }, { width: DESK, scheme: 'dark' },
  { width: PHONE, scheme: 'dark' }, { width: DESK, scheme: 'light' },
];

/**
 * The screen on which the page whose turn it is is seen in that language.
 * @param {number} turn
 * @param {string} locale
 */
export function screenOf(turn, locale) {
  const screen = SCREENS[(turn % SCREENS.length) ^ LOCALES.indexOf(locale)];
  assert.ok(screen);
  return screen;
}

// Axe takes letters that join, as in Urdu, for the ligatures of an icon font and judges neither their contrast nor
// their words. There is no icon font here, so the pictures by which it tells are one white pixel, and nothing is drawn.
const LETTERS_ARE_LETTERS = () => {
  CanvasRenderingContext2D.prototype.fillText = () => {};
  CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(new Uint8ClampedArray([255, 255, 255, 255]), 1);
};

/**
 * Axe's violations on the page as it is now, one line each.
 * @param {import('playwright-core').Page} page
 */
async function violations(page) {
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function fits(page, name) {
  const { scroll, inner } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
  assert.ok(scroll <= inner, `${name} is ${scroll} px wide on a screen of ${inner} px`);
}

/**
 * Inspects the visitor's page: its width on a phone in any case, by axe on these screens. Its console is judged apart.
 * @param {import('./visitor.mjs').Visitor} visitor
 * @param {string} name
 * @param {Screen[]} screens
 */
export async function inspect(visitor, name, screens) {
  const { page } = visitor;
  writeFileSync(join(pagesFolder(), `${name}.${visitor.locale}.html`), await visitor.document.body());
  await page.setViewportSize({ width: PHONE, height: HEIGHT });
  await fits(page, name);
  await page.evaluate(AXE);
  await page.evaluate(LETTERS_ARE_LETTERS);
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { width, scheme } of screens) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: scheme });
    for (const line of await violations(page)) found.set(line, [...(found.get(line) ?? []), `${scheme} ${width}`]);
  }
  assert.deepEqual([...found].map(([line, where]) => `${line} (${where.join(', ')})`), []);
}
