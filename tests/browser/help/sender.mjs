// @ts-check
// Somebody who sends forms without a browser: quick, for what a journey needs and does not itself try.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { request } from 'playwright-core';
import { fields, option } from './forms.mjs';
import { address, pathOf } from './site.mjs';

/** @typedef {import('./visitor.mjs').State} State */

export class Sender {
  /**
   * @param {import('playwright-core').APIRequestContext} requests
   * @param {string} locale
   */
  constructor(requests, locale) {
    this.requests = requests;
    this.locale = locale;
  }

  /**
   * Lets somebody come, signed in as `state` says.
   * @template T
   * @param {{ locale?: string, state?: State }} coming
   * @param {(sender: Sender) => Promise<T>} errand
   */
  static async comes({ locale = 'en', state }, errand) {
    const requests = await request.newContext({ storageState: state, maxRedirects: 0, extraHTTPHeaders: { 'sec-fetch-site': 'same-origin' } });
    try {
      return await errand(new Sender(requests, locale));
    } finally {
      await requests.dispose();
    }
  }

  /**
   * The HTML of the page at `path`.
   * @param {string} path
   */
  async page(path) {
    const answer = await this.requests.get(address(path, this.locale));
    assert.equal(answer.status(), 200, path);
    return answer.text();
  }

  /**
   * Opens the page at `path` and sends its form, or the one that goes to `action`, with these fields filled in;
   * gives the path where that leads.
   * @param {string} path
   * @param {Record<string, string>} filled
   * @param {{ action?: string, file?: string }} how
   */
  async send(path, filled = {}, { action = path, file } = {}) {
    const to = address(action, this.locale);
    const form = new FormData();
    for (const [name, value] of fields(await this.page(path), new URL(to).pathname)) form.append(name, value);
    for (const [name, value] of Object.entries(filled)) form.set(name, value);
    if (file) form.set('file', new File([await readFile(file)], basename(file)));
    const answer = await this.requests.post(to, file ? { multipart: form } : { form });
    assert.equal(answer.status(), 303, `${action} with ${JSON.stringify(filled)}: ${(await answer.text()).slice(-2000)}`);
    return pathOf(new URL(answer.headers().location ?? '', to).href);
  }

  /**
   * Fills in the form of registration and sends it.
   * @param {import('./people.mjs').Person} person
   */
  async register(person) {
    const { name, latin = '', urdu = '', email, phone, organisation } = person;
    const economy = option(await this.page('/register'), person.economy[this.locale] ?? '');
    return this.send('/register', { name, name_latin: latin, name_urdu: urdu, email, phone, organisation, economy, consent: 'yes' });
  }

  state() {
    return this.requests.storageState();
  }
}
