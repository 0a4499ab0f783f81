// @ts-check
// What there is to see on a site for screenshots: a programme, an organiser, delegates in several states, what letters
// lead to. Everything is typed into forms, as people do.
import { fileURLToPath } from 'node:url';
import { BASE } from './server.mjs';
import { pathOf } from './site.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./visitor.mjs').State} State */
/** @typedef {'stranger' | 'delegate' | 'organiser'} Who */
/**
 * Whom the pages may be visited as, and paths that no page links to.
 * @typedef {{ states: Record<Who, State | undefined>, paths: Record<Who, string[]> }} Filled
 */

const PROGRAMME = fileURLToPath(new URL('../../fixtures/programme.xml', import.meta.url));
const ORGANISER = { email: 'ayesha@pasha.example', password: 'qutub-lahar 9 chinar tez' };

/**
 * Presses the main area's first button that matches, and waits for the page that it leads to.
 * @param {Page} page
 */
async function press(page, button = 'main form[method=post] button') {
  const next = page.waitForEvent('load');
  await page.locator(button).first().click();
  await next;
}

/**
 * @param {Page} page
 * @param {string} path
 * @param {Record<string, string>} fields
 * @param {string} [button]
 */
async function send(page, path, fields, button) {
  await page.goto(new URL(path, BASE).href);
  for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value);
  await press(page, button);
}

/**
 * The path of the link in the newest letter to `email`, which the outbox keeps where there is no mail server.
 * @param {Page} organiser
 * @param {string} email
 */
async function letter(organiser, email) {
  const link = organiser.locator('tbody th a').first();
  // It is written by a job of its own only where it waits for one; asking again is enough.
  for (let asked = 0; asked < 100; asked += 1) {
    await organiser.goto(`${BASE}/admin/outbox?to=${encodeURIComponent(email)}`);
    if (await link.count()) break;
  }
  await Promise.all([organiser.waitForEvent('load'), link.click()]);
  const [address] = (await organiser.textContent('.letter'))?.match(/^https?:\/\/\S+$/m) ?? [];
  if (!address) throw new Error(`no link in the letter to ${email}`);
  return pathOf(address);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} email
 */
async function register(page, name, email) {
  await page.goto(`${BASE}/register`);
  const fields = { name, email, phone: '+92 300 5550187', organisation: 'Chinar Labs', name_latin: 'Sana Malik', diet_note: 'No nuts' };
  for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value);
  await page.locator('#economy').selectOption({ index: 1 });
  const pass = page.locator('[name=pass]:not([type=hidden]):not([disabled])');
  if (await pass.count()) await pass.first().check();
  await page.check('#consent');
  await press(page);
}

/** @param {Page} page */
async function programme(page) {
  await page.goto(`${BASE}/admin/agenda/import`);
  await page.setInputFiles('#file', PROGRAMME);
  await press(page);
  const seen = new URL(page.url()).pathname;
  await press(page, '#apply .actions .btn');
  // Once more, so that one import waits to be looked at.
  await page.goto(`${BASE}/admin/agenda/import`);
  await page.setInputFiles('#file', PROGRAMME);
  await press(page);
  await page.goto(`${BASE}/admin/agenda/releases/new`);
  const clashes = page.locator('input[name=clashes_seen]');
  if (await clashes.count()) await clashes.check();
  await page.fill('#name_en', 'First release');
  await page.fill('#name_ur', 'پہلی ریلیز');
  await page.fill('#note_en', 'Rooms may still change.');
  await press(page);
  return seen;
}

/** @param {Page} page */
async function content(page) {
  await send(page, '/admin/articles/new', {
    slug: 'first-news', title_en: 'The first news', title_ur: 'پہلی خبر',
    body_en: '## A heading\n\nA paragraph with **strong words**, a [link](https://www.asocio.org) and a list:\n\n- one\n- two\n\n> quoted',
    body_ur: '## عنوان\n\nایک پیراگراف **مضبوط الفاظ** کے ساتھ۔\n\n- ایک\n- دو',
  });
  await press(page, 'button[value=now]');
  await send(page, '/admin/codes/new', { label: 'Sponsors', uses: '10' });
  const supporter = { name_en: 'Chinar Fund', name_ur: 'چنار فنڈ', website: 'https://chinar.example', position: '1' };
  await send(page, '/admin/supporters/new', supporter);
  await page.goto(`${BASE}/admin/supporters/new`);
  for (const [field, value] of Object.entries({ name_en: 'Sakura Systems', name_ur: 'ساکورا سسٹمز', position: '2' })) await page.fill(`#${field}`, value);
  await page.selectOption('#level', 'patron');
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 120 } });
  await page.setInputFiles('#logo', { name: 'logo.png', mimeType: 'image/png', buffer });
  await press(page);
}

