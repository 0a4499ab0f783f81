// What the application says, read from the files it is built from: tests ask for a meaning, not for a wording.
import { readFileSync, readdirSync } from 'node:fs';

const SOURCE = new URL('../../../src/', import.meta.url);
export const LOCALES = ['en', 'ur'];

function read(locale) {
  const files = readdirSync(SOURCE, { recursive: true }).filter(file => file.endsWith(`text/${locale}.ftl`)).map(file => new URL(file, SOURCE));
  const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n'));
  return new Map(lines.map(line => line.match(/^([a-z][\w-]*) = (.+)$/)).filter(Boolean).map(([, key, text]) => [key, text]));
}

const WORDS = Object.fromEntries(LOCALES.map(locale => [locale, read(locale)]));

/** The sentence for `key`, with `values` put into it. */
export function say(locale, key, values = {}) {
  const text = WORDS[locale].get(key);
  if (!text) throw new Error(`no words for ${key} in ${locale}`);
  return text.replace(/\{ \$(\w+) \}/g, (_, name) => values[name]);
}

/** The whole sentence for `key`, whatever values stand in it. */
export function saying(locale, key) {
  const parts = say(locale, key, new Proxy({}, { get: () => '\0' })).split('\0');
  return new RegExp(`^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

/** `text` without the marks that keep a value's direction to itself. */
export const unisolated = text => text.replace(/[\u2066-\u2069]/g, '');
