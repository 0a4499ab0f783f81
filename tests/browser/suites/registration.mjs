// @ts-check
// Ten delegates register, confirm by the link of their letter, and hold a ticket; organisers find each of them. A form that cannot be taken says why.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { enveloped } from '../help/mailbox.mjs';
import { at, firstOf, pages, refused } from '../help/pages.mjs';
import { DELEGATES, ordinary } from '../help/people.mjs';
import { fact, fillIn, register, showsPerson } from '../help/registering.mjs';
import { Sender } from '../help/sender.mjs';
import { DESK, PHONE } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf, textsOf } from '../help/text.mjs';

/** @typedef {import('../help/mailbox.mjs').Letter} Letter */
/** @typedef {import('../help/people.mjs').Person} Person */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/;

/** Two who show letters as mail programs would, one for each of two journeys under way. */
const mailPrograms = [world.resident({}), world.resident({})];

/**
 * Asserts that the letter greets `person`; gives its text and its HTML part's as it is shown.
 * @param {Letter} letter
 * @param {Person} person
 */
async function greets(letter, person) {
  const show = mailPrograms.shift();
  assert.ok(show, 'no more than two journeys at once');
  const shown = await show(async ({ page }) => {
    await page.setContent(letter.html);
    return unisolated(await textOf(page.locator('body')));
  }).finally(() => mailPrograms.push(show));
  const texts = [unisolated(letter.text), shown];
  for (const text of texts) assert.ok(text.includes(say(person.locale, 'registration-mail-greeting', { name: person.name })), text);
  return texts;
}

/**
 * @param {Visitor} visitor
 * @param {Person} person
 */
async function showsTicket({ page, locale }, person) {
  assert.equal(await textOf(page.locator('.e-ticket__name')), person.name);
  assert.ok(await page.locator('.e-ticket__who').getByText(person.organisation, { exact: true }).isVisible());
  if (person.latin) assert.ok(await page.locator('.e-ticket__who').getByText(person.latin, { exact: true }).isVisible());
  const picture = page.getByRole('img', { name: say(locale, 'registration-qr') }).locator('svg');
  const { width, height } = await picture.boundingBox() ?? { width: 0, height: 0 };
  assert.ok(width >= 150 && height >= 150, `the picture of the code is ${width} × ${height}`);
  assert.match(await page.locator('.e-ticket__code .code').innerText(), CODE);
  // On a small phone the whole code is seen without scrolling.
  const screen = page.viewportSize();
  await page.setViewportSize({ width: PHONE, height: 664 });
  const bottom = await picture.evaluate(code => code.getBoundingClientRect().bottom);
  assert.ok(bottom <= 664, `the code ends at ${bottom} px`);
  if (screen) await page.setViewportSize(screen);
}

/**
 * @param {Visitor} visitor
 * @param {Person} person
 */
async function journey(visitor, person) {
  const { page, locale } = visitor;
  await register(visitor, person);
  const letter = await world.mailbox.next(person.email, locale, 'registration-mail-confirm-subject');
  assert.ok(letter.to.includes(enveloped(person.email)), letter.to);
  await greets(letter, person);
  await page.goto(letter.link);
  await showsPerson(visitor, person);
  await visitor.press(say(locale, 'registration-confirm-button'));
  await visitor.isAt('/me/ticket');
  assert.equal(await textOf(page.locator('.notice')), say(locale, 'notice-confirmed'));
  await showsTicket(visitor, person);
  const ticket = await world.mailbox.next(person.email, locale, 'registration-mail-ticket-subject');
  const code = await page.locator('.e-ticket__code .code').innerText();
  for (const text of await greets(ticket, person)) assert.ok(text.includes(code) && text.includes(person.organisation), text);
  await visitor.open('/me/registration');
  await showsPerson(visitor, person);
}

/**
 * Searches for `person` in the list that is open; gives where the one who is found leads to.
 * @param {Visitor} visitor
 * @param {Person} person
 */
async function search(visitor, person) {
  const { page, locale } = visitor;
  await page.fill('#q', person.name);
  await visitor.press(say(locale, 'search'));
  const found = page.locator('tbody tr');
  assert.deepEqual(await textsOf(found.locator('th a')), [person.name]);
  assert.equal(await textOf(found.locator('td').first()), person.organisation);
  return found.locator('th a').evaluate(link => /** @type {HTMLAnchorElement} */ (link).href);
}

