// Every page, in both languages, on phone and desk, in light and dark: axe, width, console, and the HTML at the end.
import assert from 'node:assert/strict';
import { describe, before, test } from 'node:test';
import { inspect } from '../help/checks.mjs';
import { ORGANISER, ordinary } from '../help/people.mjs';
import { becomeDelegate, register } from '../help/registering.mjs';
import { LOCALES, say } from '../help/words.mjs';

const OVER = 'A'.repeat(43);

/** What only letters lead to: each kind of link, none of them used but one. */
async function gatherLinks(world) {
  const [delegate, waiting] = [ordinary('Page Turner'), ordinary('Still Waiting')];
  await world.visit({}, async visitor => {
    await register(visitor, waiting);
    world.unconfirmed = (await world.mailbox.next(waiting.email, 'en', 'registration-mail-confirm-subject')).path;
  });
  await world.visit({}, async visitor => {
    await visitor.open('/register');
    await visitor.page.fill('#email', 'draft@example.jp');
    await visitor.press(say('en', 'registration-draft-save'));
    world.draft = (await world.mailbox.next('draft@example.jp', 'en', 'registration-mail-draft-subject')).path;
  });
  await world.visit({}, async visitor => {
    await register(visitor, delegate);
    const letter = await world.mailbox.next(delegate.email, 'en', 'registration-mail-confirm-subject');
    world.confirmed = letter.path;
    await visitor.page.goto(letter.link);
    await visitor.press(say('en', 'registration-confirm-button'));
    world.delegate = await visitor.context.storageState();
    await visitor.open('/me/account/email');
    await visitor.page.fill('#email', 'turner@example.pk');
    await visitor.press(say('en', 'accounts-change-email-button'));
    world.emailChange = (await world.mailbox.next('turner@example.pk', 'en', 'accounts-mail-email-change-subject')).path;
    await visitor.open('/sign-in');
    await visitor.page.fill('#email', delegate.email);
    await visitor.press(say('en', 'accounts-send-link'));
    world.code = new URL(visitor.page.url()).pathname;
    world.signIn = (await world.mailbox.next(delegate.email, 'en', 'accounts-mail-sign-in-subject')).path;
  });
  await world.visit({}, async visitor => {
    await becomeDelegate(visitor, ordinary('Gone Again'), world.mailbox);
    await visitor.open('/me/registration');
    await visitor.page.locator('details summary').click();
    await visitor.press(say('en', 'registration-cancel-button'));
    world.cancelled = await visitor.context.storageState();
  });
  await world.visit({}, async visitor => {
    await visitor.open('/sign-in/password');
    await visitor.page.fill('#email', ORGANISER.email);
    await visitor.page.fill('#password', ORGANISER.password);
    await visitor.press(say('en', 'accounts-sign-in'));
    world.organiser = await visitor.context.storageState();
  });
  await world.visit({ state: world.organiser }, async visitor => {
    await visitor.open('/admin/organisers');
    await visitor.page.fill('#email', 'third@example.pk');
    await visitor.press(say('en', 'accounts-invite-button'));
    await visitor.open('/admin/codes/new');
    await visitor.page.fill('#label', 'Pages');
    await visitor.press(say('en', 'codes-make'));
    await visitor.open('/sign-in/recovery');
    await visitor.page.fill('#email', ORGANISER.email);
    await visitor.press(say('en', 'accounts-send-link'));
    world.recovery = (await world.mailbox.next(ORGANISER.email, 'en', 'accounts-mail-recovery-subject')).path;
    world.invitation = (await world.mailbox.next('third@example.pk', 'en', 'accounts-mail-invitation-subject')).path;
  });
}

/** The page at `path`, which is known once the links are gathered if it is a function. */
const at = (path, status = 200) => async (visitor, world) => {
  await visitor.open(typeof path === 'function' ? path(world) : path);
  assert.equal(visitor.status, status);
};

/** The first page that the list at `path` leads to. */
const firstOf = path => async visitor => {
  await visitor.open(path);
  await visitor.follow(visitor.page.locator('tbody th a').first());
  assert.equal(visitor.status, 200);
};

/** The first speaker that readers are led to. */
const firstPerson = async visitor => {
  await visitor.open('/agenda/speakers');
  await visitor.follow(visitor.page.locator('.people a').first());
  assert.equal(visitor.status, 200);
};

/** The form at `path` after it was sent with `fields`, which it refuses. */
const refused = (path, button, fields) => async (visitor, world) => {
  await at(path)(visitor, world);
  for (const [field, text] of Object.entries(fields)) await visitor.page.fill(`#${field}`, text);
  await visitor.press(say(visitor.locale, button));
  assert.equal(visitor.status, 422);
  assert.ok(await visitor.page.locator('.summary').isVisible());
};

