// @ts-check
// The clock of a room is shown without this script as it was when the page was loaded. With it, all who look at it see the same: it is
// asked for again and again, and counts down between.
const room = document.getElementById('room');
const EVERY = 2_000;

/** @typedef {{ left: number, who: string, part: string, seen: string, entry: string, next: string }} Texts */
/** @typedef {Texts & { is_running: boolean, is_paused: boolean, is_shown: boolean }} States */
/** @typedef {States & { is_others: boolean, is_next_others: boolean }} Clock */

let told = { left: 0, at: performance.now(), runs: false };

function tick() {
  if (!told.runs) return;
  const seconds = Math.max(0, Math.round(told.left - (performance.now() - told.at) / 1_000));
  write('clock-left', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}

/**
 * @param {string} id
 * @param {string} text
 */
function write(id, text) {
  const place = document.getElementById(id);
  if (place && place.textContent !== text) place.textContent = text;
}

/**
 * @param {string} selector
 * @param {boolean} shows
 */
function show(selector, shows) {
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`#clock ${selector}`))) one.hidden = !shows;
}

/** @param {Clock} now */
function tell(now) {
  told = { left: now.left, at: performance.now(), runs: now.is_running };
  write('clock-who', now.who);
  write('clock-part', now.part);
  write('clock-next', now.next);
  for (const name of /** @type {const} */ (['seen', 'entry'])) {
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector(`#clock input[name=${name}]`));
    if (field) field.value = now[name];
  }
  show('.room-clock__left', now.is_running || now.is_paused);
  show('#clock-paused, [value=resume]', now.is_paused);
  show('[value=next], [value=pause]', now.is_running);
  show('[value=start]', now.entry !== '');
  show('[value=clear]', now.is_shown);
  show('form', !now.is_others);
  show('#clock-others', now.is_others);
  show('#clock-next-others', now.is_next_others);
  tick();
}

/** @param {string} address */
async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.ok) tell(await answer.json());
  } catch {
    // The network is gone for a moment: the clock goes on by itself.
  }
}

if (room) {
  const clock = document.getElementById('clock');
  const address = room.dataset.clock ?? '';
  told = { left: Number(clock?.dataset.left), at: performance.now(), runs: clock?.dataset.running !== undefined };
  setInterval(tick, 250);
  setInterval(() => { if (!document.hidden) ask(address); }, EVERY);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(address); });
}