/**
 * Asserts that the page that is open tells an organiser of `person`.
 * @param {Visitor} visitor
 * @param {Person} person
 */
async function showsRegistration(visitor, person) {
  const { page, locale } = visitor;
  assert.equal(await textOf(page.locator('h1')), person.name);
  await showsPerson(visitor, person);
  /** @param {string} key */
  const shown = key => textOf(fact(page, say(locale, key)));
  assert.equal(await shown('registration-phone'), person.phone.replace(/[ -]/g, ''));
  assert.equal(await shown('registration-economy'), person.economy[locale]);
  assert.equal(await shown('registration-language'), say(locale, `language-${person.locale}`));
}

describe('ten delegates', { concurrency: 2 }, () => {
  assert.equal(DELEGATES[6]?.name.length, 120);
  for (const person of DELEGATES) {
    const { locale, javaScript } = person;
    const how = `in ${locale}${javaScript ? '' : ' without scripts'}`;
    test(`${person.name} registers ${how}`, () => world.visit({ locale, javaScript }, visitor => journey(visitor, person)));
  }
});

describe('an organiser', { concurrency: 2 }, () => {
  for (const locale of LOCALES) {
    test(`finds each of them by name in ${locale}`, async () => world.visit({ locale, width: DESK, state: await world.organiser() }, async visitor => {
      await visitor.open('/admin/registrations');
      const names = await textsOf(visitor.page.locator('tbody th a'));
      for (const { name } of DELEGATES) assert.ok(names.includes(name), `${name} is not among ${names}`);
      const found = [];
      for (const person of DELEGATES) found.push({ person, link: await search(visitor, person) });
      for (const { person, link } of found) {
        await visitor.page.goto(link);
        await showsRegistration(visitor, person);
      }
    }));
  }

  test('finds a delegate by address, ticket code and other letters than theirs', async () => world.visit({ width: DESK, state: await world.organiser() }, async visitor => {
    /** @param {string} words */
    const finds = async words => {
      await visitor.open(`/admin/registrations?q=${encodeURIComponent(words)}`);
      return textsOf(visitor.page.locator('tbody th a'));
    };
    const [urdu, , , vietnamese] = DELEGATES;
    assert.ok(urdu && vietnamese);
    assert.deepEqual(await finds('nguyen tuyet'), [vietnamese.name]);
    assert.deepEqual(await finds('نامعلوم'), [urdu.name]);
    assert.deepEqual(await finds(enveloped(urdu.email)), [urdu.name]);
    await visitor.follow(visitor.page.locator('tbody th a'));
    const code = await fact(visitor.page, say('en', 'registration-ticket-code')).innerText();
    assert.deepEqual(await finds(code), [urdu.name]);
    assert.deepEqual(await finds('nobody at all'), []);
    assert.equal(await textOf(visitor.page.locator('.empty')), say('en', 'registration-none-found'));
  }));
});

// What is missing in an empty form, in the order of its fields.
/** @type {Record<string, string>} */
const MISSING = {
  name: 'problem-required',
  email: 'problem-required',
  phone: 'problem-required',
  economy: 'problem-required',
  consent: 'registration-consent-needed',
};
// How the summary names those fields; the consent speaks for itself.
/** @type {Record<string, string>} */
const LABELS = { name: 'registration-name', email: 'email', phone: 'registration-phone', economy: 'registration-economy' };
const KEPT = { organisation: 'Kept & "kept" <b>', job_title: 'مدیر', diet_note: 'no\npeanuts' };

/** @param {Visitor} visitor */
async function sendEmpty(visitor) {
  await visitor.open('/register');
  for (const [field, text] of Object.entries(KEPT)) await visitor.page.fill(`#${field}`, text);
  await visitor.page.check('[name=diet][value=vegan]');
  await visitor.press(say(visitor.locale, 'registration-submit'));
  assert.equal(visitor.status, 422);
}

