// @ts-check
// What stands on a page, with the blanks and line breaks of its markup folded, as a reader sees it.
/** @import { Locator } from 'playwright-core' */

/** @param {string | null} text */
const folded = text => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * The text of the first element found.
 * @param {Locator} locator
 */
export const textOf = async locator => folded(await locator.first().textContent());

/**
 * The texts of all elements found.
 * @param {Locator} locator
 */
export const textsOf = async locator => (await locator.allTextContents()).map(folded);
