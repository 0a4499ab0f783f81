// @ts-check
// What the Rust test that starts a suite (tests/it/browser.rs) tells it of its site.
import assert from 'node:assert/strict';

/** @param {string} name */
function given(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: suites are started by cargo test browser::SUITE`);
  return value;
}

/**
 * The address of a path in a language.
 * @param {string} path
 * @param {string} locale
 */
export function address(path, locale = 'en') {
  const prefix = locale === 'ur' ? '/ur' : '';
  return new URL(path === '/' ? prefix || '/' : prefix + path, given('BASE_URL')).href;
}

/**
 * The path of an address on the site, without the language.
 * @param {string} href
 */
export const pathOf = href => new URL(href).pathname.replace(/^\/ur(?=\/|$)/, '') || '/';

/** The path of the first organiser's invitation, which works once. */
export const firstInvitation = () => pathOf(given('FIRST_INVITATION'));

/** Where the HTML of pages that were inspected is kept; the Rust test has it checked. */
export const pagesFolder = () => given('PAGES');
