// @ts-check
// Two folders of screenshots, pixel by pixel. Most pairs are the same file; the others are compared on a canvas.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * In the browser: the share of pixels that differ, and a picture of where, over a faint copy of the second; nothing if none does.
 * @param {string[]} pair
 */
async function differ([before, after]) {
  /** @param {string} data */
  const load = async data => createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
  const images = await Promise.all([load(before), load(after)]);
  const width = Math.max(...images.map(image => image.width)), height = Math.max(...images.map(image => image.height));
  /** @param {OffscreenCanvas} canvas */
  const contextOf = canvas => {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('the browser does not draw');
    return context;
  };
  const [a, b] = images.map(image => {
    const context = contextOf(new OffscreenCanvas(width, height));
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height);
  });
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const same = [0, 1, 2, 3].every(channel => a.data[i + channel] === b.data[i + channel]);
    if (!same) count += 1;
    /** @param {number} channel */
    const faint = channel => 255 - (255 - b.data[i + channel]) / 4;
    b.data.set(same ? [faint(0), faint(1), faint(2), 255] : [220, 0, 40, 255], i);
  }
  if (count === 0) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  contextOf(canvas).putImageData(b, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return { share: count / (width * height), sizes: images.map(image => `${image.width}×${image.height}`), picture: btoa(text) };
}

/**
 * What differs between the folders, worst first; pictures of the differences go to `into`.
 * @param {import('playwright-core').Browser} browser
 * @param {string} before
 * @param {string} after
 * @param {string} into
 */
export async function differences(browser, before, after, into) {
  const names = [...new Set([before, after].flatMap(folder => readdirSync(folder)))].sort();
  const page = await browser.newPage();
  const found = [];
  mkdirSync(into, { recursive: true });
  for (const name of names) {
    const pair = [before, after].map(folder => join(folder, name));
    if (!pair.every(file => existsSync(file))) {
      found.push({ name, share: 1, sizes: ['in one folder only'] });
      continue;
    }
    const [a, b] = pair.map(file => readFileSync(file));
    if (a.equals(b)) continue;
    const difference = await page.evaluate(differ, [a.toString('base64'), b.toString('base64')]);
    if (!difference) continue;
    const { share, sizes, picture } = difference;
    writeFileSync(join(into, name), Buffer.from(picture, 'base64'));
    found.push({ name, share, sizes });
  }
  await page.close();
  return { compared: names.length, found: found.sort((a, b) => b.share - a.share) };
}
