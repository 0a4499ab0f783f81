// Coming back: impatience, the way back, signing in again, cancelling and registering once more.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ordinary } from '../help/people.mjs';
import { becomeDelegate, confirm, fillIn, register } from '../help/registering.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';

/** How many letters the outbox holds for `person`: what was asked to be sent, whether it has arrived or not. */
const letters = (world, person) => world.visit({ width: DESK, state: world.organiser }, async visitor => {
  await visitor.open(`/admin/outbox?to=${encodeURIComponent(person.email)}`);
  return visitor.page.locator('tbody tr').count();
});

async function signOut(visitor) {
  await visitor.page.getByRole('button', { name: say(visitor.locale, 'nav-menu'), exact: true }).click();
  const next = visitor.page.waitForEvent('load');
  await visitor.page.getByRole('button', { name: say(visitor.locale, 'nav-sign-out'), exact: true }).click();
  await next;
}

/** Asks for a letter with a way in, on the page of signing in that is open. */
async function askForLetter(visitor, person, mailbox) {
  await visitor.page.fill('#email', person.email);
  await visitor.press(say(visitor.locale, 'accounts-send-link'));
  assert.equal(await visitor.page.textContent('h1'), say(visitor.locale, 'accounts-check-mail'));
  return mailbox.next(person.email, visitor.locale, 'accounts-mail-sign-in-subject');
}

async function cancel(visitor) {
  await visitor.open('/me/registration');
  await visitor.page.getByText(say(visitor.locale, 'registration-cancel'), { exact: true }).click();
  await visitor.press(say(visitor.locale, 'registration-cancel-button'));
  await visitor.isAt('/me/registration');
}

const state = page => page.locator('main .badge').first().textContent();

export const returning = world => describe('a delegate', { concurrency: 2 }, () => {
  for (const javaScript of [true, false]) {
    test(`who presses twice ${javaScript ? 'with' : 'without'} scripts is registered once`, () => world.visit({ javaScript }, async visitor => {
      const person = ordinary(javaScript ? 'Impatient One' : 'Impatient Two');
      const { page } = visitor;
      await visitor.open('/register');
      await fillIn(visitor, person);
      let sendings = 0;
      page.on('request', request => { sendings += request.method() === 'POST'; });
      await page.locator('main').getByRole('button', { name: say('en', 'registration-submit') }).dblclick();
      // Without scripts the second sending gives up the first one's answer; where the visitor ends is what counts.
      const sent = () => page.waitForURL(visitor.to('/register/sent'));
      await sent().catch(sent);
      if (javaScript) assert.equal(sendings, 1);
      await world.mailbox.next(person.email, 'en', 'registration-mail-confirm-subject');
      assert.equal(await letters(world, person), 1);
    }));
  }

  test('who goes back after registering can send the form again and finds no error', () => world.visit({}, async visitor => {
    const person = ordinary('Back Again');
    await register(visitor, person);
    await visitor.page.goBack();
    await visitor.isAt('/register');
    assert.equal(visitor.status, 200);
    assert.equal(await visitor.page.locator('.summary').count(), 0);
    await fillIn(visitor, person);
    await visitor.press(say('en', 'registration-submit'));
    await visitor.isAt('/register/sent');
    await world.mailbox.next(person.email, 'en', 'registration-mail-confirm-subject');
    await confirm(visitor, await world.mailbox.next(person.email, 'en', 'registration-mail-confirm-subject'));
  }));

  test('signs out, and in again by the link of a letter', () => world.visit({}, async visitor => {
    const person = ordinary('Link Lover');
    await becomeDelegate(visitor, person, world.mailbox);
    await signOut(visitor);
    await visitor.isAt('/');
    assert.equal(await visitor.page.textContent('.notice'), say('en', 'notice-signed-out'));
    await visitor.open('/sign-in');
    const letter = await askForLetter(visitor, person, world.mailbox);
    await visitor.page.goto(letter.link);
    await visitor.press(say('en', 'accounts-sign-in'));
    await visitor.isAt('/me/registration');
    assert.equal(await state(visitor.page), say('en', 'registration-state-confirmed'));
    await visitor.page.goto(letter.link);
    assert.equal(visitor.status, 410);
    assert.equal(await visitor.page.textContent('h1'), say('en', 'accounts-link-over'));
  }));

  test('is led from the ticket to signing in, and by the code of a letter to the ticket', () => world.visit({ locale: 'ur' }, async visitor => {
    const person = ordinary('Code Typist', 'ur');
    await becomeDelegate(visitor, person, world.mailbox);
    await signOut(visitor);
    await visitor.open('/me/ticket');
    assert.equal(new URL(visitor.page.url()).pathname, '/ur/sign-in');
    const { code } = await askForLetter(visitor, person, world.mailbox);
    const wrong = code.replace(/.$/, digit => (Number(digit) + 1) % 10);
    await visitor.page.fill('#code', wrong);
    await visitor.press(say('ur', 'accounts-sign-in'));
    assert.equal(visitor.status, 422);
    assert.equal(await visitor.page.textContent('#code-problem'), say('ur', 'accounts-code-wrong'));
    // As an Urdu keyboard types it.
    await visitor.page.fill('#code', code.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[digit]));
    await visitor.press(say('ur', 'accounts-sign-in'));
    await visitor.isAt('/me/ticket');
  }));

  for (const locale of LOCALES) {
    test(`cancels, and registers again in ${locale}`, () => world.visit({ locale }, async visitor => {
      const person = ordinary(locale === 'en' ? 'Second Thought' : 'Third Thought', locale);
      const { page } = visitor;
      await becomeDelegate(visitor, person, world.mailbox);
      const code = await page.locator('.e-ticket__code .code').textContent();
      await cancel(visitor);
      assert.equal(await page.textContent('.notice'), say(locale, 'notice-cancelled'));
      assert.equal(await state(page), say(locale, 'registration-state-cancelled'));
      await world.mailbox.next(person.email, locale, 'registration-mail-cancelled-subject');
      await visitor.open('/me/ticket');
      assert.equal(visitor.status, 404);
      await becomeDelegate(visitor, person, world.mailbox);
      assert.notEqual(await page.locator('.e-ticket__code .code').textContent(), code);
    }));
  }

  test('prints the ticket: the code and the name, and nothing round them', () => world.visit({ width: DESK }, async visitor => {
    const { page } = visitor;
    await becomeDelegate(visitor, ordinary('Paper Person'), world.mailbox);
    assert.ok(await page.isVisible('header'));
    await page.emulateMedia({ media: 'print' });
    for (const round of ['header', 'footer', '.notice', '.e-ticket__hint']) assert.ok(await page.isHidden(round), round);
    for (const part of ['.qr svg', '.e-ticket__name', '.e-ticket__code .code']) assert.ok(await page.isVisible(part), part);
  }));
});
