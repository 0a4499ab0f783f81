// @ts-check
// An organiser acts for a delegate who cannot: every page says so, what proves who one is stays shut, the trail names both.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { at, pages, refused } from '../help/pages.mjs';
import { ORGANISER, ordinary } from '../help/people.mjs';
import { Sender } from '../help/sender.mjs';
import { textOf, textsOf } from '../help/text.mjs';
import { minutesPass as passing } from '../help/time.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';

/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const minutesPass = passing(world);
const OPEN = ['/', '/agenda', '/news', '/practical', '/privacy', '/contact', '/register', '/me/registration', '/me/ticket'];
const SHUT = [
  '/me/account', '/me/account/email', '/me/account/password', '/me/account/second-factor',
  '/admin', '/admin/registrations', '/admin/organisers', '/admin/roles', '/admin/second-factor', '/admin/audit',
];
/** @param {string} locale */
const delegate = locale => ({
  ...ordinary(`Lost Phone ${locale}`, locale), name: locale === 'ur' ? 'Lost Phone (1)' : 'گم شدہ فون (1)', latin: 'Lost Phone',
});
/** @param {string} locale */
const reason = locale => `${locale}: phone lost, asked by mail – براہِ کرم منسوخ کریں`;

/**
 * The page of what somebody registered, and the way from there to acting for them.
 * @param {Visitor} organiser
 * @param {{ email: string }} whom
 */
async function openActing(organiser, whom) {
  await organiser.open(`/admin/registrations?q=${encodeURIComponent(whom.email)}`);
  await organiser.follow(organiser.page.locator('tbody th a'));
  await organiser.follow(organiser.page.getByRole('link', { name: say(organiser.locale, 'registration-act-for') }));
}

/**
 * A second organiser with all rights, who has accepted their invitation.
 * @param {string} email
 */
async function deputy(email) {
  await world.visit({ width: DESK, state: await world.organiser() }, async organiser => {
    await organiser.open('/admin/organisers/new');
    await organiser.page.fill('#email', email);
    await organiser.page.getByLabel('Organiser', { exact: true }).check();
    await organiser.press(say('en', 'accounts-invite-button'));
  });
  const { path } = await world.mailbox.next(email, 'en', 'accounts-mail-invitation-subject');
  return Sender.comes({}, async sender => {
    await sender.send(path, { name: 'Bilal', password: 'neela darakht 71 subah-dhoop' });
    return sender.state();
  });
}

/** @param {Visitor} visitor */
const banner = ({ page, locale }) => page.getByRole('complementary', { name: say(locale, 'acting') });

/**
 * Asserts that the page says for whom it is shown, in the language and direction of whoever looks, above all else.
 * @param {Visitor} visitor
 * @param {{ name: string }} whom
 */
async function saysForWhom(visitor, whom) {
  const { page, locale } = visitor;
  const told = unisolated(await textOf(banner(visitor)));
  const [lead = ''] = say(locale, 'acting-until', { name: whom.name, when: '…' }).split('…');
  assert.ok(told.includes(lead), `${visitor.path}: ${told}`);
  assert.equal(await banner(visitor).evaluate(aside => getComputedStyle(aside).direction), locale === 'ur' ? 'rtl' : 'ltr');
  const [above, header] = await Promise.all([banner(visitor).boundingBox(), page.locator('header.top').boundingBox()]);
  assert.ok(above && header && above.y + above.height <= header.y + 1, `${visitor.path}: the banner stands above the page`);
}

/** @param {Visitor} visitor */
const end = visitor => visitor.follow(visitor.page.getByRole('button', { name: say(visitor.locale, 'acting-end') }));

