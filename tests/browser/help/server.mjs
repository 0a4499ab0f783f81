// @ts-check
// A server of a built binary, on a folder of its own and always at the same address, so that two runs show the same.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PORT = 8477;
export const BASE = `http://localhost:${PORT}`;

/** @param {string} folder */
const environment = folder => {
  const { DATABASE_URL: _owner, DATABASE_SERVING_URL: _serving, DATABASE_QUEUE_URL: _queue, ...env } = process.env;
  return { ...env, SUMMIT_VAR: resolve(folder), SUMMIT_LISTEN: `127.0.0.1:${PORT}`, SUMMIT_BASE_URL: BASE, RUST_LOG: 'warn' };
};

/**
 * The private cluster ends some moments after the program that used it.
 * @param {string} folder
 */
async function databaseEnds(folder) {
  const data = join(folder, 'pg/data');
  const changes = watch(data);
  while (existsSync(join(data, 'postmaster.pid'))) await once(changes, 'change');
  changes.close();
}

/**
 * Runs a command of the program to its end.
 * @param {string} binary
 * @param {string} folder
 * @param {string[]} args
 */
export async function run(binary, folder, ...args) {
  execFileSync(binary, args, { env: environment(folder), stdio: 'inherit' });
  await databaseEnds(folder);
}

/**
 * Serves while `work` runs, which is told the first organiser's invitation if it is still open.
 * @template T
 * @param {string} binary
 * @param {string} folder
 * @param {(invitation?: string) => Promise<T>} work
 */
export async function serving(binary, folder, work) {
  const server = spawn(binary, ['serve', '--until-eof'], { env: environment(folder), stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  /** @type {string | undefined} */
  let invitation;
  const said = [];
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    invitation ??= line.match(/http\S+\/invitation\/\S+/)?.[0];
    if (line.includes('Ctrl-C')) break;
  }
  if (!said.some(line => line.includes('Ctrl-C'))) throw new Error(`the server did not start:\n${said.join('\n')}`);
  server.stderr.resume();
  try {
    return await work(invitation);
  } finally {
    server.stdin.end();
    await ended;
    await databaseEnds(folder);
  }
}
