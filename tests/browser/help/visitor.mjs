// Somebody with a browser: a language, a screen, perhaps no scripts; every fault on their way is noted.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
export const HEIGHT = 844;
export const PHONE = 390;
export const DESK = 1280;

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });

class Visitor {
  faults = [];
  #documents = new Set();

  constructor(context, page, locale) {
    Object.assign(this, { context, page, locale });
    context.on('dialog', dialog => {
      this.faults.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    context.on('weberror', error => this.faults.push(`script: ${error.error().message}`));
    context.on('console', message => this.#hear(message));
    page.on('request', request => {
      if (this.#isDocument(request)) this.#documents.add(request.url());
    });
    page.on('response', response => {
      if (this.#isDocument(response.request())) this.document = response;
    });
  }

  #isDocument(request) {
    return request.isNavigationRequest() && request.frame() === this.page.mainFrame();
  }

  #hear(message) {
    // The browser also complains that a page is, say, a 422: what a page answers is for the test to judge.
    const answered = message.text().startsWith('Failed to load resource') && this.#documents.has(message.location().url);
    if (message.type() === 'error' && !answered) this.faults.push(`console: ${message.text()}`);
  }

  /** The address of a path in the visitor's language. */
  to(path) {
    const prefix = this.locale === 'ur' ? '/ur' : '';
    return new URL(path === '/' ? prefix || '/' : prefix + path, process.env.BASE_URL).href;
  }

  async open(path) {
    await this.page.goto(this.to(path));
  }

  /** Presses the main area's button that says `label`, and waits for the page it leads to. */
  async press(label) {
    const next = this.page.waitForEvent('load');
    await this.page.locator('main').getByRole('button', { name: label, exact: true }).click();
    await next;
  }

  async follow(link) {
    const next = this.page.waitForEvent('load');
    await link.click();
    await next;
  }

  /** Asserts that the visitor is at `path`; if not, says what they see instead. */
  async isAt(path) {
    if (this.page.url() === this.to(path)) return;
    assert.fail(`at ${this.page.url()} (${this.status}), not at ${path}:\n${(await this.page.innerText('main')).slice(0, 400)}`);
  }

  get status() {
    return this.document.status();
  }
}

/** Lets somebody visit, and asserts that nothing went wrong in their browser. `state` is of whom they are signed in as. */
export async function visit(browser, { locale = 'en', width = PHONE, javaScript = true, state }, journey) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT }, locale, javaScriptEnabled: javaScript, storageState: state, reducedMotion: 'reduce',
  });
  try {
    const visitor = new Visitor(context, await context.newPage(), locale);
    const result = await journey(visitor);
    assert.deepEqual(visitor.faults, []);
    return result;
  } finally {
    await context.close();
  }
}