for (const [turn, locale] of LOCALES.entries()) {
  describe(`an organiser in ${locale}`, () => {
    const whom = delegate(locale);
    before(() => world.delegate(whom));

    test('acts for a delegate, and the trail names both', async () => {
      await world.visit({ locale, width: DESK, state: await world.organiser() }, async organiser => {
        const { page } = organiser;
        await openActing(organiser, whom);
        assert.equal(unisolated(await textOf(page.locator('main h2'))), say(locale, 'accounts-acting-for', { name: whom.name }));
        await organiser.press(say(locale, 'accounts-acting-begin'));
        assert.equal(organiser.status, 422);
        await page.fill('#reason', reason(locale));
        await organiser.press(say(locale, 'accounts-acting-begin'));
        await organiser.isAt('/me/registration');
        for (const path of OPEN) {
          await organiser.open(path);
          assert.equal(organiser.status, 200, path);
          await saysForWhom(organiser, whom);
          assert.equal(await page.locator('.nav a[href$="/admin"]').count(), 0, path);
        }
        await organiser.follow(page.locator('a.lang'));
        assert.equal(await page.locator('aside.acting').count(), 1);
        await organiser.open('/nowhere');
        assert.equal(organiser.status, 404);
        await saysForWhom(organiser, whom);
        for (const path of SHUT) {
          await organiser.open(path);
          assert.equal(organiser.status, 403, path);
          await saysForWhom(organiser, whom);
        }
        await inspect(organiser, 'acting-shut', [screenOf(turn, locale)]);
        await organiser.open('/me/ticket');
        await inspect(organiser, 'acting-ticket', [screenOf(turn + 1, locale)]);
        await organiser.open('/me/registration');
        await inspect(organiser, 'acting-registration', [screenOf(turn + 2, locale)]);
        await page.locator('details summary').click();
        await organiser.press(say(locale, 'registration-cancel-button'));
        await organiser.isAt('/me/registration');
        assert.equal(await textOf(page.locator('main .badge').first()), say(locale, 'registration-state-cancelled'));
        await saysForWhom(organiser, whom);
        await end(organiser);
        await organiser.isAt('/admin');
        assert.equal(await textOf(page.locator('.notice').first()), say(locale, 'notice-acting-ended'));
        assert.equal(await banner(organiser).count(), 0);

        await organiser.open('/admin/audit');
        const rows = page.locator('tbody tr');
        const acts = await textsOf(rows.locator('strong'));
        const expected = ['audit-acting-ended', 'audit-registration-cancelled', 'audit-acting-began'].map(key => say(locale, key));
        assert.deepEqual(acts.slice(0, 3), expected);
        for (const row of [0, 1, 2]) {
          const told = await textOf(rows.nth(row));
          assert.ok(told.includes(ORGANISER.name), told);
          // A cancellation is of a registration; whose it is stands beside it.
          assert.ok(told.includes(whom.name), told);
        }
        assert.ok((await textOf(rows.nth(2))).includes(reason(locale)));
      });
    });
  });
}

describe('when the time is over', () => {
  for (const [turn, locale] of LOCALES.entries()) {
    test(`nothing is sent before the organiser goes on as themselves in ${locale}`, async () => {
      const whom = ordinary(`Over ${locale}`, locale);
      await world.delegate(whom);
      const email = `acts.${locale}@example.pk`;
      await world.visit({ locale, width: DESK, state: await deputy(email) }, async organiser => {
        const { page } = organiser;
        await openActing(organiser, whom);
        await page.fill('#reason', reason(locale));
        await organiser.press(say(locale, 'accounts-acting-begin'));
        await page.locator('details summary').click();
        await minutesPass(16, email);
        await organiser.press(say(locale, 'registration-cancel-button'));
        assert.equal(organiser.status, 403);
        const over = say(locale, 'acting-over', { name: whom.name });
        assert.ok(unisolated(await textOf(banner(organiser))).includes(over));
        await inspect(organiser, 'acting-over', [screenOf(turn + 3, locale)]);
        await organiser.open('/me/ticket');
        assert.ok(!(await page.locator('main').innerText()).includes(whom.name), 'the ticket of whom they acted for');
        await organiser.follow(page.getByRole('button', { name: say(locale, 'acting-go-on') }));
        await organiser.isAt('/admin');
        assert.equal(await banner(organiser).count(), 0);
        await organiser.open(`/admin/registrations?q=${encodeURIComponent(whom.email)}`);
        assert.equal(await textOf(page.locator('tbody .badge').first()), say(locale, 'registration-state-confirmed'));
      });
    });
  }
});

describe('in two windows', () => {
  const whom = ordinary('Two Windows');
  before(() => world.delegate(whom));

  test('what the one ends is ended in the other', async () => {
    const state = await world.organiser();
    await world.visit({ width: DESK, state }, first => world.visit({ state }, async second => {
      await openActing(first, whom);
      await first.page.fill('#reason', 'Two windows');
      await first.press(say('en', 'accounts-acting-begin'));
      await second.open('/me/registration');
      await saysForWhom(second, whom);
      await end(first);
      // The other window's button finds nothing to end, and leads to the same page.
      await end(second);
      await second.isAt('/admin');
      await first.open('/me/registration');
      assert.equal(await banner(first).count(), 0);
      assert.ok((await first.page.innerText('main')).includes(say('en', 'registration-none')));
    }));
  });

  test('without scripts', async () => {
    await world.visit({ javaScript: false, state: await world.organiser() }, async organiser => {
      await openActing(organiser, whom);
      await organiser.page.fill('#reason', 'No scripts');
      await organiser.press(say('en', 'accounts-acting-begin'));
      await saysForWhom(organiser, whom);
      await end(organiser);
      await organiser.isAt('/admin');
    });
  });
});

describe('pages', () => {
  const whom = ordinary('Page Turner');
  let form = '';

  before(async () => {
    await world.delegate(whom);
    await world.visit({ state: await world.organiser() }, async organiser => {
      await openActing(organiser, whom);
      form = organiser.path;
    });
  });

  pages(world, {
    organiser: {
      as: () => world.organiser(),
      pages: { 'acting': at(() => form), 'acting-refused': refused(() => form, 'accounts-acting-begin', { reason: '' }) },
    },
  });
});
