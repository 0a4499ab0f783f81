// @ts-check
// Somebody is invited for the programme alone: they come in by the letter, find only their own doors, and lose them again.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { Sender } from '../help/sender.mjs';
import { hasDevice, typePassword } from '../help/signing_in.mjs';
import { pathOf } from '../help/site.mjs';
import { textOf, textsOf } from '../help/text.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const SHUT = [
  '/admin/registrations', '/admin/codes', '/admin/articles', '/admin/home', '/admin/supporters', '/admin/event', '/admin/economies',
  '/admin/organisers', '/admin/organisers/new', '/admin/roles', '/admin/second-factor', '/admin/outbox', '/admin/audit',
];
const DOORS = ['', '/sessions', '/speakers', '/rooms', '/tracks', '/kinds', '/releases', '/import'].map(page => `/admin/agenda${page}`);
const PASSWORD = 'kaghazi phool 44 dopahar-neend';
/** @param {string} locale */
const member = locale => ({ name: locale === 'ur' ? 'زارا ملک' : 'Zara Malik', email: `zara.${locale}@example.pk`, password: PASSWORD });

/**
 * The box for a right, in the table of all of them.
 * @param {Visitor} visitor
 * @param {string} area
 * @param {string} level
 */
const right = ({ page, locale }, area, level) => page.getByLabel(`${say(locale, area)}: ${say(locale, level)}`, { exact: true });

/**
 * Opens somebody's rights from the list of who organises.
 * @param {Visitor} organiser
 * @param {string} name
 */
async function openRights(organiser, name) {
  await organiser.open('/admin/organisers');
  await organiser.follow(organiser.page.locator('tbody').getByRole('link', { name, exact: true }));
}

/** @param {Visitor} visitor */
async function isRefused(visitor, path = visitor.path) {
  assert.equal(visitor.status, 403, path);
  assert.equal(await textOf(visitor.page.locator('h1')), say(visitor.locale, 'error-forbidden'), path);
  assert.equal(await visitor.page.locator('html').getAttribute('lang'), visitor.locale, path);
}

/**
 * The paths to which the links lead.
 * @param {Visitor} visitor
 * @param {string} selector
 */
const leadsTo = async ({ page }, selector) =>
  (await page.locator(selector).evaluateAll(links => links.map(link => /** @type {HTMLAnchorElement} */ (link).href))).map(pathOf);

/** @param {Visitor} visitor */
async function showsNoShutDoor(visitor) {
  const led = await leadsTo(visitor, 'a[href^="/"]');
  assert.deepEqual(led.filter(path => SHUT.some(shut => path.startsWith(shut))), [], visitor.path);
}

