// @ts-check
// What the application says, read from the files it is built from: tests ask for a meaning, not for a wording.
import { readFileSync, readdirSync } from 'node:fs';

const SOURCE = new URL('../../../src/', import.meta.url);
export const LOCALES = ['en', 'ur'];

/** @param {string} locale */
function read(locale) {
  const files = readdirSync(SOURCE, { encoding: 'utf8', recursive: true }).filter(file => file.endsWith(`text/${locale}.ftl`));
  const words = new Map();
  for (const line of files.flatMap(file => readFileSync(new URL(file, SOURCE), 'utf8').split('\n'))) {
    const [, key, text] = line.match(/^([a-z][\w-]*) = (.+)$/) ?? [];
    if (key) words.set(key, text);
  }
  return words;
}

/** @type {Record<string, Map<string, string>>} */
const WORDS = Object.fromEntries(LOCALES.map(locale => [locale, read(locale)]));

/**
 * `text` with `values` put where it names them.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export const fill = (text, values) => text.replace(/\{ \$(\w+) \}/g, (_, name) => String(values[name]));

/**
 * A pattern for the whole of `text`, whatever values stand in it.
 * @param {string} text
 */
export function pattern(text) {
  const parts = text.split(/\{ \$\w+ \}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/**
 * The sentence for `key`, with `values` put into it.
 * @param {string} locale
 * @param {string} key
 * @param {Record<string, unknown>} values
 */
export function say(locale, key, values = {}) {
  const text = WORDS[locale]?.get(key);
  if (!text) throw new Error(`no words for ${key} in ${locale}`);
  return fill(text, values);
}

/**
 * The whole sentence for `key`, whatever values stand in it.
 * @param {string} locale
 * @param {string} key
 */
export function saying(locale, key) {
  const text = WORDS[locale]?.get(key);
  if (!text) throw new Error(`no words for ${key} in ${locale}`);
  return pattern(text);
}

/**
 * `text` without the marks that keep a value's direction and its words to themselves.
 * @param {string | null} text
 */
export const unisolated = text => (text ?? '').replace(/[\u2066-\u2069]/g, '').replaceAll('\u00A0', ' ');
