// What holds for every page: it can be read by all, fits a phone, and is valid HTML.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DESK, HEIGHT, PHONE } from './visitor.mjs';

const resolve = createRequire(import.meta.url).resolve;
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

// Axe takes letters that join, as in Urdu, for the ligatures of an icon font and judges neither their contrast nor
// their words. There is no icon font here, so the pictures by which it tells are made all alike.
const LETTERS_ARE_LETTERS = () => {
  CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
    ({ data: new Uint8ClampedArray(4 * Math.floor(width) * Math.floor(height)).fill(255) });
};

/** The HTML of every page that was inspected, as the server sent it. */
export class Sheets {
  #folder = mkdtempSync(join(tmpdir(), 'summit-pages-'));

  async keep(name, visitor) {
    writeFileSync(join(this.#folder, `${name}.${visitor.locale}.html`), await visitor.document.body());
  }

  get names() {
    return readdirSync(this.#folder);
  }

  /** What the Nu Html Checker has against them: each complaint once a page, with a line where it stands. */
  async errors() {
    const jar = join(resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
    const files = this.names.map(name => join(this.#folder, name));
    const said = await new Promise(done => {
      // It exits with 1 where it finds errors; what it found is what counts.
      execFile('java', ['-jar', jar, '--errors-only', '--format', 'json', ...files], { maxBuffer: 1e8 }, (_, __, stderr) => done(stderr));
    });
    const found = new Map();
    for (const { url, lastLine, message } of JSON.parse(said).messages) {
      const complaint = `${basename(url ?? '')}: ${message.replace(/“[^”]*\d[^”]*”/, '“…”')}`;
      if (!found.has(complaint)) found.set(complaint, `${complaint} (line ${lastLine})`);
    }
    return [...found.values()];
  }

  remove() {
    rmSync(this.#folder, { recursive: true });
  }
}

/** Axe's violations on the page as it is now, one line each. */
async function violations(page) {
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

async function fits(page, name) {
  const { scroll, inner } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, inner: innerWidth }));
  assert.ok(scroll <= inner, `${name} is ${scroll} px wide on a screen of ${inner} px`);
}

/** Inspects the visitor's page on phone and desk, in light and dark. Its console is judged by the visit. */
export async function inspect(visitor, name, sheets) {
  const { page } = visitor;
  await sheets.keep(name, visitor);
  await page.evaluate(AXE);
  await page.evaluate(LETTERS_ARE_LETTERS);
  const found = new Map();
  for (const width of [DESK, PHONE]) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (width === PHONE) await fits(page, name);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const line of await violations(page)) found.set(line, [...(found.get(line) ?? []), `${colorScheme} ${width}`]);
    }
  }
  assert.deepEqual([...found].map(([line, where]) => `${line} (${where.join(', ')})`), []);
}
