// @ts-check
// Every page of a suite, opened once in each language by those who may, and inspected.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SCREENS, inspect, screenOf } from './checks.mjs';
import { LOCALES, say } from './words.mjs';

/** @typedef {import('./visitor.mjs').Visitor} Visitor */
/** @typedef {import('./visitor.mjs').State} State */
/**
 * Brings a visitor to a page.
 * @typedef {(visitor: Visitor) => Promise<void>} Reach
 */
/**
 * The pages of one audience by name, and how they are signed in, if they are.
 * @typedef {{ as?: () => State | Promise<State>, pages: Record<string, Reach> }} Audience
 */

/**
 * Tests each page in each language. From page to page width and colour scheme take turns, and the two languages of one
 * page differ in both; the pages named `everywhere` are seen in all four combinations.
 * @param {import('./world.mjs').World} world
 * @param {Record<string, Audience>} audiences
 * @param {string[]} everywhere
 */
export function pages(world, audiences, everywhere = []) {
  const names = Object.values(audiences).flatMap(({ pages }) => Object.keys(pages));
  assert.equal(new Set(names).size, names.length, 'a page has a name of its own');
  for (const name of everywhere) assert.ok(names.includes(name), name);
  for (const [who, { as, pages }] of Object.entries(audiences)) {
    for (const locale of LOCALES) {
      describe(`pages in ${locale} for the ${who}`, () => {
        /** @type {Visitor} */
        let visitor;
        before(async () => { visitor = await world.enter({ locale, state: await as?.() }); });
        after(() => visitor.context.close());
        for (const [name, reach] of Object.entries(pages)) {
          test(name, async () => {
            await reach(visitor);
            await inspect(visitor, name, everywhere.includes(name) ? SCREENS : [screenOf(names.indexOf(name), locale)]);
            visitor.hasNoFaults();
          });
        }
      });
    }
  }
}

/**
 * The page at `path`, which may only be known once the suite is under way.
 * @param {string | (() => string)} path
 * @returns {Reach}
 */
export const at = (path, status = 200) => async visitor => {
  await visitor.open(typeof path === 'function' ? path() : path);
  assert.equal(visitor.status, status);
};

/**
 * The first page that the list at `path` leads to.
 * @param {string} path
 * @returns {Reach}
 */
export const firstOf = (path, link = 'tbody th a') => async visitor => {
  await visitor.open(path);
  await visitor.follow(visitor.page.locator(link).first());
  assert.equal(visitor.status, 200);
};

/**
 * The form at `path` after it was sent with `fields`.
 * @param {string | (() => string)} path
 * @param {string} button
 * @param {Record<string, string>} fields
 * @param {{ status: number, shows: string }} answer
 * @returns {Reach}
 */
export const sent = (path, button, fields, { status, shows }) => async visitor => {
  await at(path)(visitor);
  for (const [field, text] of Object.entries(fields)) await visitor.page.fill(`#${field}`, text);
  await visitor.press(say(visitor.locale, button));
  assert.equal(visitor.status, status);
  assert.ok(await visitor.page.locator(shows).isVisible());
};

/**
 * The form at `path` after it was sent with `fields`, which it refuses.
 * @param {string | (() => string)} path
 * @param {string} button
 * @param {Record<string, string>} fields
 */
export const refused = (path, button, fields) => sent(path, button, fields, { status: 422, shows: '.summary' });
