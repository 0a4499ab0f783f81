// @ts-check
// The clock of a room is shown without this script as it was when the page was loaded. With it, all who look at it see the same: it is
// asked for again and again, and counts down between.
const room = document.getElementById('room');
const EVERY = 2_000;

/** @type {{ left: number, at: number }} */
let told = { left: 0, at: performance.now() };

function shown() {
  return document.getElementById('clock');
}

/** Takes over what stands in the page. */
function read() {
  told = { left: Number(shown()?.dataset.left ?? 0), at: performance.now() };
}

function tick() {
  const left = document.getElementById('clock-left');
  if (!left || shown()?.dataset.running === undefined) return;
  const seconds = Math.max(0, Math.round(told.left - (performance.now() - told.at) / 1_000));
  left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @param {HTMLElement} of */
async function ask(of) {
  try {
    const answer = await fetch(of.dataset.clock ?? '', { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    const now = await answer.json();
    told = { left: now.left, at: performance.now() };
    if (shown()?.dataset.token !== now.token) of.innerHTML = now.html;
    tick();
  } catch {
    // The network is gone for a moment: the clock goes on by itself.
  }
}

if (room) {
  read();
  setInterval(tick, 250);
  setInterval(() => { if (!document.hidden) ask(room); }, EVERY);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(room); });
}
