// @ts-check
// What stands in a score sheet, as numbers. Pure.

/**
 * A score as it was typed, in digits of any script; undefined for what is none on the scale.
 * @param {string} typed
 * @param {number} from
 * @param {number} to
 */
export function score(typed, from, to) {
  const digits = typed.trim().replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660));
  const number = /^\d+$/.test(digits) ? Number(digits) : NaN;
  return number >= from && number <= to ? number : undefined;
}

/**
 * How many are scored, and the total from 0 to 100 once all are: what is missing is never zero.
 * @param {{ share: number, typed: string }[]} items
 * @param {number} from
 * @param {number} to
 * @returns {{ scored: number, of: number, total: number | undefined }}
 */
export function tally(items, from, to) {
  const scores = items.map((item) => score(item.typed, from, to));
  const scored = scores.filter((one) => one !== undefined).length;
  const sum = items.reduce((sum, item, at) => sum + item.share * (((scores[at] ?? from) - from) / (to - from)) * 100, 0);
  return { scored, of: items.length, total: scored === items.length && scored > 0 ? sum : undefined };
}

/**
 * The number that digits typed one after the other ask for, such as 1 and 0 for 10: the longest that is on the scale.
 * @param {string} digits
 * @param {number} from
 * @param {number} to
 */
export function asked(digits, from, to) {
  for (let at = 0; at < digits.length; at += 1) {
    const number = score(digits.slice(at), from, to);
    if (number !== undefined) return number;
  }
  return undefined;
}

/**
 * So many seconds in words that name `#hours`, `#minutes` and `#seconds`; of two days or more in those that name `#days` and
 * `#hours`.
 * @param {number} seconds
 * @param {string} words
 * @param {string} inDays
 */
export function remaining(seconds, words, inDays) {
  const hours = Math.floor(seconds / 3_600);
  if (hours >= 48) return inDays.replace('#days', String(Math.floor(hours / 24))).replace('#hours', String(hours % 24));
  const minutes = Math.floor(seconds / 60) % 60;
  return words.replace('#hours', String(hours)).replace('#minutes', String(minutes)).replace('#seconds', String(seconds % 60));
}
