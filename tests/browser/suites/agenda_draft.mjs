// @ts-check
// The draft that organisers work on: its pages, filled from a file.
import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { at, firstOf, pages, refused } from '../help/pages.mjs';
import { Sender } from '../help/sender.mjs';
import { world as itsWorld } from '../help/world.mjs';

const FILE = fileURLToPath(new URL('../../fixtures/programme.xml', import.meta.url));
const world = itsWorld();

describe('pages', () => {
  let session = '';

  before(async () => Sender.comes({ state: await world.organiser() }, async organiser => {
    const looking = await organiser.send('/admin/agenda/import', {}, { file: FILE });
    assert.notEqual(await organiser.send(looking, { step: 'apply' }), looking);
    session = await organiser.send('/admin/agenda/sessions/new', { title_en: 'Letters across the Karakoram' });
    assert.match(session, /^\/admin\/agenda\/sessions\/[0-9a-f-]+$/);
  }));

  pages(world, {
    organiser: {
      as: () => world.organiser(),
      pages: {
        'draft': at('/admin/agenda'),
        'sessions': at('/admin/agenda/sessions'),
        'session': firstOf('/admin/agenda/sessions'),
        'session-new': at('/admin/agenda/sessions/new'),
        'session-refused': refused('/admin/agenda/sessions/new', 'save', { language: 'every language there is' }),
        'session-place-refused': refused('/admin/agenda/sessions/new', 'save', { 'minutes-1': 'many', 'speaker-1': 'a' }),
        'sessions-removed': at('/admin/agenda/sessions?state=removed'),
        'files': at(() => `${session}/materials`),
        'speakers': at('/admin/agenda/speakers'),
        'speaker': firstOf('/admin/agenda/speakers'),
        'speaker-refused': refused('/admin/agenda/speakers/new', 'save', { email: 'nobody' }),
        'rooms': at('/admin/agenda/rooms'),
        'room': firstOf('/admin/agenda/rooms'),
        'room-refused': refused('/admin/agenda/rooms/new', 'save', { capacity: 'many' }),
        'tracks': at('/admin/agenda/tracks'),
        'track': firstOf('/admin/agenda/tracks'),
        'kinds': at('/admin/agenda/kinds'),
        'kind-refused': refused('/admin/agenda/kinds/new', 'save', {}),
        'releases': at('/admin/agenda/releases'),
        'release-new': at('/admin/agenda/releases/new'),
        'release-refused': refused('/admin/agenda/releases/new', 'agenda-release-button', { name_en: '' }),
        'import-new': at('/admin/agenda/import'),
      },
    },
  });
});
