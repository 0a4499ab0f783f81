// Organisers set the summit's facts, invite each other, and see what happened.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from '../help/checks.mjs';
import { DELEGATES, ORGANISER, SECOND_ORGANISER } from '../help/people.mjs';
import { DESK } from '../help/visitor.mjs';
import { LOCALES, say, unisolated } from '../help/words.mjs';

const DAYS = { en: '17–19 November 2026', ur: '17 تا 19 نومبر، 2026' };
const MONTH = { en: 'November 2026', ur: 'نومبر 2026' };
const ECONOMY = { name_en: 'Fiji', name_ur: 'فجی', association: 'Fiji ICT' };
const SUPPORTER = { name_en: 'Chinar Fund', name_ur: 'چنار فنڈ', website: 'https://chinar.example' };

async function save(visitor, path, fields) {
  await visitor.open(path);
  for (const [field, text] of Object.entries(fields)) await visitor.page.fill(`#${field}`, text);
  await visitor.press(say(visitor.locale, 'save'));
}

async function isSaved(visitor, path) {
  await visitor.isAt(path);
  assert.equal(await visitor.page.textContent('.notice'), say(visitor.locale, 'notice-saved'));
}

const problem = (visitor, field) => {
  assert.equal(visitor.status, 422);
  return visitor.page.textContent(`#${field}-problem`);
};

async function signIn(visitor, password) {
  await visitor.page.fill('#email', ORGANISER.email);
  await visitor.page.fill('#password', password);
  await visitor.press(say(visitor.locale, 'accounts-sign-in'));
}

