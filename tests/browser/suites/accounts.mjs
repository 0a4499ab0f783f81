// @ts-check
// People come in: the first organiser by the invitation that the installation printed, others by a letter; they sign in
// by password, link or code, and out again.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { at, firstOf, pages, refused } from '../help/pages.mjs';
import { ORGANISER, SECOND_ORGANISER, ordinary } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { firstInvitation } from '../help/site.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf, textsOf } from '../help/text.mjs';

/** @typedef {import('../help/people.mjs').Person} Person */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

describe('the first organiser', () => {
  const path = firstInvitation();

  /**
   * @param {Visitor} visitor
   * @param {string} password
   */
  async function fillIn({ page }, password) {
    await page.fill('#email', ORGANISER.email);
    await page.fill('#name', ORGANISER.name);
    await page.fill('#password', password);
  }

  for (const locale of LOCALES) {
    test(`finds the invitation's page sound in ${locale}`, () => world.visit({ locale }, async visitor => {
      await visitor.open(path);
      await inspect(visitor, 'invitation-first', [screenOf(0, locale)]);
    }));
  }

  test('is asked for a better password, and what else they typed is kept', () => world.visit({}, async visitor => {
    await visitor.open(path);
    await fillIn(visitor, 'islamabad2026');
    await visitor.press(say('en', 'accounts-accept'));
    assert.equal(visitor.status, 422);
    assert.equal(await textOf(visitor.page.locator('#password-problem')), say('en', 'accounts-password-weak'));
    assert.equal(await visitor.page.inputValue('#name'), ORGANISER.name);
    assert.equal(await visitor.page.inputValue('#password'), '');
  }));

  test('accepts, and comes to the overview', () => world.visit({}, async visitor => {
    await visitor.open(path);
    await fillIn(visitor, ORGANISER.password);
    await visitor.press(say('en', 'accounts-accept'));
    await visitor.isAt('/admin');
    assert.equal(await textOf(visitor.page.locator('.notice')), say('en', 'notice-welcome-organiser'));
    world.organiserIs(await visitor.context.storageState());
  }));

  test('finds the invitation used up', () => world.visit({}, async visitor => {
    await visitor.open(path);
    assert.equal(visitor.status, 410);
    assert.equal(await textOf(visitor.page.locator('h1')), say('en', 'accounts-invitation-over'));
  }));
});

describe('an organiser', () => {
  /**
   * @param {Visitor} visitor
   * @param {string} password
   */
  async function signIn(visitor, password) {
    const { page, locale } = visitor;
    await page.fill('#email', ORGANISER.email);
    await page.fill('#password', password);
    await visitor.press(say(locale, 'accounts-sign-in'));
  }

  test('who is the second accepts the invitation of a letter', async () => {
    const state = await world.organiser();
    await world.visit({ width: DESK, state }, async visitor => {
      await visitor.open('/admin/organisers/new');
      await visitor.page.fill('#email', SECOND_ORGANISER.email);
      await visitor.page.getByLabel('Organiser', { exact: true }).check();
      await visitor.press(say('en', 'accounts-invite-button'));
      assert.equal(await textOf(visitor.page.locator('.notice')), say('en', 'notice-invited'));
      const letter = await world.mailbox.next(SECOND_ORGANISER.email, 'en', 'accounts-mail-invitation-subject');
      await world.visit({}, async second => {
        await second.page.goto(letter.link);
        await second.page.fill('#name', SECOND_ORGANISER.name);
        await second.page.fill('#password', SECOND_ORGANISER.password);
        await second.press(say('en', 'accounts-accept'));
        await second.isAt('/admin');
      });
      await visitor.open('/admin/organisers');
      const names = await textsOf(visitor.page.locator('tbody th'));
      assert.deepEqual(names.sort(), [SECOND_ORGANISER.name, ORGANISER.name].sort());
    });
  });

  test('signs in by password, not by a wrong one, and out', () => world.visit({ width: DESK }, async visitor => {
    const { page } = visitor;
    await visitor.open('/admin');
    assert.equal(visitor.path, '/sign-in/password');
    await signIn(visitor, SECOND_ORGANISER.password);
    assert.equal(visitor.status, 422);
    assert.equal(await textOf(page.locator('#password-problem')), say('en', 'accounts-password-wrong'));
    assert.equal(await page.inputValue('#email'), ORGANISER.email);
    assert.equal(await page.inputValue('#password'), '');
    await signIn(visitor, ORGANISER.password);
    await visitor.isAt('/admin');
    await visitor.follow(page.getByRole('button', { name: say('en', 'nav-sign-out') }));
    assert.equal(await textOf(page.locator('.notice')), say('en', 'notice-signed-out'));
    await visitor.open('/admin');
    assert.equal(visitor.path, '/sign-in/password');
  }));

  test('who asks for a link is sent to the password', () => world.visit({ locale: 'ur' }, async visitor => {
    await visitor.open('/sign-in');
    await visitor.page.fill('#email', ORGANISER.email);
    await visitor.press(say('ur', 'accounts-send-link'));
    const letter = await world.mailbox.next(ORGANISER.email, 'ur', 'accounts-mail-sign-in-subject');
    assert.equal(letter.path, '/sign-in/password');
  }));
});

