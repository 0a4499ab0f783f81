// @ts-check
// Sold out, the waiting list, offers; approval and rejection; passes and pools. Each in both languages.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inspect, screenOf } from '../help/checks.mjs';
import { at, firstOf, pages, refused } from '../help/pages.mjs';
import { ordinary } from '../help/people.mjs';
import { fact, wait } from '../help/registering.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textOf } from '../help/text.mjs';

/** @typedef {import('../help/people.mjs').Person} Person */
/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();

/** @type {Record<string, [string, string]>} */
const NAMES = { en: ['Patience Early', 'Patience Late'], ur: ['Sabr Awwal', 'Sabr Sani'] };

/**
 * The one who comes first and the one who comes after.
 * @param {string} locale
 * @returns {[Person, Person]}
 */
function names(locale, suffix = '') {
  const [early, late] = NAMES[locale] ?? ['', ''];
  return [ordinary(early + suffix, locale), ordinary(late + suffix, locale)];
}

describe('when places are few', () => {
  let pool = '';

  before(async () => {
    // A pool that nobody holds a place of can have none at all.
    await world.delegate(ordinary('Place Holder'));
    await organiser(async desk => { pool = await first(desk, '/admin/pools'); });
  });

  const organiser = world.resident({ width: DESK }, () => world.organiser());

  /**
   * @param {string} locale
   * @param {(visitor: Visitor) => Promise<void>} journey
   */
  const visitor = (locale, journey) => world.visit({ locale }, journey);

  /**
   * Opens the first page that the list at `path` leads to.
   * @param {Visitor} desk
   * @param {string} path
   */
  async function first(desk, path) {
    await firstOf(path)(desk);
    return desk.path;
  }

  /**
   * @param {Visitor} desk
   * @param {string} path
   */
  async function saved(desk, path) {
    await desk.press(say('en', 'save'));
    await desk.isAt(path);
    assert.equal(await textOf(desk.page.locator('.notice')), say('en', 'notice-saved'));
  }

  /**
   * Sets the pool's capacity to what is held and so many more; gives what it was.
   * @param {number} places
   */
  const leave = places => organiser(async desk => {
    await desk.open(pool);
    const before = await desk.page.inputValue('#capacity');
    await desk.page.fill('#capacity', '0');
    await desk.press(say('en', 'save'));
    const [held] = unisolated(await textOf(desk.page.locator('#capacity-problem'))).match(/\d+/) ?? [];
    await desk.page.fill('#capacity', String(Number(held) + places));
    await saved(desk, pool);
    return before;
  });

  /** @param {string} capacity */
  const restore = capacity => organiser(async desk => {
    await desk.open(pool);
    await desk.page.fill('#capacity', capacity);
    await saved(desk, pool);
  });

  /**
   * @param {Person} person
   * @param {string} key
   */
  const letter = (person, key) => world.mailbox.next(person.email, person.locale, key);

  for (const locale of LOCALES) {
    test(`sold out, waiting list, offer, taken, in ${locale}`, async () => {
      const [early, late] = names(locale);
      const capacity = await leave(0);
      await visitor(locale, async early_ => {
        await early_.open('/register');
        assert.equal(await textOf(early_.page.locator('.notice')), say(locale, 'registration-all-wait'));
        await inspect(early_, 'register-waiting-form', [screenOf(0, locale)]);
        await wait(early_, early);
        await inspect(early_, 'register-waiting', [screenOf(0, locale)]);
      });
      await visitor(locale, late_ => wait(late_, late));
      const listed = await letter(early, 'registration-mail-waiting-subject');
      assert.match(unisolated(listed.text), /1 \(/);
      const second = await letter(late, 'registration-mail-waiting-subject');
      assert.match(unisolated(second.text), /2 \(/);
      await visitor(locale, async early_ => {
        await early_.page.goto(listed.link);
        assert.match(unisolated(await textOf(fact(early_.page, say(locale, 'registration-waiting-position')))), /^1 /);
        await inspect(early_, 'link-waiting', [screenOf(0, locale)]);
      });
      await leave(1);
      const offer = await letter(early, 'registration-mail-offer-subject');
      await visitor(locale, async early_ => {
        await early_.page.goto(offer.link);
        await inspect(early_, 'link-offer', [screenOf(0, locale)]);
        await early_.press(say(locale, 'registration-offer-button'));
        await early_.isAt('/me/ticket');
        assert.equal(await textOf(early_.page.locator('.e-ticket__name')), early.name);
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
      const [one, other] = names(locale, ' again');
      /** @param {boolean} needed */
      const approval = needed => organiser(async desk => {
        await first(desk, '/admin/passes');
        await desk.page.setChecked('[name=needs_approval]', needed);
        await saved(desk, '/admin/passes');
      });
      await approval(true);
      /** @type {import('../help/visitor.mjs').State[]} */
      const states = [];
      for (const person of [one, other]) {
        await visitor(locale, async somebody => {
          await somebody.page.goto((await world.registered(person)).link);
          await somebody.press(say(locale, 'registration-confirm-button'));
          await somebody.isAt('/me/registration');
          assert.ok(await somebody.page.getByText(say(locale, 'registration-mine-approval')).isVisible());
          if (person === one) await inspect(somebody, 'mine-approval', [screenOf(0, locale)]);
          await letter(person, 'registration-mail-approval-subject');
          states.push(await somebody.context.storageState());
        });
      }
      await approval(false);
      /**
       * @param {Person} person
       * @param {string} key
       * @param {string} [reason]
       */
      const decide = (person, key, reason) => organiser(async desk => {
        await desk.open(`/admin/registrations?q=${encodeURIComponent(person.name)}`);
        await desk.follow(desk.page.locator('tbody th a').first());
        if (reason) await desk.page.fill('#reason', reason);
        else await inspect(desk, 'registration-decision', [screenOf(0, locale)]);
        await desk.press(say('en', key));
        assert.equal(await textOf(desk.page.locator('.notice')), say('en', 'notice-decided'));
      });
      await decide(one, 'registration-approve');
      await letter(one, 'registration-mail-ticket-subject');
      await decide(other, 'registration-reject', 'Full for your economy');
      const no = await letter(other, 'registration-mail-rejected-subject');
      assert.ok(unisolated(no.text).includes('Full for your economy'));
      await world.visit({ locale, state: states[1] }, async rejected => {
        await rejected.open('/me/registration');
        assert.equal(await textOf(fact(rejected.page, say(locale, 'registration-reason'))), 'Full for your economy');
        await inspect(rejected, 'mine-rejected', [screenOf(0, locale)]);
      });
    });
  }

  test('a pool has room for all who hold a place, and without a waiting list is sold out when it has for no more', () => organiser(async visitor => {
    const { page } = visitor;
    /** @param {string} capacity */
    const hasRoomFor = async capacity => {
      await visitor.open(pool);
      await page.fill('#capacity', capacity);
      await saved(visitor, pool);
    };
    /** @param {boolean} kept */
    const keepsList = async kept => {
      await visitor.open(pool);
      await page.setChecked('[name=keeps_list]', kept);
      await saved(visitor, pool);
    };
    await keepsList(false);
    const capacity = await page.inputValue('#capacity');
    await page.fill('#capacity', '0');
    await visitor.press(say('en', 'save'));
    assert.equal(visitor.status, 422);
    const said = unisolated(await textOf(page.locator('#capacity-problem')));
    const [held] = said.match(/\d+/) ?? [];
    assert.equal(said, say('en', 'registration-below-held', { held }));
    await hasRoomFor(String(held));
    for (const locale of LOCALES) {
      await world.visit({ locale }, async stranger => {
        await stranger.open('/register');
        assert.equal(await stranger.page.locator('form#form').count(), 0);
        assert.equal(await textOf(stranger.page.locator('main p').first()), say(locale, 'registration-sold-out'));
        await inspect(stranger, 'register-sold-out', [screenOf(0, locale)]);
      });
    }
    await hasRoomFor(capacity);
    await keepsList(true);
    for (const locale of LOCALES) {
      await world.visit({ locale }, async stranger => {
        await stranger.open('/register');
        assert.equal(await stranger.page.locator('form#form').count(), 1);
      });
    }
  }));
});

describe('pages', () => pages(world, {
  organiser: {
    as: () => world.organiser(),
    pages: {
      'passes': at('/admin/passes'),
      'pass': firstOf('/admin/passes'),
      'pass-new': at('/admin/passes/new'),
      'pass-refused': refused('/admin/passes/new', 'save', { position: 'many' }),
      'pools': at('/admin/pools'),
      'pool': firstOf('/admin/pools'),
      'pool-new': at('/admin/pools/new'),
      'pool-refused': refused('/admin/pools/new', 'save', { capacity: 'many' }),
    },
  },
}));
