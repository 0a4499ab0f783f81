// Sold out, the waiting list, offers; approval and rejection; codes. Each in both languages.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from '../help/checks.mjs';
import { ordinary } from '../help/people.mjs';
import { fact, fillIn, register, wait } from '../help/registering.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';

const NAMES = { en: ['Patience Early', 'Patience Late'], ur: ['Sabr Awwal', 'Sabr Sani'] };

export const waiting = world => describe('when places are few', () => {
  const organiser = journey => world.visit({ width: DESK, state: world.organiser }, journey);
  const visitor = (locale, journey, javaScript = true) => world.visit({ locale, javaScript }, journey);

  /** Opens the first page that the list at `path` leads to. */
  async function first(desk, path) {
    await desk.open(path);
    await desk.follow(desk.page.locator('tbody th a').first());
    return new URL(desk.page.url()).pathname;
  }

  async function saved(desk, path) {
    await desk.press(say('en', 'save'));
    await desk.isAt(path);
    assert.equal(await desk.page.textContent('.notice'), say('en', 'notice-saved'));
  }

  /** Sets the pool's capacity to what is held and so many more; gives what it was. */
  const leave = places => organiser(async desk => {
    const pool = await first(desk, '/admin/pools');
    const before = await desk.page.inputValue('#capacity');
    await desk.page.fill('#capacity', '0');
    await desk.press(say('en', 'save'));
    const [held] = unisolated(await desk.page.textContent('#capacity-problem')).match(/\d+/);
    await desk.page.fill('#capacity', String(Number(held) + places));
    await saved(desk, pool);
    return before;
  });

  const restore = capacity => organiser(async desk => {
    const pool = await first(desk, '/admin/pools');
    await desk.page.fill('#capacity', capacity);
    await saved(desk, pool);
  });

  const letter = (person, key) => world.mailbox.next(person.email, person.locale, key);

  for (const locale of LOCALES) {
    test(`sold out, waiting list, offer, taken, in ${locale}`, async () => {
      const [early, late] = NAMES[locale].map(name => ordinary(name, locale));
      const capacity = await leave(0);
      await visitor(locale, async early_ => {
        await early_.open('/register');
        assert.equal(await early_.page.textContent('.notice'), say(locale, 'registration-all-wait'));
        await inspect(early_, 'register-waiting-form', world.sheets);
        await wait(early_, early);
        await inspect(early_, 'register-waiting', world.sheets);
      });
      await visitor(locale, late_ => wait(late_, late));
      const listed = await letter(early, 'registration-mail-waiting-subject');
      assert.match(unisolated(listed.text), /1 \(/);
      const second = await letter(late, 'registration-mail-waiting-subject');
      assert.match(unisolated(second.text), /2 \(/);
      await visitor(locale, async early_ => {
        await early_.page.goto(listed.link);
        assert.match(unisolated(await fact(early_.page, say(locale, 'registration-waiting-position')).textContent()), /^1 /);
        await inspect(early_, 'link-waiting', world.sheets);
      });
      await leave(1);
      const offer = await letter(early, 'registration-mail-offer-subject');
      await visitor(locale, async early_ => {
        await early_.page.goto(offer.link);
        await inspect(early_, 'link-offer', world.sheets);
        await early_.press(say(locale, 'registration-offer-button'));
        await early_.isAt('/me/ticket');
        assert.equal(await early_.page.locator('.e-ticket__name').textContent(), early.name);
      });
      await letter(early, 'registration-mail-ticket-subject');
      // The next one is no longer interested.
      await visitor(locale, async late_ => {
        await late_.page.goto(second.link);
        await late_.press(say(locale, 'registration-not-interested'));
        await late_.isAt('/register');
      });
      await letter(late, 'registration-mail-cancelled-subject');
      await restore(capacity);
    });

    test(`approval and rejection, in ${locale}`, async () => {
      const [one, other] = NAMES[locale].map(name => ordinary(`${name} again`, locale));
      const approval = needed => organiser(async desk => {
        await first(desk, '/admin/passes');
        await desk.page.setChecked('[name=needs_approval]', needed);
        await saved(desk, '/admin/passes');
      });
      await approval(true);
      const states = [];
      for (const person of [one, other]) {
        await visitor(locale, async somebody => {
          await register(somebody, person);
          const asked = await letter(person, 'registration-mail-confirm-subject');
          await somebody.page.goto(asked.link);
          await somebody.press(say(locale, 'registration-confirm-button'));
          await somebody.isAt('/me/registration');
          assert.ok(await somebody.page.getByText(say(locale, 'registration-mine-approval')).isVisible());
          await inspect(somebody, 'mine-approval', world.sheets);
          await letter(person, 'registration-mail-approval-subject');
          states.push(await somebody.context.storageState());
        });
      }
      await approval(false);
      const decide = (person, key, reason) => organiser(async desk => {
        await desk.open(`/admin/registrations?q=${encodeURIComponent(person.name)}`);
        await desk.follow(desk.page.locator('tbody th a').first());
        if (reason) await desk.page.fill('#reason', reason);
        else await inspect(desk, 'registration-decision', world.sheets);
        await desk.press(say('en', key));
        assert.equal(await desk.page.textContent('.notice'), say('en', 'notice-decided'));
      });
      await decide(one, 'registration-approve');
      await letter(one, 'registration-mail-ticket-subject');
      await decide(other, 'registration-reject', 'Full for your economy');
      const no = await letter(other, 'registration-mail-rejected-subject');
      assert.ok(unisolated(no.text).includes('Full for your economy'));
      await world.visit({ locale, state: states[1] }, async rejected => {
        await rejected.open('/me/registration');
        assert.equal(await fact(rejected.page, say(locale, 'registration-reason')).textContent(), 'Full for your economy');
        await inspect(rejected, 'mine-rejected', world.sheets);
      });
    });

    test(`a batch of codes, one of them used, in ${locale}`, async () => {
      const label = `Press ${locale}`;
      const codes = await organiser(async desk => {
        await desk.open('/admin/codes/new');
        await desk.page.fill('#label', label);
        await desk.page.fill('#count', '3');
        await desk.page.fill('#uses', '1');
        await desk.press(say('en', 'codes-make'));
        await desk.open(`/admin/codes?q=${encodeURIComponent(label)}`);
        return desk.page.locator('tbody th .code').allTextContents();
      });
      assert.equal(codes.length, 3);
      const guest = ordinary(`Guest ${NAMES[locale][0]}`, locale);
      const comes = (person, lands) => visitor(locale, async somebody => {
        await somebody.open(`/register?code=${codes[0].toLowerCase()}`);
        await fillIn(somebody, person);
        await somebody.press(say(locale, 'registration-submit'));
        await lands(somebody);
      }, locale === 'en');
      await comes(guest, somebody => somebody.isAt('/register/sent'));
      await comes({ ...guest, email: `second.${guest.email}` }, async somebody => {
        assert.equal(somebody.status, 422);
        assert.equal(await somebody.page.textContent('#code-problem'), say(locale, 'registration-code-used-up'));
        assert.equal(await somebody.page.inputValue('#name'), guest.name);
      });
    });
  }
});
