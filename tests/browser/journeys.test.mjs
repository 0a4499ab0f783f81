// People's ways through the site in a real browser, with real mail. One process, since the port for mail and the
// first invitation are there once; the suites run in this order and share the world.
import { after, before } from 'node:test';
import { Sheets } from './help/checks.mjs';
import { Mailbox } from './help/mailbox.mjs';
import { launch, visit } from './help/visitor.mjs';
import { agenda } from './suites/agenda.mjs';
import { delegates } from './suites/delegates.mjs';
import { drafts } from './suites/drafts.mjs';
import { firstOrganiser } from './suites/first_organiser.mjs';
import { organising } from './suites/organising.mjs';
import { pages } from './suites/pages.mjs';
import { refusals } from './suites/refusals.mjs';
import { returning } from './suites/returning.mjs';
import { switching } from './suites/switching.mjs';
import { waiting } from './suites/waiting.mjs';

const world = {
  mailbox: new Mailbox(),
  sheets: new Sheets(),
  /** Lets somebody visit; see `visit`. */
  visit: (options, journey) => visit(world.browser, options, journey),
};

before(async () => {
  await world.mailbox.listen(Number(process.env.SMTP_PORT));
  world.browser = await launch();
});

after(async () => {
  await world.browser?.close();
  await world.mailbox.close();
  world.sheets.remove();
});

// All of them, or those that JOURNEYS names: `JOURNEYS=agenda,pages`.
const SUITES = { delegates, drafts, refusals, returning, switching, organising, waiting, agenda, pages };
const wanted = process.env.JOURNEYS?.split(',') ?? Object.keys(SUITES);

firstOrganiser(world);
for (const [name, suite] of Object.entries(SUITES)) if (wanted.includes(name)) suite(world);
