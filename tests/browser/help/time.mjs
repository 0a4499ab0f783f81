// @ts-check
// Time passes for one person at once, on a site that `time_passes.sql` was prepared for.
import { Sender } from './sender.mjs';

/**
 * Makes all that somebody has begun older: how long they are signed in, and for how long they act for others.
 * @param {import('./world.mjs').World} world
 */
export const minutesPass = world => {
  /** @param {number} minutes @param {string} email */
  return async (minutes, email) => {
    const name = `${minutes} minutes pass for ${email}`;
    await Sender.comes({ state: await world.organiser() }, sender =>
      sender.send('/admin/agenda/rooms/new', { name_en: name, name_ur: name, position: '1' }));
  };
};
