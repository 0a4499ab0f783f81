// @ts-check
// What anybody does with a ledger that was published: takes the words of the site and the export, and has them checked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sender } from './sender.mjs';

/** @typedef {import('./visitor.mjs').State} State */
/** @typedef {import('./world.mjs').World} World */

/**
 * The words that everybody reads, and the export of an organiser.
 * @param {World} world
 * @param {State} organiser
 * @param {string} cycle
 */
export async function published(world, organiser, cycle) {
  const words = await world.visit({}, async visitor => {
    await visitor.open('/awards/winners');
    return (await visitor.page.locator('.ledger-head__words li').allTextContents()).join(' ').trim();
  });
  return { words, file: await Sender.comes({ state: organiser }, sender => sender.page(`${cycle}/ledger.txt`)) };
}

/**
 * What the program says of an export; an error where that does not hold.
 * @param {{ words: string, file: string }} published
 */
export async function verified({ words, file }) {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'ledger.txt');
  try {
    await writeFile(path, file);
    const summit = process.env.SUMMIT ?? assert.fail('the program');
    return execFileSync(summit, ['awards', 'verify', path, '--head', words], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    await rm(folder, { recursive: true });
  }
}
