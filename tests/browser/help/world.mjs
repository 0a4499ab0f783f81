// @ts-check
// What a suite's journeys happen in: a site of its own, its mail, a browser, and who is there already.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { Mailbox } from './mailbox.mjs';
import { ORGANISER } from './people.mjs';
import { Sender } from './sender.mjs';
import { firstInvitation } from './site.mjs';
import { HEIGHT, PHONE, enter, launch } from './visitor.mjs';

/** @typedef {import('./people.mjs').Person} Person */
/** @typedef {import('./visitor.mjs').Coming} Coming */
/** @typedef {import('./visitor.mjs').State} State */
/** @typedef {import('./visitor.mjs').Visitor} Visitor */

export class World {
  mailbox = new Mailbox();
  /** @type {Promise<import('playwright-core').Browser> | undefined} */
  #browser;
  /** @type {Promise<State> | undefined} */
  #organiser;

  async open() {
    // A suite's own preparations may begin before this has ended.
    this.#browser = launch();
    await Promise.all([this.mailbox.listen(), this.#browser]);
  }

  async close() {
    await (await this.#browser)?.close();
    await this.mailbox.close();
  }

  /**
   * Somebody comes and stays; whoever asked closes their context.
   * @param {Coming} coming
   */
  async enter(coming) {
    return enter(await (this.#browser ?? assert.fail('the browser was begun')), coming);
  }

  /**
   * Lets somebody visit, and asserts that nothing went wrong in their browser.
   * @template T
   * @param {Coming} coming
   * @param {(visitor: Visitor) => Promise<T>} journey
   */
  async visit(coming, journey) {
    const visitor = await this.enter(coming);
    try {
      const result = await journey(visitor);
      visitor.hasNoFaults();
      return result;
    } finally {
      await visitor.context.close();
    }
  }

  /**
   * Somebody whose browser stays open between their journeys; gives what lets them make one. Each begins at the width
   * they came with, and after one that failed they come anew.
   * @param {Coming} coming
   * @param {() => Promise<State>} [signedIn]
   */
  resident({ width = PHONE, ...coming }, signedIn) {
    /** @type {Visitor | undefined} */
    let here;
    /**
     * @template T
     * @param {(visitor: Visitor) => Promise<T>} journey
     */
    return async journey => {
      const visitor = here ?? await this.enter({ ...coming, state: await signedIn?.() });
      here = undefined;
      try {
        await visitor.page.setViewportSize({ width, height: HEIGHT });
        const result = await journey(visitor);
        visitor.hasNoFaults();
        here = visitor;
        return result;
      } finally {
        if (!here) await visitor.context.close();
      }
    };
  }

  /**
   * Whom the first organiser is signed in as; they accept the invitation when this is first asked.
   * @returns {Promise<State>}
   */
  organiser() {
    this.#organiser ??= Sender.comes({}, async sender => {
      const { name, email, password } = ORGANISER;
      assert.equal(await sender.send(firstInvitation(), { email, name, password }), '/admin');
      return sender.state();
    });
    return this.#organiser;
  }

  /**
   * For the journey that accepts that invitation itself.
   * @param {State} state
   */
  organiserIs(state) {
    this.#organiser = Promise.resolve(state);
  }

  /**
   * Somebody whom the first organiser has invited, with one right: whom they are signed in as.
   * @param {{ name: string, email: string, password: string }} somebody
   * @param {string} right
   * @returns {Promise<State>}
   */
  async invited({ name, email, password }, right) {
    await Sender.comes({ state: await this.organiser() }, sender => sender.send('/admin/organisers/new', { email, right }));
    const invitation = await this.mailbox.next(email, 'en', 'accounts-mail-invitation-subject');
    return Sender.comes({}, async sender => {
      await sender.send(invitation.path, { name, password });
      return sender.state();
    });
  }

  /**
   * Somebody who is known at that address, signed in by a letter.
   * @param {string} email
   * @param {string} [locale]
   * @returns {Promise<State>}
   */
  signedIn(email, locale = 'en') {
    return Sender.comes({ locale }, async sender => {
      await sender.send('/sign-in', { email });
      const letter = await this.mailbox.next(email, locale, 'accounts-mail-sign-in-subject');
      await sender.send(letter.path);
      return sender.state();
    });
  }

  /**
   * Registers `person`; gives the letter that asks them to confirm.
   * @param {Person} person
   */
  async registered(person) {
    await Sender.comes(person, async sender => assert.equal(await sender.register(person), '/register/sent'));
    return this.mailbox.next(person.email, person.locale, 'registration-mail-confirm-subject');
  }

  /**
   * Somebody who has registered and confirmed: whom they are signed in as, and the letter by which they confirmed.
   * @param {Person} person
   */
  async delegate(person) {
    const letter = await this.registered(person);
    const state = await Sender.comes(person, async sender => {
      assert.equal(await sender.send(letter.path), '/me/ticket');
      return sender.state();
    });
    return { state, letter };
  }
}

/** The world of the suite in this file, opened before its tests and closed after them. */
export function world() {
  const world = new World();
  before(() => world.open());
  after(() => world.close());
  return world;
}
