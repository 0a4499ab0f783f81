// @ts-check
// Screenshots of every page, to see that a change of markup or style is one that nobody sees:
//   node screenshots.mjs fill BINARY SITE               makes a site in the folder SITE, with something on every page
//   node screenshots.mjs take BINARY SITE FOLDER [PART] takes its pages in both languages, on phone and desk, in light,
//                                                       dark and print, from a copy of it; those whose name holds PART
//   node screenshots.mjs compare BEFORE AFTER PICTURES  names what differs, and draws where
// The site is filled once and taken with the old binary and with the new one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences } from './help/differences.mjs';
import { fill, signIn } from './help/sample.mjs';
import { pages, takeAll } from './help/shots.mjs';
import { run, serving } from './help/server.mjs';
import { launch } from './help/visitor.mjs';

const PEOPLE = '40';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} binary
 * @param {string} site
 */
async function fillSite(browser, binary, site) {
  mkdirSync(site, { recursive: true });
  const folder = join(site, 'var');
  await run(binary, folder, 'seed', '--people', PEOPLE);
  await serving(binary, folder, async invitation => {
    if (!invitation) throw new Error(`${site} has its first organiser already`);
    const filled = await fill(browser, invitation);
    writeFileSync(join(site, 'site.json'), JSON.stringify({ ...filled, pages: await pages(browser, filled) }, undefined, 1));
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} binary
 * @param {string} site
 * @param {string} folder
 * @param {string} [part]
 */
async function takeSite(browser, binary, site, folder, part) {
  const copy = mkdtempSync(join(tmpdir(), 'summit-shots-'));
  // The database's user must get in, and keep its files.
  execFileSync('chmod', ['711', copy]);
  execFileSync('cp', ['-a', join(site, 'var'), copy]);
  /** @type {import('./help/shots.mjs').Known} */
  const known = JSON.parse(readFileSync(join(site, 'site.json'), 'utf8'));
  const failed = await serving(binary, join(copy, 'var'), async () => {
    known.states.organiser = await signIn(browser);
    return takeAll(browser, known, folder, part);
  });
  rmSync(copy, { recursive: true });
  console.log(`${known.pages.length} pages`);
  for (const line of failed) console.log(`not taken: ${line}`);
  if (failed.length) process.exitCode = 1;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} before
 * @param {string} after
 * @param {string} into
 */
async function compare(browser, before, after, into) {
  const { compared, found } = await differences(browser, before, after, into);
  for (const { name, share, sizes } of found) console.log(`${(share * 100).toFixed(3)} %  ${name}  ${sizes.join(' → ')}`);
  console.log(`${compared} compared, ${found.length} differ`);
  if (found.length) process.exitCode = 1;
}

/** @type {Record<string, (browser: import('playwright-core').Browser, ...args: string[]) => Promise<void>>} */
const COMMANDS = { fill: fillSite, take: takeSite, compare };

const [command, ...args] = process.argv.slice(2);
const browser = await launch();
try {
  await COMMANDS[command](browser, ...args);
} finally {
  await browser.close();
}
