// @ts-check
// Second factors: an organiser sets up an app and comes in by it, a delegate comes in by a passkey, and from a day on
// organisers need one.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { at, pages, refused } from '../help/pages.mjs';
import { ORGANISER, SECOND_ORGANISER, ordinary } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { codeOf, hasDevice, typePassword } from '../help/signing_in.mjs';
import { minutesPass as passing } from '../help/time.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf, textsOf } from '../help/text.mjs';

/** @typedef {import('../help/visitor.mjs').State} State */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const minutesPass = passing(world);
const MINE = '/me/account/second-factor';

/** @param {string} label @param {Visitor} visitor */
const shows = async (visitor, label) => assert.equal(await textOf(visitor.page.locator('h1')), say(visitor.locale, label));

describe('an organiser with an app', () => {
  let secret = '';
  /** @type {string[]} */
  let codes = [];

  test('sets it up with the code it shows, and keeps recovery codes', async () => {
    await world.visit({ state: await world.organiser() }, async visitor => {
      const { page } = visitor;
      await visitor.open('/me/account');
      await visitor.follow(page.locator('main').getByRole('link', { name: say('en', 'accounts-passkeys') }));
      await visitor.press(say('en', 'accounts-app-add'));
      secret = await textOf(page.locator('main code'));
      await page.fill('#code', '000000');
      await visitor.press(say('en', 'accounts-app-confirm'));
      assert.equal(visitor.status, 422);
      assert.equal(await textOf(page.locator('main code')), secret);
      await page.fill('#code', codeOf(secret, 0));
      await visitor.press(say('en', 'accounts-app-confirm'));
      await visitor.isAt(MINE);
      assert.equal(await textOf(page.locator('.notice').first()), say('en', 'notice-factor-added'));
      await visitor.press(say('en', 'accounts-codes-make'));
      codes = await textsOf(page.locator('main ol code'));
      assert.equal(codes.length, 10);
      await visitor.open('/admin');
      await visitor.isAt('/admin');
    });
  });

  for (const locale of LOCALES) {
    test(`comes in by a code after the password in ${locale}`, () => world.visit({ locale }, async visitor => {
      await typePassword(visitor, ORGANISER);
      await shows(visitor, 'accounts-second-step');
      await visitor.open('/admin');
      assert.notEqual(visitor.path, '/admin');
      await typePassword(visitor, ORGANISER);
      await visitor.page.fill('#code', locale === 'en' ? codeOf(secret, 1) : codes[0] ?? '');
      await visitor.press(say(locale, 'accounts-sign-in'));
      await visitor.isAt('/admin');
    }));
  }
});

describe('a passkey', () => {
  for (const locale of LOCALES) {
    test(`lets a delegate in without a letter in ${locale}`, async () => {
      const person = ordinary(`Passkey ${locale}`, locale);
      const { state } = await world.delegate(person);
      await world.visit({ locale, state }, async visitor => {
        const { page } = visitor;
        await hasDevice(visitor);
        await visitor.open(MINE);
        await visitor.press(say(locale, 'accounts-passkey-add'));
        assert.notEqual(await page.inputValue('#name'), '');
        await visitor.press(say(locale, 'accounts-passkey-make'));
        await visitor.isAt(MINE);
        assert.equal(await textOf(page.locator('.notice').first()), say(locale, 'notice-factor-added'));
        await visitor.context.clearCookies();
        await visitor.open('/me/ticket');
        assert.equal(visitor.path, '/sign-in');
        await visitor.press(say(locale, 'accounts-by-passkey'));
        await visitor.press(say(locale, 'accounts-passkey-use'));
        await visitor.isAt('/me/ticket');
      });
    });
  }

  test('that no device has is told on the page', () => world.visit({}, async visitor => {
    await visitor.open('/sign-in');
    await visitor.press(say('en', 'accounts-by-passkey'));
    const told = visitor.page.getByRole('alert').filter({ hasText: say('en', 'accounts-passkey-refused') });
    await visitor.page.locator('main').getByRole('button', { name: say('en', 'accounts-passkey-use') }).click();
    await told.waitFor();
  }));

  test('is not offered without scripts', () => world.visit({ javaScript: false }, async visitor => {
    await visitor.open('/sign-in');
    assert.equal(await visitor.page.getByRole('button', { name: say('en', 'accounts-by-passkey') }).count(), 0);
  }));
});

test('from a day on an organiser sets one up before they go on', async () => {
  const state = await world.organiser();
  await Sender.comes({ state }, async sender => {
    await sender.send('/admin/organisers/new', { email: SECOND_ORGANISER.email, right: 'agenda.change' });
    const invitation = await world.mailbox.next(SECOND_ORGANISER.email, 'en', 'accounts-mail-invitation-subject');
    await Sender.comes({}, second => second.send(invitation.path, { name: SECOND_ORGANISER.name, password: SECOND_ORGANISER.password }));
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    await sender.send('/admin/second-factor', { required_from: tomorrow }, { action: '/admin/second-factor/rule' });
  });
  await world.mailbox.next(SECOND_ORGANISER.email, 'en', 'accounts-mail-factor-needed-subject');
  await minutesPass(2 * 24 * 60, SECOND_ORGANISER.email);
  await world.visit({ width: DESK }, async visitor => {
    const { page } = visitor;
    await typePassword(visitor, SECOND_ORGANISER);
    await shows(visitor, 'accounts-second-factor');
    assert.equal(await textOf(page.locator('.notice').first()), say('en', 'accounts-factor-needed'));
    await visitor.press(say('en', 'accounts-app-add'));
    await page.fill('#code', codeOf(await textOf(page.locator('main code')), 0));
    await visitor.press(say('en', 'accounts-app-confirm'));
    await visitor.open('/admin/agenda');
    await visitor.isAt('/admin/agenda');
  });
});

describe('pages', () => {
  const link = { second: '', passkey: '', newPasskey: '', app: '' };
  /** @type {State} */
  let delegate;

  before(async () => {
    ({ state: delegate } = await world.delegate(ordinary('Key Keeper')));
    await Sender.comes({ state: delegate }, async sender => {
      link.newPasskey = await sender.send(MINE, {}, { action: '/me/account/passkeys' });
    });
    await Sender.comes({ state: await world.organiser() }, async sender => {
      link.app = await sender.send(MINE, {}, { action: '/me/account/authenticators' });
    });
    await Sender.comes({}, async sender => {
      link.second = await sender.send('/sign-in/password', { email: ORGANISER.email, password: ORGANISER.password });
      link.passkey = await sender.send('/sign-in', {}, { action: '/sign-in/passkey' });
    });
  });

  pages(world, {
    stranger: {
      pages: {
        'second-step': at(() => link.second),
        'second-step-refused': refused(() => link.second, 'accounts-sign-in', { code: '12' }),
        'second-step-over': at(`/sign-in/second/${'A'.repeat(43)}`, 410),
        'passkey-sign-in': at(() => link.passkey),
      },
    },
    delegate: {
      as: () => delegate,
      pages: { 'passkeys': at(MINE), 'passkey-new': at(() => link.newPasskey) },
    },
    organiser: {
      as: () => world.organiser(),
      pages: {
        'second-factor': at(MINE),
        'app': at(() => link.app),
        'app-refused': refused(() => link.app, 'accounts-app-confirm', { code: '12' }),
        'rule': at('/admin/second-factor'),
      },
    },
  });
});
