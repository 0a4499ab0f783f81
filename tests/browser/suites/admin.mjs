// @ts-check
// Organisers see what happened: the steps of a registration, the letters that went out, the audit trail.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { at, firstOf, pages } from '../help/pages.mjs';
import { ordinary } from '../help/people.mjs';
import { DESK, NEVER } from '../help/visitor.mjs';
import { say, unisolated } from '../help/words.mjs';
import { world as itsWorld } from '../help/world.mjs';
import { textsOf } from '../help/text.mjs';

/** @typedef {import('../help/visitor.mjs').Visitor} Visitor */

const world = itsWorld();
const DELEGATE = { ...ordinary('Chan Tai Man'), name: '陳大文', latin: 'Chan Tai Man' };

before(async () => {
  await world.organiser();
  await world.delegate(DELEGATE);
  // The second of their letters: then both have gone out.
  await world.mailbox.next(DELEGATE.email, DELEGATE.locale, 'registration-mail-ticket-subject');
});

describe('an organiser sees what happened', () => {
  /**
   * @param {string} name
   * @param {(visitor: Visitor) => Promise<void>} journey
   */
  const organiser = (name, journey) => test(name, { timeout: 5 * NEVER }, async () => world.visit({ width: DESK, state: await world.organiser() }, journey));

  organiser('a registration shows where it stands and how it came there', async visitor => {
    const { page } = visitor;
    await visitor.open('/admin/registrations?q=Chan');
    await visitor.follow(page.locator('tbody th a'));
    const steps = page.locator('.steps-list li');
    assert.deepEqual(await textsOf(steps.locator('.badge')), [say('en', 'registration-state-awaiting'), say('en', 'registration-state-confirmed')]);
    assert.match(await steps.nth(0).innerText(), new RegExp(say('en', 'by-nobody')));
    assert.match(await steps.nth(1).innerText(), new RegExp(DELEGATE.name));
    await visitor.follow(page.getByRole('link', { name: say('en', 'history') }).last());
    const told = [say('en', 'audit-registration-confirmed'), say('en', 'audit-registration-submitted')];
    assert.deepEqual(await textsOf(page.locator('tbody strong')), told);
  });

  organiser('the outbox shows a delegate’s letters without what would open their doors', async visitor => {
    const { page } = visitor;
    const letters = page.locator('tbody tr');
    // A letter has arrived some moments before the outbox knows.
    const waiting = letters.locator('.badge').getByText(say('en', 'mail-state-queued'), { exact: true });
    do await visitor.open(`/admin/outbox?to=${DELEGATE.email}`); while (await waiting.count());
    assert.deepEqual(await textsOf(letters.locator('.badge')), Array(2).fill(say('en', 'mail-state-sent')));
    await visitor.follow(letters.last().locator('th a'));
    const text = await page.innerText('.letter');
    assert.ok(unisolated(text).includes(DELEGATE.name), text);
    assert.match(text, /\/register\/confirmation\/•••$/m);
  });

  organiser('the audit trail begins with the first organiser', async visitor => {
    await visitor.open('/admin/audit');
    while (await visitor.page.locator('[rel=next]').count()) await visitor.follow(visitor.page.locator('[rel=next]'));
    const actions = await textsOf(visitor.page.locator('tbody strong'));
    assert.deepEqual(actions.slice(-2), [say('en', 'audit-organiser-accepted'), say('en', 'audit-organiser-invited')]);
  });
});

describe('pages', () => pages(world, {
  organiser: {
    as: () => world.organiser(),
    pages: {
      'admin': at('/admin'),
      'outbox': at('/admin/outbox'),
      'message': firstOf('/admin/outbox'),
      'audit': at('/admin/audit'),
    },
  },
}, ['admin']));