export const organising = world => describe('organising', () => {
  const organiser = (name, journey) => test(name, () => world.visit({ width: DESK, state: world.organiser }, journey));

  /** What strangers see at `path`, by `look`, in each language. */
  const inBoth = (path, look) => Promise.all(LOCALES.map(locale => world.visit({ locale }, async visitor => {
    await visitor.open(path);
    return look(visitor.page);
  })));

  organiser('a registration shows where it stands and how it came there', async visitor => {
    const { page } = visitor;
    await visitor.open('/admin/registrations?q=Suharto');
    await visitor.follow(page.locator('tbody th a'));
    const steps = page.locator('.steps-list li');
    assert.deepEqual(await steps.locator('.badge').allTextContents(), [say('en', 'registration-state-awaiting'), say('en', 'registration-state-confirmed')]);
    assert.match(await steps.nth(0).textContent(), new RegExp(say('en', 'by-nobody')));
    assert.match(await steps.nth(1).textContent(), /Suharto/);
    await visitor.follow(page.getByRole('link', { name: say('en', 'admin-tab-audit') }).last());
    assert.deepEqual(await page.locator('tbody .code').allTextContents(), ['registration.confirmed', 'registration.submitted']);
  });

  organiser('the outbox shows a delegate’s letters without what would open their doors', async visitor => {
    const { page } = visitor;
    const [, delegate] = DELEGATES;
    await visitor.open(`/admin/outbox?to=${delegate.email}`);
    const letters = page.locator('tbody tr');
    assert.deepEqual(await letters.locator('.badge').allTextContents(), Array(2).fill(say('en', 'mail-state-sent')));
    await visitor.follow(letters.last().locator('th a'));
    const text = await page.textContent('.letter');
    assert.ok(unisolated(text).includes(delegate.name), text);
    assert.match(text, /\/register\/confirmation\/•••$/m);
  });

  organiser('the audit trail begins with the first organiser', async visitor => {
    await visitor.open('/admin/audit');
    while (await visitor.page.locator('[rel=next]').count()) await visitor.follow(visitor.page.locator('[rel=next]'));
    const actions = await visitor.page.locator('tbody .code').allTextContents();
    assert.deepEqual(actions.slice(-2), ['organiser.accepted', 'organiser.invited']);
  });

  organiser('the days are announced to everybody, and taken back', async visitor => {
    const when = page => page.locator('.facts dd').first().textContent();
    await save(visitor, '/admin/event', { starts_on: '2026-11-17', ends_on: '' });
    assert.equal(await problem(visitor, 'ends_on'), say('en', 'event-both-days'));
    await save(visitor, '/admin/event', { starts_on: '2026-11-17', ends_on: '2026-11-19' });
    await isSaved(visitor, '/admin/event');
    // How far they are follows, and that is another every day.
    const [en, ur] = await inBoth('/', when);
    assert.ok(en.startsWith(`${DAYS.en} `) && ur.startsWith(`${DAYS.ur} `), `${en} ${ur}`);
    await save(visitor, '/admin/event', { starts_on: '', ends_on: '' });
    await isSaved(visitor, '/admin/event');
    assert.deepEqual(await inBoth('/', when), LOCALES.map(locale => `${MONTH[locale]} ${say(locale, 'days-to-be-announced')}`));
  });

  organiser('the venue stands on the home page once it is known', async visitor => {
    const where = page => page.locator('.facts dd').nth(1).textContent();
    await save(visitor, '/admin/event', { venue_en: 'Jinnah Hall', venue_ur: 'جناح ہال' });
    await isSaved(visitor, '/admin/event');
    const shown = await inBoth('/', where);
    assert.ok(shown[0].endsWith('Jinnah Hall') && shown[1].endsWith('جناح ہال'), shown.join());
    await save(visitor, '/admin/event', { venue_en: '', venue_ur: '' });
    await isSaved(visitor, '/admin/event');
    assert.ok((await inBoth('/', where))[0].endsWith(say('en', 'venue-to-be-announced')));
  });

  organiser('a pool has room for all who hold a place, and without a waiting list is sold out when it has for no more', async visitor => {
    const { page } = visitor;
    await visitor.open('/admin/pools');
    await visitor.follow(page.locator('tbody th a').first());
    const pool = new URL(page.url()).pathname;
    const keepsList = async kept => {
      await visitor.open(pool);
      await page.setChecked('[name=keeps_list]', kept);
      await visitor.press(say('en', 'save'));
      await isSaved(visitor, pool);
    };
    const capacity = await page.inputValue('#capacity');
    await keepsList(false);
    await save(visitor, pool, { capacity: '1' });
    const said = unisolated(await problem(visitor, 'capacity'));
    const [held] = said.match(/\d+/);
    assert.equal(said, say('en', 'registration-below-held', { held }));
    await save(visitor, pool, { capacity: held });
    await isSaved(visitor, pool);
    for (const locale of LOCALES) {
      await world.visit({ locale }, async stranger => {
        await stranger.open('/register');
        assert.equal(await stranger.page.locator('form#form').count(), 0);
        assert.equal(await stranger.page.locator('main p').first().textContent(), say(locale, 'registration-sold-out'));
        await inspect(stranger, 'register-sold-out', world.sheets);
      });
    }
    await save(visitor, pool, { capacity });
    await isSaved(visitor, pool);
    await keepsList(true);
    assert.deepEqual(await inBoth('/register', shown => shown.locator('form#form').count()), [1, 1]);
  });

  organiser('a new economy can be chosen at once; its name is taken then', async visitor => {
    await save(visitor, '/admin/economies/new', ECONOMY);
    await isSaved(visitor, '/admin/economies');
    const [en, ur] = await inBoth('/register', page => page.locator('#economy option').allTextContents());
    assert.ok(en.includes(ECONOMY.name_en) && ur.includes(ECONOMY.name_ur));
    await save(visitor, '/admin/economies/new', ECONOMY);
    assert.equal(await problem(visitor, 'name_en'), say('en', 'problem-taken'));
  });

  organiser('an economy is edited where it stands', async visitor => {
    const { page } = visitor;
    await visitor.open('/admin/economies');
    await visitor.follow(page.getByRole('link', { name: ECONOMY.name_en, exact: true }));
    await page.fill('#association', 'Pacific ICT');
    await page.selectOption('#status', 'associate');
    await visitor.press(say('en', 'save'));
    await isSaved(visitor, '/admin/economies');
    const row = page.getByRole('row', { name: /^Fiji/ });
    assert.deepEqual(await row.locator('td').allTextContents(), ['Pacific ICT', say('en', 'event-membership-associate'), '–']);
  });

  organiser('a supporter stands on the home page until removed', async visitor => {
    const { page } = visitor;
    const names = shown => shown.locator('.supporters li').allTextContents();
    await save(visitor, '/admin/supporters/new', { ...SUPPORTER, website: 'chinar.example' });
    assert.equal(await problem(visitor, 'website'), say('en', 'event-website'));
    await save(visitor, '/admin/supporters/new', SUPPORTER);
    await isSaved(visitor, '/admin/supporters');
    const [en, ur] = await inBoth('/', names);
    assert.ok(en.at(-1) === SUPPORTER.name_en && ur.at(-1) === SUPPORTER.name_ur, `${en} ${ur}`);
    await visitor.open('/admin/supporters');
    await visitor.follow(page.getByRole('link', { name: SUPPORTER.name_en, exact: true }));
    await visitor.press(say('en', 'remove'));
    assert.equal(await page.textContent('.notice'), say('en', 'notice-removed'));
    assert.ok(!(await inBoth('/', names)).flat().includes(SUPPORTER.name_en));
  });

  organiser('a logo outlives a mistake in another field and stands in the place of the name', async visitor => {
    const { page } = visitor;
    // Only a picture that can be shown is decoded.
    const logos = shown => shown.locator('.supporters img').evaluateAll(all => Promise.all(all.map(async logo => {
      logo.loading = 'eager';
      await logo.decode();
      return logo.alt;
    })));
    const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 120 } });
    await visitor.open('/admin/supporters/new');
    for (const [field, text] of Object.entries({ ...SUPPORTER, position: 'first' })) await page.fill(`#${field}`, text);
    await page.selectOption('#level', 'patron');
    await page.setInputFiles('#logo', { name: 'logo.png', mimeType: 'image/png', buffer });
    await visitor.press(say('en', 'save'));
    assert.equal(await problem(visitor, 'position'), say('en', 'problem-number'));
    await page.fill('#position', '1');
    await visitor.press(say('en', 'save'));
    await isSaved(visitor, '/admin/supporters');
    assert.deepEqual(await inBoth('/', logos), [[SUPPORTER.name_en], [SUPPORTER.name_ur]]);
    await visitor.open('/admin/supporters');
    await visitor.follow(page.getByRole('link', { name: SUPPORTER.name_en, exact: true }));
    await visitor.press(say('en', 'remove'));
  });

  organiser('a second organiser accepts the invitation of a letter', async visitor => {
    await visitor.open('/admin/organisers');
    await visitor.page.fill('#email', SECOND_ORGANISER.email);
    await visitor.press(say('en', 'accounts-invite-button'));
    assert.equal(await visitor.page.textContent('.notice'), say('en', 'notice-invited'));
    const letter = await world.mailbox.next(SECOND_ORGANISER.email, 'en', 'accounts-mail-invitation-subject');
    await world.visit({}, async second => {
      await second.page.goto(letter.link);
      await second.page.fill('#name', SECOND_ORGANISER.name);
      await second.page.fill('#password', SECOND_ORGANISER.password);
      await second.press(say('en', 'accounts-accept'));
      await second.isAt('/admin');
    });
    await visitor.open('/admin/organisers');
    const names = await visitor.page.locator('tbody th').allTextContents();
    assert.deepEqual(names.sort(), [SECOND_ORGANISER.name, ORGANISER.name].sort());
  });

  test('an organiser signs in by password, not by a wrong one, and out', () => world.visit({ width: DESK }, async visitor => {
    const { page } = visitor;
    await visitor.open('/admin');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    await visitor.follow(page.locator('main').getByRole('link', { name: say('en', 'accounts-by-password') }));
    await signIn(visitor, SECOND_ORGANISER.password);
    assert.equal(await problem(visitor, 'password'), say('en', 'accounts-password-wrong'));
    assert.equal(await page.inputValue('#email'), ORGANISER.email);
    assert.equal(await page.inputValue('#password'), '');
    await signIn(visitor, ORGANISER.password);
    await visitor.isAt('/admin');
    await visitor.follow(page.getByRole('button', { name: say('en', 'nav-sign-out') }));
    assert.equal(await page.textContent('.notice'), say('en', 'notice-signed-out'));
    await visitor.open('/admin');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
  }));

  test('an organiser who asks for a link is sent to the password', () => world.visit({ locale: 'ur' }, async visitor => {
    await visitor.open('/sign-in');
    await visitor.page.fill('#email', ORGANISER.email);
    await visitor.press(say('ur', 'accounts-send-link'));
    const letter = await world.mailbox.next(ORGANISER.email, 'ur', 'accounts-mail-sign-in-subject');
    assert.equal(letter.path, '/sign-in/password');
  }));
});
