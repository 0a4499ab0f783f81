// @ts-check
// Screenshots of a site: which pages there are, and how each is taken.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSED } from './sample.mjs';
import { BASE } from './server.mjs';
import { DESK, HEIGHT, PHONE } from './visitor.mjs';
import { LOCALES } from './words.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./sample.mjs').Filled} Filled */
/** @typedef {import('./sample.mjs').Who} Who */
/** @typedef {import('./visitor.mjs').State} State */
/**
 * A page, or the form on it after it was `refused`, as somebody sees it.
 * @typedef {{ who: Who, path: string, refused?: boolean }} Shown
 */
/**
 * What is known of a site that was filled.
 * @typedef {Filled & { pages: Shown[] }} Known
 */

/** @type {Record<Who, (path: string) => boolean>} */
const SEES = {
  stranger: path => !/^\/(admin|me)\b/.test(path),
  // Changing one's address asks for a fresh proof, which is stale some minutes after signing in.
  delegate: path => /^\/me\b/.test(path) && path !== '/me/account/email',
  organiser: path => /^\/admin\b/.test(path),
};
/** @type {Record<Who, string[]>} */
const STARTS = { stranger: ['/', '/agenda'], delegate: ['/me/registration'], organiser: ['/admin'] };
/** What is another at each run: the time of day on "now", when a browser was last seen, when the organiser signed in. */
const OF_THE_MOMENT = ['.agenda-title p time', 'main:has(a[href$="/me/account/email"]) .rows small', 'tr:has(a[href*="/admin/audit?"]) time'];
/** @type {{ width: number, colorScheme: 'light' | 'dark', media: 'screen' | 'print' }[]} */
const VARIANTS = [
  { width: DESK, colorScheme: 'light', media: 'screen' },
  { width: DESK, colorScheme: 'dark', media: 'screen' },
  { width: PHONE, colorScheme: 'light', media: 'screen' },
  { width: PHONE, colorScheme: 'dark', media: 'screen' },
  { width: DESK, colorScheme: 'light', media: 'print' },
];

/**
 * The same for all pages of one kind, whatever record they show.
 * @param {URL} url
 */
const kind = url => url.pathname
  .replace(/^\/(news|pages)\/.+/, '/$1/*')
  .replace(/\/(?=[^/]*\d)[\w-]+/g, '/*')
  .concat([...url.searchParams.keys()].sort().join('&'));

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} path
 */
async function linksOf(context, path) {
  const answer = await context.request.get(BASE + path);
  if (!answer.headers()['content-type']?.startsWith('text/html')) return undefined;
  return [...(await answer.text()).matchAll(/<a[^>]*\shref="([^"]+)"/g)].map(([, href]) => new URL(href.replaceAll('&amp;', '&'), BASE + path));
}

/**
 * One page of each kind that links lead to, as `who` sees them, and the forms that they are refused.
 * @param {Browser} browser
 * @param {Who} who
 * @param {State | undefined} state
 * @param {string[]} further
 */
async function pagesOf(browser, who, state, further) {
  const context = await browser.newContext({ storageState: state });
  const kinds = new Set(), queue = [...STARTS[who], ...further];
  /** @type {Shown[]} */
  const found = [];
  for (const path of queue) {
    const own = further.includes(path) ? path : kind(new URL(path, BASE));
    if (kinds.has(own)) continue;
    kinds.add(own);
    const links = await linksOf(context, path);
    if (!links) continue;
    found.push({ who, path });
    for (const url of links) {
      if (url.origin === BASE && !url.pathname.startsWith('/ur') && SEES[who](url.pathname)) queue.push(url.pathname + url.search);
    }
  }
  await context.close();
  return found.concat(REFUSED[who].map(path => ({ who, path, refused: true })));
}

/**
 * @param {Browser} browser
 * @param {Filled} filled
 */
export async function pages(browser, { states, paths }) {
  /** @type {Shown[]} */
  const all = [];
  for (const who of /** @type {Who[]} */ (Object.keys(STARTS))) all.push(...await pagesOf(browser, who, states[who], paths[who]));
  return all;
}

/**
 * @param {Page} page
 * @param {Shown} shown
 * @param {string} locale
 */
async function open(page, { path, refused }, locale) {
  const address = BASE + (locale === 'en' ? path : `/ur${path === '/' ? '' : path}`);
  await page.goto(address, { waitUntil: 'networkidle' });
  if (!refused) return;
  const answer = page.waitForResponse(response => response.request().method() === 'POST');
  await page.locator('main form[method=post] button:not([disabled])').first().click();
  if ((await answer).status() !== 422) throw new Error(`${address} is not refused`);
  await page.waitForLoadState('networkidle');
}

/**
 * Waits until letters and pictures are there, those below the fold too.
 * @param {Page} page
 */
const complete = page => page.evaluate(async () => {
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.all([document.fonts.ready, ...images.map(image => image.decode().catch(() => {}))]);
});

/**
 * @param {Browser} browser
 * @param {Shown} shown
 * @param {string} locale
 * @param {State | undefined} state
 * @param {string} name
 * @param {string} folder
 */
async function take(browser, shown, locale, state, name, folder) {
  const context = await browser.newContext({ locale, reducedMotion: 'reduce', storageState: state, viewport: { width: DESK, height: HEIGHT } });
  const page = await context.newPage();
  await open(page, shown, locale);
  for (const { width, colorScheme, media } of VARIANTS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme, media });
    await complete(page);
    const path = join(folder, `${name}.${locale}.${width}.${media === 'print' ? media : colorScheme}.png`);
    await page.screenshot({ path, fullPage: true, mask: OF_THE_MOMENT.map(selector => page.locator(selector)) });
  }
  await context.close();
}

/**
 * Takes every page whose name holds `part` into `folder`, some at a time; says which could not be taken.
 * @param {Browser} browser
 * @param {Known} known
 * @param {string} folder
 */
export async function takeAll(browser, { states, pages: all }, folder, part = '') {
  mkdirSync(folder, { recursive: true });
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { who, path, refused } of all) {
    const name = `${who}${path.replace(/[^\w]+/g, '-').slice(0, 60)}${refused ? '--refused' : ''}`;
    names.set(`${who} ${path} ${refused}`, [...names.values()].includes(name) ? `${name}-${names.size}` : name);
  }
  /** @param {Shown} shown */
  const nameOf = ({ who, path, refused }) => names.get(`${who} ${path} ${refused}`) ?? '';
  const queue = all.filter(shown => nameOf(shown).includes(part)).flatMap(shown => LOCALES.map(locale => ({ shown, locale })));
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { shown, locale } = next;
      const name = nameOf(shown);
      await take(browser, shown, locale, states[shown.who], name, folder).catch(error => failed.push(`${name}.${locale}: ${error.message.split('\n')[0]}`));
    }
  };
  await Promise.all(Array.from({ length: 3 }, worker));
  return failed;
}