/** The form at `path` looked at with `fields`, which saves nothing. */
const previewed = (path, fields) => async (visitor, world) => {
  await at(path)(visitor, world);
  for (const [field, text] of Object.entries(fields)) await visitor.page.fill(`#${field}`, text);
  await visitor.press(say(visitor.locale, 'site-preview-button'));
  assert.equal(visitor.status, 200);
  assert.ok(await visitor.page.locator('#preview').isVisible());
};

/** A table of codes looked over before they are made, which makes none. */
const lookedOver = (table, status) => async (visitor, world) => {
  await at('/admin/codes/import')(visitor, world);
  await visitor.page.fill('#csv', table);
  await visitor.press(say(visitor.locale, 'codes-import-check'));
  assert.equal(visitor.status, status);
  assert.ok(await visitor.page.locator('main table').isVisible());
};

const PAGES = {
  stranger: {
    'home': at('/'),
    'register': at('/register'),
    'register-refused': refused('/register', 'registration-submit', {}),
    'register-sent': at('/register/sent'),
    'draft': at(world => world.draft),
    'draft-refused': refused('/register', 'registration-draft-save', { email: 'nobody' }),
    'draft-saved': at('/register/saved'),
    'draft-over': at(`/register/draft/${OVER}`, 410),
    'confirmation': at(world => world.unconfirmed),
    'confirmation-done': at(world => world.confirmed),
    'confirmation-over': at(`/register/confirmation/${OVER}`, 410),
    'sign-in': at('/sign-in'),
    'sign-in-refused': refused('/sign-in', 'accounts-send-link', { email: 'nobody' }),
    'code': at(world => world.code),
    'code-refused': refused(world => world.code, 'accounts-sign-in', { code: '12' }),
    'link': at(world => world.signIn),
    'link-over': at(`/sign-in/link/${OVER}`, 410),
    'password': at('/sign-in/password'),
    'password-refused': refused('/sign-in/password', 'accounts-sign-in', {}),
    'recovery': at('/sign-in/recovery'),
    'recovery-refused': refused('/sign-in/recovery', 'accounts-send-link', {}),
    'new-password': at(world => world.recovery),
    'new-password-refused': refused(world => world.recovery, 'accounts-new-password-button', { password: 'password' }),
    'sign-in-again': at('/sign-in?again=yes&next=%2Fme%2Faccount%2Femail'),
    'email-change': at(world => world.emailChange),
    'email-change-over': at(`/email-change/${OVER}`, 410),
    'invitation': at(world => world.invitation),
    'invitation-refused': refused(world => world.invitation, 'accounts-accept', {}),
    'invitation-over': at(`/invitation/${OVER}`, 410),
    'styleguide': at('/styleguide'),
    'feeds': at('/agenda/feeds'),
    'changes': at('/agenda/changes'),
    'news': at('/news'),
    'practical': at('/practical'),
    'privacy': at('/privacy'),
    'contact': at('/contact'),
    'agenda': at('/agenda'),
    'agenda-day': at('/agenda/days/2026-11-17'),
    'agenda-day-filtered': at('/agenda/days/2026-11-17?kind=keynote&zone=Asia%2FTokyo'),
    'agenda-day-nothing': at('/agenda/days/2026-11-18?kind=ceremony'),
    'agenda-now': at('/agenda/now'),
    'agenda-search': at('/agenda/search?q=question'),
    'agenda-search-none': at('/agenda/search?q=nothing+at+all'),
    'agenda-session': at('/agenda/sessions/4'),
    'agenda-speakers': at('/agenda/speakers'),
    'agenda-speaker': firstPerson,
    'not-found': at('/no-such-page', 404),
  },
  delegate: {
    'home-signed-in': at('/'),
    'mine': at('/me/registration'),
    'ticket': at('/me/ticket'),
    'account': at('/me/account'),
    'email': at('/me/account/email'),
    'email-refused': refused('/me/account/email', 'accounts-change-email-button', { email: 'nobody' }),
    'forbidden': at('/admin', 403),
  },
  cancelled: {
    'mine-cancelled': at('/me/registration'),
  },
  organiser: {
    'mine-none': at('/me/registration'),
    'admin': at('/admin'),
    'registrations': at('/admin/registrations'),
    'registrations-none': at('/admin/registrations?q=nobody+at+all'),
    'registration': firstOf('/admin/registrations'),
    'passes': at('/admin/passes'),
    'pass': firstOf('/admin/passes'),
    'pass-new': at('/admin/passes/new'),
    'pass-refused': refused('/admin/passes/new', 'save', { position: 'many' }),
    'pools': at('/admin/pools'),
    'pool': firstOf('/admin/pools'),
    'pool-new': at('/admin/pools/new'),
    'pool-refused': refused('/admin/pools/new', 'save', { capacity: 'many' }),
    'codes': at('/admin/codes'),
    'codes-none': at('/admin/codes?q=nobody+at+all'),
    'codes-one': firstOf('/admin/codes'),
    'codes-new': at('/admin/codes/new'),
    'codes-refused': refused('/admin/codes/new', 'codes-make', { count: 'many', uses: '0' }),
    'agenda-import': at('/admin/agenda/import'),
    'codes-import': at('/admin/codes/import'),
    'codes-import-checked': lookedOver('code,label\nABC,"one, two"\nDEF,تین', 200),
    'codes-import-refused': lookedOver('code,uses,expires\nA,0,soon', 422),
    'agenda-draft': at('/admin/agenda'),
    'agenda-sessions': at('/admin/agenda/sessions'),
    'agenda-session': firstOf('/admin/agenda/sessions'),
    'agenda-session-new': at('/admin/agenda/sessions/new'),
    'agenda-session-refused': refused('/admin/agenda/sessions/new', 'save', { language: 'every language there is' }),
    'agenda-slot-refused': refused(world => `${world.session}/slots`, 'save', { minutes: 'many' }),
    'agenda-files': at(world => `${world.session}/materials`),
    'agenda-speakers': at('/admin/agenda/speakers'),
    'agenda-speaker': firstOf('/admin/agenda/speakers'),
    'agenda-speaker-refused': refused('/admin/agenda/speakers/new', 'save', { email: 'nobody' }),
    'agenda-rooms': at('/admin/agenda/rooms'),
    'agenda-room': firstOf('/admin/agenda/rooms'),
    'agenda-room-refused': refused('/admin/agenda/rooms/new', 'save', { capacity: 'many' }),
    'agenda-tracks': at('/admin/agenda/tracks'),
    'agenda-track': firstOf('/admin/agenda/tracks'),
    'agenda-kinds': at('/admin/agenda/kinds'),
    'agenda-kind-refused': refused('/admin/agenda/kinds/new', 'save', {}),
    'agenda-releases': at('/admin/agenda/releases'),
    'agenda-release-new': at('/admin/agenda/releases/new'),
    'agenda-release-refused': refused('/admin/agenda/releases/new', 'agenda-release-button', { name_en: '' }),
    'agenda-import-new': at('/admin/agenda/import'),
    'event': at('/admin/event'),
    'event-refused': refused('/admin/event', 'save', { name_en: '', zone: 'Mars' }),
    'economies': at('/admin/economies'),
    'economy': firstOf('/admin/economies'),
    'economy-new': at('/admin/economies/new'),
    'economy-refused': refused('/admin/economies/new', 'save', {}),
    'supporters': at('/admin/supporters'),
    'supporter': firstOf('/admin/supporters'),
    'supporter-new': at('/admin/supporters/new'),
    'supporter-refused': refused('/admin/supporters/new', 'save', {}),
    'articles': at('/admin/articles'),
    'article': firstOf('/admin/articles'),
    'article-new': at('/admin/articles/new'),
    'article-refused': refused('/admin/articles/new', 'save', {}),
    'article-preview': previewed('/admin/articles/new', { title_en: 'Soon', title_ur: 'جلد', body_en: '## One\n\n- two', body_ur: '## ایک\n\n- دو' }),
    'organisers': at('/admin/organisers'),
    'organisers-refused': refused('/admin/organisers', 'accounts-invite-button', {}),
    'outbox': at('/admin/outbox'),
    'message': firstOf('/admin/outbox'),
    'audit': at('/admin/audit'),
  },
};

