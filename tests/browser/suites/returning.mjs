// @ts-check
// A form sent twice, the way back, cancelling and registering once more, and the ticket on paper.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ordinary } from '../help/people.mjs';
import { becomeDelegate, confirm, fillIn, register } from '../help/registering.mjs';
import { address } from '../help/site.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf } from '../help/text.mjs';

/** @typedef {import('../help/people.mjs').Person} Person */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

/**
 * How many letters the outbox holds for `person`: what was asked to be sent, whether it has arrived or not.
 * @param {Person} person
 */
const letters = async person => world.visit({ width: DESK, state: await world.organiser() }, async visitor => {
  await visitor.open(`/admin/outbox?to=${encodeURIComponent(person.email)}`);
  return visitor.page.locator('tbody tr').count();
});

/** @param {Visitor} visitor */
async function cancel(visitor) {
  await visitor.open('/me/registration');
  await visitor.page.getByText(say(visitor.locale, 'registration-cancel'), { exact: true }).click();
  await visitor.press(say(visitor.locale, 'registration-cancel-button'));
  await visitor.isAt('/me/registration');
}

/** @param {import('playwright-core').Page} page */
const state = page => textOf(page.locator('main .badge').first());

describe('a delegate', { concurrency: 2 }, () => {
  for (const javaScript of [true, false]) {
    test(`who presses twice ${javaScript ? 'with' : 'without'} scripts is registered once`, () => world.visit({ javaScript }, async visitor => {
      const person = ordinary(javaScript ? 'Impatient One' : 'Impatient Two');
      const { page } = visitor;
      await visitor.open('/register');
      await fillIn(visitor, person);
      let sendings = 0;
      page.on('request', request => { if (request.method() === 'POST') sendings += 1; });
      await page.locator('main').getByRole('button', { name: say('en', 'registration-submit') }).dblclick();
      // Without scripts the second sending gives up the first one's answer; where the visitor ends is what counts.
      const sent = () => page.waitForURL(visitor.to('/register/sent'));
      await sent().catch(sent);
      if (javaScript) assert.equal(sendings, 1);
      await world.mailbox.next(person.email, 'en', 'registration-mail-confirm-subject');
      assert.equal(await letters(person), 1);
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

  test('who presses Stop while nothing comes can send the form again', () => world.visit({}, async visitor => {
    const { page } = visitor;
    const person = ordinary('Stopped Once');
    await visitor.open('/register');
    await fillIn(visitor, person);
    // While its request hangs, the page answers no questions: what became of the form is asked afterwards.
    const busy = await page.evaluateHandle(() => {
      /** @type {(string | null)[]} */
      const seen = [];
      const form = document.querySelector('#form') ?? document.body;
      new MutationObserver(() => seen.push(form.getAttribute('aria-busy'))).observe(form, { attributes: true });
      return seen;
    });
    const hangs = page.waitForRequest(request => request.method() === 'POST');
    await page.route('**/register', () => {});
    const button = page.locator('main').getByRole('button', { name: say('en', 'registration-submit') });
    await button.click({ noWaitAfter: true });
    await hangs;
    await (await visitor.context.newCDPSession(page)).send('Page.stopLoading');
    await page.locator('form[aria-busy]').waitFor({ state: 'detached' });
    assert.deepEqual(await busy.jsonValue(), ['true', null]);
    await page.unroute('**/register');
    await visitor.press(say('en', 'registration-submit'));
    await visitor.isAt('/register/sent');
    await world.mailbox.next(person.email, 'en', 'registration-mail-confirm-subject');
  }));

  for (const javaScript of [true, false]) {
    test(`who was refused, mended it and goes back finds what was typed, ${javaScript ? 'with' : 'without'} scripts`, () =>
      world.visit({ javaScript }, async visitor => {
        const { page } = visitor;
        const person = ordinary(javaScript ? 'Mended One' : 'Mended Two');
        await visitor.open('/register');
        await fillIn(visitor, { ...person, phone: '12' });
        await visitor.press(say('en', 'registration-submit'));
        assert.equal(visitor.status, 422);
        await page.fill('#phone', person.phone);
        await visitor.press(say('en', 'registration-submit'));
        await visitor.isAt('/register/sent');
        for (const phone of [person.phone, '12']) {
          await page.goBack();
          await visitor.isAt('/register');
          assert.deepEqual([await page.inputValue('#name'), await page.inputValue('#phone')], [person.name, phone]);
        }
        await world.mailbox.next(person.email, 'en', 'registration-mail-confirm-subject');
      }));
  }

  test('who switches the language keeps what was typed', () => world.visit({}, async visitor => {
    const { page } = visitor;
    const person = ordinary('Both Languages');
    await visitor.open('/register');
    await fillIn(visitor, person);
    const economy = await page.inputValue('#economy');
    await visitor.follow(page.locator('a.lang'));
    assert.equal(page.url(), address('/register', 'ur'));
    const typed = [await page.inputValue('#name'), await page.inputValue('#email'), await page.inputValue('#economy'), await page.isChecked('#consent')];
    assert.deepEqual(typed, [person.name, person.email, economy, true]);
    // It was for that page only.
    await page.goto(address('/register', 'ur'));
    assert.equal(await page.inputValue('#name'), '');
  }));

  for (const locale of LOCALES) {
    test(`cancels, and registers again in ${locale}`, async () => {
      const person = ordinary(locale === 'en' ? 'Second Thought' : 'Third Thought', locale);
      const { state: signedIn } = await world.delegate(person);
      await world.visit({ locale, state: signedIn }, async visitor => {
        const { page } = visitor;
        await visitor.open('/me/ticket');
        const code = await textOf(page.locator('.e-ticket__code .code'));
        await cancel(visitor);
        assert.equal(await textOf(page.locator('.notice')), say(locale, 'notice-cancelled'));
        assert.equal(await state(page), say(locale, 'registration-state-cancelled'));
        await world.mailbox.next(person.email, locale, 'registration-mail-cancelled-subject');
        await visitor.open('/me/ticket');
        await visitor.isAt('/me/registration');
        await becomeDelegate(visitor, person, world.mailbox);
        assert.notEqual(await textOf(page.locator('.e-ticket__code .code')), code);
      });
    });
  }

  test('prints the ticket: the code and the name, and nothing round them', async () => {
    const letter = await world.registered(ordinary('Paper Person'));
    await world.visit({ width: DESK }, async visitor => {
      const { page } = visitor;
      await confirm(visitor, letter);
      const around = ['header', 'footer', '.notice', '.e-ticket__hint'];
      for (const part of around) assert.ok(await page.isVisible(part), part);
      await page.emulateMedia({ media: 'print' });
      for (const part of around) assert.ok(await page.isHidden(part), part);
      for (const part of ['.qr svg', '.e-ticket__name', '.e-ticket__code .code']) assert.ok(await page.isVisible(part), part);
    });
  });
});
