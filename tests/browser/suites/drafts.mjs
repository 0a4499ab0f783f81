// @ts-check
// Somebody who cannot finish the form saves it, and goes on by the link in their letter, on another device.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { at, pages, refused } from '../help/pages.mjs';
import { ordinary } from '../help/people.mjs';
import { confirm, fillIn } from '../help/registering.mjs';
import { Sender } from '../help/sender.mjs';
import { LOCALES, say } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf } from '../help/text.mjs';

/** @typedef {import('../help/mailbox.mjs').Letter} Letter */
/** @typedef {import('../help/people.mjs').Person} Person */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

/**
 * Fills in a part of the form, some of which would not pass, and saves it.
 * @param {Visitor} visitor
 * @param {Person} person
 */
async function save(visitor, person) {
  await visitor.open('/register');
  await visitor.page.fill('#name', person.name);
  await visitor.page.fill('#phone', 'later');
  await visitor.page.fill('#access_needs', 'اگلی <b>نشست</b>');
  await visitor.press(say(visitor.locale, 'registration-draft-save'));
  assert.equal(visitor.status, 422);
  await visitor.page.fill('#email', person.email);
  await visitor.press(say(visitor.locale, 'registration-draft-save'));
  await visitor.isAt('/register/saved');
}

/**
 * @param {Visitor} visitor
 * @param {Person} person
 * @param {Letter} letter
 */
async function finish(visitor, person, letter) {
  const { page, locale } = visitor;
  await page.goto(letter.link);
  for (const [field, text] of Object.entries({ name: person.name, email: person.email, phone: 'later', access_needs: 'اگلی <b>نشست</b>' })) {
    assert.equal(await page.inputValue(`#${field}`), text);
  }
  await visitor.press(say(locale, 'registration-draft-save'));
  await visitor.isAt(letter.path);
  assert.equal(await textOf(page.locator('.wrap > .notice').first()), say(locale, 'notice-draft-saved'));
  await fillIn(visitor, person);
  await visitor.press(say(locale, 'registration-submit'));
  await visitor.isAt('/register/sent');
  await page.goto(letter.link);
  assert.equal(visitor.status, 410);
  await confirm(visitor, await world.mailbox.next(person.email, locale, 'registration-mail-confirm-subject'));
}

describe('a draft', { concurrency: 2 }, () => {
  for (const locale of LOCALES) {
    test(`is saved and finished in ${locale} without scripts`, async () => {
      const person = ordinary(`Later ${locale}`, locale);
      await world.visit({ locale, javaScript: false }, visitor => save(visitor, person));
      const letter = await world.mailbox.next(person.email, locale, 'registration-mail-draft-subject');
      await world.visit({ locale, javaScript: false }, visitor => finish(visitor, person, letter));
    });

    test(`is thrown away in ${locale}`, async () => {
      const person = ordinary(`Never ${locale}`, locale);
      await world.visit({ locale }, async visitor => {
        await save(visitor, person);
        const letter = await world.mailbox.next(person.email, locale, 'registration-mail-draft-subject');
        await visitor.page.goto(letter.link);
        await visitor.page.locator('details summary').click();
        await visitor.press(say(locale, 'registration-draft-remove-button'));
        await visitor.isAt('/register');
        assert.equal(await textOf(visitor.page.locator('.notice').first()), say(locale, 'notice-draft-removed'));
        assert.equal(await visitor.page.inputValue('#name'), '');
      });
    });
  }
});

describe('pages', () => {
  let draft = '';

  before(() => Sender.comes({}, async sender => {
    await sender.send('/register', { email: 'draft@example.jp' }, { action: '/register/draft' });
    draft = (await world.mailbox.next('draft@example.jp', 'en', 'registration-mail-draft-subject')).path;
  }));

  pages(world, {
    stranger: {
      pages: {
        'draft': at(() => draft),
        'draft-refused': refused('/register', 'registration-draft-save', { email: 'nobody' }),
        'draft-saved': at('/register/saved'),
        'draft-over': at(`/register/draft/${'A'.repeat(43)}`, 410),
      },
    },
  });
});
