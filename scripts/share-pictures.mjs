// @ts-check
// Draws the pictures that stand for the site where somebody shares a page: static/img/share-{en,ur}.png.
// Run it after changing the art or the name: node scripts/share-pictures.mjs (needs scripts/setup --tests).
import { createRequire } from 'node:module';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

const root = new URL('..', import.meta.url);
/** @type {typeof import('../tests/browser/node_modules/playwright-core/index.js')} */
const { chromium } = createRequire(new URL('tests/browser/package.json', root))('playwright-core');

const WORDS = {
  en: { dir: 'ltr', name: 'ASOCIO<br>Digital Summit <em>2026</em>', line: 'Islamabad · hosted by P@SHA' },
  ur: { dir: 'rtl', name: 'ایسوسیو<br>ڈیجیٹل سمٹ <em>2026</em>', line: 'اسلام آباد · میزبان: پاشا' },
};
// What every page has, in the order in which kit::assets joins it.
const SHEETS = ['fonts', 'tokens', 'base', 'layout', 'parts'].map(name => `<link rel="stylesheet" href="../static/css/${name}.css">`).join('');
const mark = await readFile(new URL('static/img/mark.svg', root), 'utf8');

/**
 * @param {string} lang
 * @param {{ dir: string, name: string, line: string }} words
 */
const picture = (lang, { dir, name, line }) => `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8">
${SHEETS}<style>
body { inline-size: 1200px; block-size: 630px; min-block-size: 0; overflow: hidden; background: #06281a; color: #f1f6f2; position: relative; }
.art { position: absolute; inset-block: 0; inset-inline-end: 0; inline-size: 560px; block-size: 616px; object-fit: cover; object-position: 60% 40%; max-inline-size: none; }
.art:dir(rtl) { scale: -1 1; }
.in { position: absolute; inset-block: 0 14px; inset-inline-start: 72px; inline-size: 640px; display: grid; align-content: center; gap: 36px; }
.in svg { inline-size: 96px; block-size: 96px; }
.shade { position: absolute; inset-block: 0; inset-inline-end: 0; inline-size: 560px; background: linear-gradient(to right, #06281a, #06281a00 60%); } .shade:dir(rtl) { scale: -1 1; }
h1 { font-size: ${lang === 'ur' ? 68 : 80}px; line-height: ${lang === 'ur' ? 1.75 : 1.05}; text-wrap: nowrap; } h1 em { font-style: normal; color: #f2a900; }
p { font-size: 34px; color: #cfdfd4; max-inline-size: none; } .band { position: absolute; inset-inline: 0; inset-block-end: 0; }
</style><img class="art" src="../static/img/lattice.svg" alt=""><div class="shade"></div><div class="in">${mark}<h1>${name}</h1><p>${line}</p></div><div class="band"></div></html>`;

/**
 * The picture's bytes, red green blue alpha.
 * @param {import('../tests/browser/node_modules/playwright-core/index.js').Page} page
 * @param {Buffer} png
 */
const pixels = async (page, png) => Buffer.from(await page.evaluate(async base64 => {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = new OffscreenCanvas(1200, 630).getContext('2d');
  if (!canvas) throw new Error('this browser draws nothing');
  canvas.drawImage(bitmap, 0, 0);
  return [...canvas.getImageData(0, 0, 1200, 630).data];
}, png.toString('base64')));

/**
 * A PNG with the 96 commonest colours: a third of the bytes, and nobody sees it.
 * @param {Buffer} rgba
 */
function fewColours(rgba) {
  const counts = new Map(), keys = new Uint32Array(1200 * 630);
  for (let i = 0; i < keys.length; i++) {
    const rounded = (/** @type {number} */ at) => Math.min(255, Math.round((rgba[i * 4 + at] ?? 0) / 8) * 8);
    const key = rounded(0) << 16 | rounded(1) << 8 | rounded(2);
    keys[i] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  /** @type {(key: number) => [number, number, number]} */
  const parts = key => [key >> 16, key >> 8 & 255, key & 255];
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 96).map(([key]) => parts(key));
  const nearest = new Map([...counts.keys()].map(key => {
    const far = palette.map(colour => colour.reduce((sum, c, i) => sum + (c - (parts(key)[i] ?? 0)) ** 2, 0));
    return [key, far.indexOf(Math.min(...far))];
  }));
  const rows = Buffer.alloc(1201 * 630);
  keys.forEach((key, i) => { rows[Math.floor(i / 1200) * 1201 + 1 + i % 1200] = nearest.get(key) ?? 0; });
  /**
   * @param {string} name
   * @param {Buffer} data
   */
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]), out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.from([0, 0, 1200 >> 8, 1200 & 255, 0, 0, 630 >> 8, 630 & 255, 8, 3, 0, 0, 0]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] });
for (const [lang, words] of Object.entries(WORDS)) {
  // Fonts and art are found beside it.
  const sheet = new URL(`scripts/.share-${lang}.html`, root);
  await writeFile(sheet, picture(lang, words));
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.goto(sheet.href);
  await page.evaluate(() => document.fonts.ready);
  await writeFile(new URL(`static/img/share-${lang}.png`, root), fewColours(await pixels(page, await page.screenshot())));
  await rm(sheet);
}
await browser.close();