/** They ask for a proof of the last ten minutes, so they come first. */
const FRESH = ['organisers', 'organisers-refused', 'email', 'email-refused'];

export const pages = world => {
  describe('every page', { concurrency: 2 }, () => {
    before(() => gatherLinks(world));

    const all = Object.entries(PAGES).flatMap(([who, theirs]) => Object.entries(theirs).map(([name, reach]) => ({ who, name, reach })));
    all.sort((one, other) => FRESH.includes(other.name) - FRESH.includes(one.name));
    for (const { who, name, reach } of all) {
      for (const locale of LOCALES) {
        test(`${name} in ${locale}, for the ${who}`, () => world.visit({ locale, state: world[who] }, async visitor => {
          await reach(visitor, world);
          await inspect(visitor, name, world.sheets);
        }));
      }
    }

    for (const locale of LOCALES) {
      test(`the menu on a phone in ${locale}`, () => world.visit({ locale, state: world.delegate }, async visitor => {
        const { page } = visitor;
        await visitor.open('/');
        assert.ok(await page.isHidden('#menu'));
        await page.getByRole('button', { name: say(locale, 'nav-menu'), exact: true }).click();
        for (const link of await page.locator('#menu a, #menu button').all()) assert.ok(await link.isVisible());
        await inspect(visitor, 'menu', world.sheets);
      }));
    }
  });

  test('every page is valid HTML', async () => {
    const names = Object.values(PAGES).flatMap(Object.keys);
    for (const name of names.flatMap(name => LOCALES.map(locale => `${name}.${locale}.html`))) assert.ok(world.sheets.names.includes(name), name);
    assert.deepEqual(await world.sheets.errors(), []);
  });
};
