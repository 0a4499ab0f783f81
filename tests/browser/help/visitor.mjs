// @ts-check
// Somebody with a browser: a language, a screen, perhaps no scripts; every fault on their way is noted.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { address, pathOf } from './site.mjs';
import { textOf } from './text.mjs';
import { say } from './words.mjs';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Axe runs once on a page that is left then: compiling it well costs more than it brings.
  '--js-flags=--no-opt,--no-maglev',
];
// The engine without windows, tabs and a toolbar is much quicker to open a page in; else the whole browser.
const CHROMIUM = ['/usr/bin/chromium-headless-shell', fileURLToPath(new URL('chromium', import.meta.url))];
export const HEIGHT = 844;
export const PHONE = 390;
export const DESK = 1280;
// Conditions are waited for; this is when one counts as never coming, also on a machine that is busy with other things.
export const NEVER = 60_000;

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? CHROMIUM.find(existsSync), args: ARGS, timeout: NEVER });

/**
 * Whom somebody is signed in as.
 * @typedef {Awaited<ReturnType<import('playwright-core').BrowserContext['storageState']>>} State
 */
/**
 * How somebody comes: `state` is of whom they are signed in as.
 * @typedef {{ locale?: string, width?: number, javaScript?: boolean, state?: State }} Coming
 */

export class Visitor {
  /** @type {string[]} */
  #faults = [];
  /** @type {Set<string>} */
  #documents = new Set();
  /** @type {import('playwright-core').Response | undefined} */
  #document;

  /**
   * @param {import('playwright-core').BrowserContext} context
   * @param {import('playwright-core').Page} page
   * @param {string} locale
   */
  constructor(context, page, locale) {
    this.context = context;
    this.page = page;
    this.locale = locale;
    context.on('dialog', dialog => {
      this.#faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('weberror', error => this.#faults.push(`script: ${error.error().message}`));
    context.on('console', message => this.#hear(message));
    page.on('request', request => {
      if (this.#isDocument(request)) this.#documents.add(request.url());
    });
    page.on('response', response => {
      if (this.#isDocument(response.request())) this.#document = response;
    });
  }

  /** @param {import('playwright-core').Request} request */
  #isDocument(request) {
    return request.isNavigationRequest() && request.frame() === this.page.mainFrame();
  }

  /** @param {import('playwright-core').ConsoleMessage} message */
  #hear(message) {
    // The browser also complains that a page is, say, a 422: what a page answers is for the test to judge.
    const answered = message.text().startsWith('Failed to load resource') && this.#documents.has(message.location().url);
    if (message.type() === 'error' && !answered) this.#faults.push(`console: ${message.text()}`);
  }

  /** Asserts that nothing went wrong in the browser since this was last asked: no error, no refusal of the content policy. */
  hasNoFaults() {
    assert.deepEqual(this.#faults.splice(0), []);
  }

  /**
   * The address of a path in the visitor's language.
   * @param {string} path
   */
  to(path) {
    return address(path, this.locale);
  }

  /** @param {string} path */
  async open(path) {
    await this.page.goto(this.to(path));
  }

  /**
   * Presses the main area's button that says `label`, and waits for the page it leads to.
   * @param {string} label
   */
  async press(label) {
    await this.follow(this.page.locator('main').getByRole('button', { name: label, exact: true }));
  }

  /**
   * Clicks on what leads to another page, and waits for it.
   * @param {import('playwright-core').Locator} link
   */
  async follow(link) {
    await Promise.all([this.page.waitForEvent('load'), link.click()]);
  }

  /**
   * Asserts that the visitor is at `path`; if not, says what they see instead.
   * @param {string} path
   */
  async isAt(path) {
    if (this.page.url() === this.to(path)) return;
    assert.fail(`at ${this.page.url()} (${this.status}), not at ${path}:\n${(await this.page.innerText('main')).slice(0, 400)}`);
  }

  /**
   * Asserts that the page says what was done.
   * @param {string} key
   */
  async isNoticed(key) {
    assert.equal(await textOf(this.page.locator('.notice').first()), say(this.locale, key));
  }

  /** The page as the server sent it. */
  get document() {
    assert.ok(this.#document, 'no page was opened');
    return this.#document;
  }

  get status() {
    return this.document.status();
  }

  /** Where the page is, without the language. */
  get path() {
    return pathOf(this.page.url());
  }
}

/**
 * Somebody comes; whoever let them in closes their context.
 * @param {import('playwright-core').Browser} browser
 * @param {Coming} coming
 */
export async function enter(browser, { locale = 'en', width = PHONE, javaScript = true, state }) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT }, locale, javaScriptEnabled: javaScript, storageState: state, reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(NEVER);
  return new Visitor(context, await context.newPage(), locale);
}
