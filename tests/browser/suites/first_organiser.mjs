// The first organiser accepts the invitation that the installation printed; later suites visit as them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from '../help/checks.mjs';
import { ORGANISER } from '../help/people.mjs';
import { LOCALES, say } from '../help/words.mjs';

const PATH = new URL(process.env.FIRST_INVITATION).pathname;

async function fillIn({ page }, password) {
  await page.fill('#email', ORGANISER.email);
  await page.fill('#name', ORGANISER.name);
  await page.fill('#password', password);
}

export const firstOrganiser = world => describe('the first organiser', () => {
  for (const locale of LOCALES) {
    test(`finds the invitation's page sound in ${locale}`, () => world.visit({ locale }, async visitor => {
      await visitor.open(PATH);
      await inspect(visitor, 'invitation-first', world.sheets);
    }));
  }

  test('is asked for a better password, and what else they typed is kept', () => world.visit({}, async visitor => {
    await visitor.open(PATH);
    await fillIn(visitor, 'islamabad2026');
    await visitor.press(say('en', 'accounts-accept'));
    assert.equal(visitor.status, 422);
    assert.equal(await visitor.page.textContent('#password-problem'), say('en', 'accounts-password-weak'));
    assert.equal(await visitor.page.inputValue('#name'), ORGANISER.name);
    assert.equal(await visitor.page.inputValue('#password'), '');
  }));

  test('accepts, and comes to the overview', () => world.visit({}, async visitor => {
    await visitor.open(PATH);
    await fillIn(visitor, ORGANISER.password);
    await visitor.press(say('en', 'accounts-accept'));
    await visitor.isAt('/admin');
    assert.equal(await visitor.page.textContent('.notice'), say('en', 'notice-welcome-organiser'));
    world.organiser = await visitor.context.storageState();
  }));

  test('finds the invitation used up', () => world.visit({}, async visitor => {
    await visitor.open(PATH);
    assert.equal(visitor.status, 410);
    assert.equal(await visitor.page.textContent('h1'), say('en', 'accounts-invitation-over'));
  }));
});