/** @param {Visitor} visitor */
async function saysWhatIsMissing({ page, locale }) {
  const summary = page.locator('.summary');
  assert.ok(await summary.isVisible());
  assert.ok((await summary.locator('h2').innerText()).includes(String(Object.keys(MISSING).length)));
  const links = await summary.locator('a').evaluateAll(all => all.map(a => [a.getAttribute('href')?.slice(1), a.textContent]));
  assert.deepEqual(links, Object.entries(MISSING).map(([field, key]) => [field, (LABELS[field] ? `${say(locale, LABELS[field])}: ` : '') + say(locale, key)]));
  for (const [field, key] of Object.entries(MISSING)) {
    const input = page.locator(`#${field}`);
    assert.equal(await input.getAttribute('aria-invalid'), 'true', field);
    const described = (await input.getAttribute('aria-describedby') ?? '').split(' ');
    assert.equal(described[0], `${field}-problem`);
    for (const id of described) assert.equal(await page.locator(`#${id}`).count(), 1, id);
    assert.equal(await textOf(page.locator(`#${field}-problem`)), say(locale, key));
  }
}

describe('a form that cannot be taken', { concurrency: 2 }, () => {
  for (const locale of LOCALES) {
    for (const javaScript of [true, false]) {
      test(`says what is missing and keeps the rest in ${locale} ${javaScript ? 'with' : 'without'} scripts`, () => world.visit({ locale, javaScript }, async visitor => {
        const { page } = visitor;
        await sendEmpty(visitor);
        await saysWhatIsMissing(visitor);
        assert.ok(await page.evaluate(() => document.activeElement?.matches('.summary')), 'the summary has the focus');
        for (const [field, text] of Object.entries(KEPT)) assert.equal(await page.inputValue(`#${field}`), text);
        assert.ok(await page.isChecked('[name=diet][value=vegan]'));
        for (const field of Object.keys(MISSING)) {
          await page.click(`.summary a[href="#${field}"]`);
          assert.equal(await page.evaluate(() => document.activeElement?.id), field);
        }
      }));
    }

    test(`refuses a name that turns the direction of writing in ${locale}`, () => world.visit({ locale }, async visitor => {
      await visitor.open('/register');
      await fillIn(visitor, ordinary('Sara\u202Egnp.exe', locale));
      await visitor.press(say(locale, 'registration-submit'));
      assert.equal(visitor.status, 422);
      assert.equal(await textOf(visitor.page.locator('#name-problem')), say(locale, 'problem-bidi'));
    }));

    test(`asks for Latin letters beside another script in ${locale}`, () => world.visit({ locale }, async visitor => {
      await visitor.open('/register');
      await fillIn(visitor, { ...ordinary('Ken', locale), name: '山田 健' });
      await visitor.press(say(locale, 'registration-submit'));
      assert.equal(visitor.status, 422);
      const problem = unisolated(await textOf(visitor.page.locator('#name_latin-problem')));
      assert.equal(problem, say(locale, 'registration-latin-needed', { character: '山' }));
      assert.equal(await visitor.page.inputValue('#name'), '山田 健');
    }));
  }
});

describe('pages', () => {
  const link = { unconfirmed: '', confirmed: '' };
  /** @type {Record<'delegate' | 'cancelled', import('../help/visitor.mjs').State>} */
  let states;

  before(async () => {
    link.unconfirmed = (await world.registered(ordinary('Still Waiting'))).path;
    const delegate = await world.delegate(ordinary('Page Turner'));
    link.confirmed = delegate.letter.path;
    const gone = await world.delegate(ordinary('Gone Again'));
    const cancelled = await Sender.comes(gone, async sender => {
      assert.equal(await sender.send('/me/registration', {}, { action: '/me/registration/cancellation' }), '/me/registration');
      return sender.state();
    });
    states = { delegate: delegate.state, cancelled };
  });

  pages(world, {
    stranger: {
      pages: {
        'register': at('/register'),
        'register-refused': refused('/register', 'registration-submit', {}),
        'register-sent': at('/register/sent'),
        'confirmation': at(() => link.unconfirmed),
        'confirmation-done': at(() => link.confirmed),
        'confirmation-over': at(`/register/confirmation/${'A'.repeat(43)}`, 410),
      },
    },
    delegate: { as: () => states.delegate, pages: { 'mine': at('/me/registration'), 'ticket': at('/me/ticket') } },
    cancelled: { as: () => states.cancelled, pages: { 'mine-cancelled': at('/me/registration') } },
    organiser: {
      as: () => world.organiser(),
      pages: {
        'mine-none': at('/me/registration'),
        'registrations': at('/admin/registrations'),
        'registrations-none': at('/admin/registrations?q=nobody+at+all'),
        'registration': firstOf('/admin/registrations'),
      },
    },
  });
});