describe('a delegate', { concurrency: 2 }, () => {
  /** @param {Visitor} visitor */
  async function signOut(visitor) {
    const button = (/** @type {string} */ key) => visitor.page.getByRole('button', { name: say(visitor.locale, key), exact: true });
    await button('nav-menu').click();
    await visitor.follow(button('nav-sign-out'));
  }

  /**
   * Asks for a letter with a way in, on the page of signing in that is open.
   * @param {Visitor} visitor
   * @param {Person} person
   */
  async function askForLetter(visitor, person) {
    await visitor.page.fill('#email', person.email);
    await visitor.press(say(visitor.locale, 'accounts-send-link'));
    assert.equal(await textOf(visitor.page.locator('h1')), say(visitor.locale, 'accounts-check-mail'));
    return world.mailbox.next(person.email, visitor.locale, 'accounts-mail-sign-in-subject');
  }

  test('signs out, and in again by the link of a letter', async () => {
    const person = ordinary('Link Lover');
    const { state } = await world.delegate(person);
    await world.visit({ state }, async visitor => {
      await visitor.open('/me/registration');
      await signOut(visitor);
      await visitor.isAt('/');
      assert.equal(await textOf(visitor.page.locator('.notice')), say('en', 'notice-signed-out'));
      await visitor.open('/sign-in');
      const letter = await askForLetter(visitor, person);
      await visitor.page.goto(letter.link);
      await visitor.press(say('en', 'accounts-sign-in'));
      await visitor.isAt('/me/registration');
      assert.equal(await textOf(visitor.page.locator('main .badge').first()), say('en', 'registration-state-confirmed'));
      await visitor.page.goto(letter.link);
      assert.equal(visitor.status, 410);
      assert.equal(await textOf(visitor.page.locator('h1')), say('en', 'accounts-link-over'));
    });
  });

  test('is led from the ticket to signing in, and by the code of a letter to the ticket', async () => {
    const person = ordinary('Code Typist', 'ur');
    await world.delegate(person);
    await world.visit({ locale: 'ur' }, async visitor => {
      await visitor.open('/me/ticket');
      assert.equal(visitor.path, '/sign-in');
      const { code } = await askForLetter(visitor, person);
      const wrong = code.replace(/.$/, digit => String((Number(digit) + 1) % 10));
      await visitor.page.fill('#code', wrong);
      await visitor.press(say('ur', 'accounts-sign-in'));
      assert.equal(visitor.status, 422);
      assert.equal(await textOf(visitor.page.locator('#code-problem')), say('ur', 'accounts-code-wrong'));
      // As an Urdu keyboard types it.
      await visitor.page.fill('#code', code.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? ''));
      await visitor.press(say('ur', 'accounts-sign-in'));
      await visitor.isAt('/me/ticket');
    });
  });
});

describe('pages', () => {
  const over = 'A'.repeat(43);
  const link = { code: '', signIn: '', emailChange: '', invitation: '', recovery: '' };
  /** @type {import('../help/visitor.mjs').State} */
  let delegate;

  /** What only letters lead to: each kind of link, none of them used. */
  before(async () => {
    const person = ordinary('Page Turner');
    ({ state: delegate } = await world.delegate(person));
    await Sender.comes({ state: delegate }, async sender => {
      await sender.send('/me/account/email', { email: 'turner@example.pk' });
      link.emailChange = (await world.mailbox.next('turner@example.pk', 'en', 'accounts-mail-email-change-subject')).path;
    });
    await Sender.comes({}, async sender => {
      link.code = await sender.send('/sign-in', { email: person.email });
      link.signIn = (await world.mailbox.next(person.email, 'en', 'accounts-mail-sign-in-subject')).path;
      await sender.send('/sign-in/recovery', { email: ORGANISER.email });
      link.recovery = (await world.mailbox.next(ORGANISER.email, 'en', 'accounts-mail-recovery-subject')).path;
    });
    await Sender.comes({ state: await world.organiser() }, async sender => {
      await sender.send('/admin/organisers/new', { email: 'third@example.pk', right: 'agenda.change' });
      link.invitation = (await world.mailbox.next('third@example.pk', 'en', 'accounts-mail-invitation-subject')).path;
    });
  });

  pages(world, {
    stranger: {
      pages: {
        'sign-in': at('/sign-in'),
        'sign-in-organiser': at('/sign-in?next=%2Fadmin%2Faudit'),
        'sign-in-refused': refused('/sign-in', 'accounts-send-link', { email: 'nobody' }),
        'sign-in-again': at('/sign-in?again=yes&next=%2Fme%2Faccount%2Femail'),
        'code': at(() => link.code),
        'code-refused': refused(() => link.code, 'accounts-sign-in', { code: '12' }),
        'link': at(() => link.signIn),
        'link-over': at(`/sign-in/link/${over}`, 410),
        'password': at('/sign-in/password'),
        'password-refused': refused('/sign-in/password', 'accounts-sign-in', {}),
        'recovery': at('/sign-in/recovery'),
        'recovery-refused': refused('/sign-in/recovery', 'accounts-send-link', {}),
        'new-password': at(() => link.recovery),
        'new-password-refused': refused(() => link.recovery, 'accounts-new-password-button', { password: 'password' }),
        'email-change': at(() => link.emailChange),
        'email-change-over': at(`/email-change/${over}`, 410),
        'invitation': at(() => link.invitation),
        'invitation-refused': refused(() => link.invitation, 'accounts-accept', {}),
        'invitation-over': at(`/invitation/${over}`, 410),
      },
    },
    delegate: {
      as: () => delegate,
      pages: {
        'account': at('/me/account'),
        'email': at('/me/account/email'),
        'email-refused': refused('/me/account/email', 'accounts-change-email-button', { email: 'nobody' }),
      },
    },
    organiser: {
      as: () => world.organiser(),
      pages: {
        'organisers': at('/admin/organisers'),
        'organisers-refused': refused('/admin/organisers/new', 'accounts-invite-button', {}),
        'organiser': firstOf('/admin/organisers'),
        'roles': at('/admin/roles'),
        'role': firstOf('/admin/roles'),
        'role-refused': refused('/admin/roles/new', 'save', {}),
      },
    },
  }, ['account']);
});
