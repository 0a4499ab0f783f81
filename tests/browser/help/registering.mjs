// @ts-check
// What a delegate does to register.
import assert from 'node:assert/strict';
import { enveloped } from './mailbox.mjs';
import { say } from './words.mjs';
import { textOf } from './text.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./visitor.mjs').Visitor} Visitor */

/**
 * @param {Visitor} visitor
 * @param {Person} person
 */
export async function fillIn({ page, locale }, person) {
  await page.fill('#name', person.name);
  await page.fill('#name_latin', person.latin ?? '');
  await page.fill('#name_urdu', person.urdu ?? '');
  await page.fill('#email', person.email);
  await page.fill('#phone', person.phone);
  await page.fill('#organisation', person.organisation);
  await page.selectOption('#economy', { label: person.economy[locale] });
  await page.check('#consent');
}

/**
 * Fills in the form and sends it.
 * @param {Visitor} visitor
 * @param {Person} person
 */
export async function register(visitor, person) {
  await visitor.open('/register');
  await fillIn(visitor, person);
  await visitor.press(say(visitor.locale, 'registration-submit'));
  await visitor.isAt('/register/sent');
}

/**
 * The same where all places are taken: into the waiting list.
 * @param {Visitor} visitor
 * @param {Person} person
 */
export async function wait(visitor, person) {
  await visitor.open('/register');
  await fillIn(visitor, person);
  await visitor.press(say(visitor.locale, 'registration-submit-waiting'));
  await visitor.isAt('/register/waiting');
}

/**
 * Opens the link of the letter and presses the button, which leads to the ticket.
 * @param {Visitor} visitor
 * @param {import('./mailbox.mjs').Letter} letter
 */
export async function confirm(visitor, letter) {
  await visitor.page.goto(letter.link);
  await visitor.press(say(visitor.locale, 'registration-confirm-button'));
  await visitor.isAt('/me/ticket');
}

/**
 * From the form to the ticket.
 * @param {Visitor} visitor
 * @param {Person} person
 * @param {import('./mailbox.mjs').Mailbox} mailbox
 */
export async function becomeDelegate(visitor, person, mailbox) {
  await register(visitor, person);
  await confirm(visitor, await mailbox.next(person.email, visitor.locale, 'registration-mail-confirm-subject'));
}

/**
 * The value beside `label` in a list of facts.
 * @param {import('playwright-core').Page} page
 * @param {string} label
 */
export const fact = (page, label) =>
  page.locator('dl > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) }).locator('dd');

/**
 * Asserts that the page says who registered.
 * @param {Visitor} visitor
 * @param {Person} person
 */
export async function showsPerson({ page, locale }, person) {
  /** @param {string} key */
  const shown = key => textOf(fact(page, say(locale, key)));
  assert.equal(await shown('registration-name'), person.name);
  assert.equal(await shown('registration-organisation'), person.organisation);
  assert.equal(await shown('email'), enveloped(person.email));
}