/**
 * Fills the site.
 * @param {Browser} browser
 * @param {string} invitation
 * @returns {Promise<Filled>}
 */
export async function fill(browser, invitation) {
  const visitor = async () => (await browser.newContext({ locale: 'en', reducedMotion: 'reduce', viewport: { width: 1280, height: 844 } })).newPage();
  const [organiser, delegate, stranger] = await Promise.all([visitor(), visitor(), visitor()]);
  await send(organiser, invitation, { ...ORGANISER, name: 'Ayesha Khan' });
  await programme(organiser);
  await content(organiser);
  await send(organiser, '/admin/organisers/new', { email: 'bilal@pasha.example', right: 'agenda.change' });

  /** @type {Record<Who, string[]>} */
  const paths = { stranger: [], delegate: [], organiser: [] };
  paths.stranger.push(await letter(organiser, 'bilal@pasha.example'));
  await register(stranger, 'Still Waiting', 'waiting@example.com');
  paths.stranger.push(await letter(organiser, 'waiting@example.com'));
  await send(stranger, '/register', { email: 'draft@example.com' }, '[formaction$="/register/draft"]');
  paths.stranger.push(await letter(organiser, 'draft@example.com'));

  await register(delegate, 'ثنا ملک', 'sana@example.com');
  await send(delegate, await letter(organiser, 'sana@example.com'), {});
  await send(delegate, '/me/account/email', { email: 'sana@chinar.example' });
  paths.stranger.push(await letter(organiser, 'sana@chinar.example'));
  await send(stranger, '/sign-in', { email: 'sana@example.com' });
  // The link in that letter is not visited: it is over after some minutes, perhaps between two runs.
  paths.stranger.push(pathOf(stranger.url()));
  const OVER = 'A'.repeat(43);
  paths.stranger.push(
    '/nowhere', '/styleguide', '/register/sent', '/register/waiting', '/register/saved', '/agenda/search?q=trade', '/agenda/search?q=nothing-of-it',
    `/register/confirmation/${OVER}`, `/register/draft/${OVER}`, `/invitation/${OVER}`, `/sign-in/recovery/${OVER}`, `/sign-in/link/${OVER}`,
  );
  paths.delegate.push('/me/registration', '/me/ticket', '/me/account', '/admin');
  return {
    paths,
    states: { organiser: await organiser.context().storageState(), delegate: await delegate.context().storageState(), stranger: undefined },
  };
}

/**
 * An organiser's session, which is over when nothing is asked for half an hour, so that each run needs its own.
 * @param {Browser} browser
 */
export async function signIn(browser) {
  const context = await browser.newContext({ locale: 'en' });
  await send(await context.newPage(), '/sign-in/password', ORGANISER);
  const state = await context.storageState();
  await context.close();
  return state;
}

/**
 * Forms that refuse what is sent when nothing is filled in: who sees them, and where. None that asks for a fresh proof.
 * @type {Record<Who, string[]>}
 */
export const REFUSED = {
  stranger: ['/register', '/sign-in', '/sign-in/password', '/sign-in/recovery'],
  delegate: [],
  organiser: [
    '/admin/articles/new', '/admin/passes/new', '/admin/pools/new', '/admin/codes/new', '/admin/codes/import',
    '/admin/agenda/sessions/new', '/admin/agenda/speakers/new', '/admin/agenda/rooms/new', '/admin/agenda/tracks/new',
    '/admin/agenda/kinds/new', '/admin/agenda/import', '/admin/agenda/releases/new', '/admin/economies/new', '/admin/supporters/new',
  ],
};
