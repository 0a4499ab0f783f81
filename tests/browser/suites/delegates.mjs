// Ten delegates register, confirm by the link of their letter, and hold a ticket; organisers find each of them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enveloped } from '../help/mailbox.mjs';
import { DELEGATES } from '../help/people.mjs';
import { confirm, fact, register, showsPerson } from '../help/registering.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';

const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/;

/** The letter's HTML part as a mail program would show it. */
async function shown(world, letter) {
  return world.visit({}, async ({ page }) => {
    await page.setContent(letter.html);
    return unisolated(await page.locator('body').textContent());
  });
}

async function namesPerson(world, letter, person) {
  for (const text of [unisolated(letter.text), await shown(world, letter)]) {
    assert.ok(text.includes(say(person.locale, 'registration-mail-greeting', { name: person.name })), text);
  }
}

async function showsTicket({ page, locale }, person) {
  assert.equal(await page.locator('.e-ticket__name').textContent(), person.name);
  assert.ok(await page.locator('.e-ticket__who').getByText(person.organisation, { exact: true }).isVisible());
  if (person.latin) assert.ok(await page.locator('.e-ticket__who').getByText(person.latin, { exact: true }).isVisible());
  const picture = page.getByRole('img', { name: say(locale, 'registration-qr') }).locator('svg');
  const { width, height } = await picture.boundingBox();
  assert.ok(width >= 150 && height >= 150, `the picture of the code is ${width} × ${height}`);
  assert.match(await page.locator('.e-ticket__code .code').textContent(), CODE);
}

async function journey(world, visitor, person) {
  const { page, locale } = visitor;
  await register(visitor, person);
  const letter = await world.mailbox.next(person.email, locale, 'registration-mail-confirm-subject');
  assert.ok(letter.to.includes(enveloped(person.email)), letter.to);
  await namesPerson(world, letter, person);
  await page.goto(letter.link);
  await showsPerson(visitor, person);
  await confirm(visitor, letter);
  assert.equal(await page.textContent('.notice'), say(locale, 'notice-confirmed'));
  await showsTicket(visitor, person);
  const ticket = await world.mailbox.next(person.email, locale, 'registration-mail-ticket-subject');
  await namesPerson(world, ticket, person);
  const code = await page.locator('.e-ticket__code .code').textContent();
  for (const text of [ticket.text, await shown(world, ticket)]) assert.ok(text.includes(code) && text.includes(person.organisation), text);
  await visitor.open('/me/registration');
  await showsPerson(visitor, person);
}

async function organiserFinds(visitor, person) {
  const { page, locale } = visitor;
  await visitor.open('/admin/registrations');
  const names = await page.locator('tbody th a').allTextContents();
  assert.ok(names.includes(person.name), `${person.name} is not among ${names}`);
  await page.fill('#q', person.name);
  await visitor.press(say(locale, 'search'));
  const found = page.locator('tbody tr');
  assert.deepEqual(await found.locator('th a').allTextContents(), [person.name]);
  assert.equal(await found.locator('td').first().textContent(), person.organisation);
  await visitor.follow(found.locator('th a'));
  assert.equal(await page.textContent('h1'), person.name);
  await showsPerson(visitor, person);
  const shown = key => fact(page, say(locale, key)).textContent();
  assert.equal(await shown('registration-phone'), person.phone.replace(/[ -]/g, ''));
  assert.equal(await shown('registration-economy'), person.economy[locale]);
  assert.equal(await shown('registration-language'), say(locale, `language-${person.locale}`));
}

export const delegates = world => {
  describe('ten delegates', { concurrency: 2 }, () => {
    assert.equal(DELEGATES[6].name.length, 120);
    for (const person of DELEGATES) {
      const { locale, javaScript } = person;
      const how = `in ${locale}${javaScript ? '' : ' without scripts'}`;
      test(`${person.name} registers ${how}`, () => world.visit({ locale, javaScript }, visitor => journey(world, visitor, person)));
    }
  });

  describe('an organiser', { concurrency: 2 }, () => {
    for (const locale of LOCALES) {
      test(`finds each of them by name in ${locale}`, () => world.visit({ locale, width: DESK, state: world.organiser }, async visitor => {
        for (const person of DELEGATES) await organiserFinds(visitor, person);
      }));
    }

    test('finds a delegate by address, ticket code and other letters than theirs', () => world.visit({ width: DESK, state: world.organiser }, async visitor => {
      const finds = async words => {
        await visitor.open(`/admin/registrations?q=${encodeURIComponent(words)}`);
        return visitor.page.locator('tbody th a').allTextContents();
      };
      const [urdu, , , vietnamese] = DELEGATES;
      assert.deepEqual(await finds('nguyen tuyet'), [vietnamese.name]);
      assert.deepEqual(await finds('نامعلوم'), [urdu.name]);
      assert.deepEqual(await finds(enveloped(urdu.email)), [urdu.name]);
      await visitor.follow(visitor.page.locator('tbody th a'));
      const code = await fact(visitor.page, say('en', 'registration-ticket-code')).textContent();
      assert.deepEqual(await finds(code), [urdu.name]);
      assert.deepEqual(await finds('nobody at all'), []);
      assert.equal(await visitor.page.textContent('.empty'), say('en', 'registration-none-found'));
    }));
  });
};
