// @ts-check
// A form sent twice, the way back, cancelling and registering once more, and the ticket on paper.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ordinary } from '../help/people.mjs';
import { becomeDelegate, confirm, fillIn, register } from '../help/registering.mjs';
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
        assert.equal(visitor.status, 404);
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