for (const [turn, locale] of LOCALES.entries()) {
  describe(`a member of the programme committee in ${locale}`, () => {
    const who = member(locale);
    /** @type {State} */
    let state;

    test('is invited for the programme alone, and follows the letter', async () => {
      await world.visit({ locale, width: DESK, state: await world.organiser() }, async organiser => {
        await organiser.open('/admin/organisers/new');
        await organiser.page.fill('#email', who.email);
        await right(organiser, 'area-agenda', 'level-change').check();
        await organiser.press(say(locale, 'accounts-invite-button'));
        assert.equal(await textOf(organiser.page.locator('.notice').first()), say(locale, 'notice-invited'));
        await inspect(organiser, 'organisers-one-invited', [screenOf(turn, locale)]);
      });
      const letter = await world.mailbox.next(who.email, locale, 'accounts-mail-invitation-subject');
      await world.visit({ locale }, async visitor => {
        await visitor.page.goto(letter.link);
        const given = `${say(locale, 'area-agenda')}: ${say(locale, 'level-change')}`;
        assert.ok((await visitor.page.innerText('main')).includes(given), 'the page says what is given');
        await visitor.page.fill('#name', who.name);
        await visitor.page.fill('#password', who.password);
        await visitor.press(say(locale, 'accounts-accept'));
        await visitor.isAt('/admin');
        assert.equal(await textOf(visitor.page.locator('.notice').first()), say(locale, 'notice-welcome-organiser'));
        await inspect(visitor, 'admin-for-the-programme', [screenOf(turn + 1, locale)]);
        state = await visitor.context.storageState();
      });
    });

    test('finds the doors of the programme and no other', () => world.visit({ locale, width: DESK, state }, async visitor => {
      await visitor.open('/admin');
      assert.deepEqual(await leadsTo(visitor, '.tabs a'), ['/admin', '/admin/agenda']);
      await showsNoShutDoor(visitor);
      await visitor.follow(visitor.page.locator('.tabs a').last());
      assert.deepEqual(await leadsTo(visitor, '.subnav a'), DOORS);
      for (const door of DOORS) {
        await visitor.open(door);
        assert.equal(visitor.status, 200, door);
        await showsNoShutDoor(visitor);
      }
    }));

    test('is refused behind every other door, in their language', () => world.visit({ locale, state }, async visitor => {
      for (const path of SHUT) {
        await visitor.open(path);
        await isRefused(visitor, path);
      }
      await inspect(visitor, 'refused', [screenOf(turn + 2, locale)]);
    }));

    test('is refused at the next click once the right is taken away', () => world.visit({ locale, width: DESK, state }, async visitor => {
      const { page } = visitor;
      await visitor.open('/admin/agenda/rooms/new');
      await page.fill('#name_en', 'Hall A');
      await page.fill('#name_ur', 'ہال الف');
      await page.fill('#position', '1');
      await world.visit({ locale, width: DESK, state: await world.organiser() }, async organiser => {
        await openRights(organiser, who.name);
        await right(organiser, 'area-agenda', 'level-change').uncheck();
        await organiser.press(say(locale, 'save'));
        assert.equal(organiser.status, 422);
        assert.equal(await textOf(organiser.page.locator('#role-problem')), say(locale, 'accounts-rights-none'));
        await inspect(organiser, 'rights-none', [screenOf(turn + 3, locale)]);
        await right(organiser, 'area-agenda', 'level-see').check();
        await organiser.press(say(locale, 'save'));
        await organiser.isAt('/admin/organisers');
      });
      await visitor.press(say(locale, 'save'));
      await isRefused(visitor);
      await visitor.open('/admin/agenda/rooms');
      assert.equal(await textOf(page.locator('main')).then(text => text.includes('Hall A')), false);
      await visitor.open('/admin/agenda/rooms/new');
      await isRefused(visitor);
      await world.visit({ locale, width: DESK, state: await world.organiser() }, async organiser => {
        await openRights(organiser, who.name);
        await right(organiser, 'area-agenda', 'level-see').uncheck();
        await right(organiser, 'area-door', 'level-see').check();
        await organiser.press(say(locale, 'save'));
      });
      await visitor.open('/admin');
      assert.deepEqual(await leadsTo(visitor, '.tabs a'), ['/admin']);
      await visitor.open('/admin/agenda');
      await isRefused(visitor);
    }));

    test('is signed out when they are removed, and comes in no more', () => world.visit({ locale, state }, async visitor => {
      await visitor.open('/admin');
      await world.visit({ locale, width: DESK, state: await world.organiser() }, async organiser => {
        await openRights(organiser, who.name);
        await organiser.press(say(locale, 'accounts-remove-button'));
        assert.equal(await textOf(organiser.page.locator('.notice').first()), say(locale, 'notice-person-removed'));
        assert.ok(!(await textsOf(organiser.page.locator('tbody th'))).includes(who.name));
      });
      await visitor.follow(visitor.page.locator('.tabs a').first());
      assert.equal(visitor.path, '/sign-in/password');
      await typePassword(visitor, who);
      assert.equal(visitor.status, 422);
    }));
  });
}

describe('a member with a passkey', () => {
  const who = { name: 'Kiran Shah', email: 'kiran@example.pk', password: PASSWORD };

  before(async () => {
    await Sender.comes({ state: await world.organiser() }, sender => sender.send('/admin/organisers/new', { email: who.email, right: 'agenda.change' }));
  });

  test('comes in by it alone, and by the password no more', async () => {
    const letter = await world.mailbox.next(who.email, 'en', 'accounts-mail-invitation-subject');
    await world.visit({}, async visitor => {
      const { page } = visitor;
      await hasDevice(visitor);
      await page.goto(letter.link);
      await page.fill('#name', who.name);
      await page.fill('#password', who.password);
      await visitor.press(say('en', 'accounts-accept'));
      await visitor.open('/me/account/second-factor');
      await visitor.press(say('en', 'accounts-passkey-add'));
      await visitor.press(say('en', 'accounts-passkey-make'));
      assert.equal(await textOf(page.locator('.notice').first()), say('en', 'notice-factor-added'));
      await visitor.context.clearCookies();
      await visitor.open('/sign-in');
      await visitor.press(say('en', 'accounts-by-passkey'));
      await visitor.press(say('en', 'accounts-passkey-use'));
      await visitor.open('/admin/agenda/rooms/new');
      await visitor.isAt('/admin/agenda/rooms/new');
      assert.equal(visitor.status, 200);
      await visitor.open('/admin/outbox');
      await isRefused(visitor);
      await visitor.context.clearCookies();
      await typePassword(visitor, who);
      assert.equal(await textOf(page.locator('h1')), say('en', 'accounts-second-step'));
      await visitor.open('/admin/agenda');
      assert.equal(visitor.path, '/sign-in/password');
    });
  });
});
