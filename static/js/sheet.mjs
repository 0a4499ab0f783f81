// @ts-check
// A score sheet works without this script. With it, it is saved at every change, also after a lost connection; digits choose a
// score; the total and the time that is left are told as they change.
import { autosave } from './autosave.mjs';
import { asked, remaining, tally } from './scores.mjs';

const form = /** @type {HTMLFormElement | null} */ (document.getElementById('sheet'));
const total = document.getElementById('total');
const scored = document.getElementById('scored');
const said = document.getElementById('autosaved');
const PAUSE = 700;

/** @param {HTMLFormElement} of */
function tell(of) {
  const data = new FormData(of);
  const criteria = /** @type {HTMLElement[]} */ ([...of.querySelectorAll('[data-share]')]);
  const items = criteria.map((one) => {
    const name = one.querySelector('input')?.name ?? '';
    return { share: Number(one.dataset.share), typed: String(data.get(name) ?? '') };
  });
  const now = tally(items, Number(of.dataset.from), Number(of.dataset.to));
  if (total) total.textContent = now.total === undefined ? '–' : now.total.toFixed(1);
  const words = of.dataset.scored ?? '';
  if (scored) scored.textContent = words.replace('#scored', String(now.scored)).replace('#of', String(now.of));
}

/**
 * Digits choose a score of the scale that has the focus: 1 and then 0 is 10.
 * @param {HTMLFormElement} of
 */
function listenToDigits(of) {
  let digits = '';
  let at = 0;
  /** @type {Element | null} */
  let scale = null;
  of.addEventListener('keydown', (event) => {
    const own = event.target instanceof HTMLElement ? event.target.closest('.scale') : null;
    if (!own || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9۰-۹٠-٩]$/.test(event.key)) return;
    digits = own === scale && event.timeStamp - at < PAUSE ? digits + event.key : event.key;
    [at, scale] = [event.timeStamp, own];
    const number = asked(digits, Number(of.dataset.from), Number(of.dataset.to));
    const input = /** @type {HTMLInputElement | null} */ (own.querySelector(`input[value="${number}"]`));
    if (!input) return;
    event.preventDefault();
    input.checked = true;
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

if (form) {
  // Nothing more is taken: what is on the page stays to be read.
  const save = autosave(form, said, () => {
    for (const button of form.querySelectorAll('button')) button.disabled = true;
  });
  tell(form);
  form.addEventListener('input', () => tell(form));
  // A touch is saved at once, a text when it pauses.
  form.addEventListener('change', save);
  listenToDigits(form);
}

const left = document.getElementById('left');
if (left) {
  const end = performance.now() + Number(left.dataset.seconds) * 1_000;
  const count = () => {
    const seconds = Math.max(0, Math.round((end - performance.now()) / 1_000));
    left.textContent = seconds === 0 ? left.dataset.closed ?? '' : remaining(seconds, left.dataset.words ?? '', left.dataset.days ?? '');
    if (seconds > 0) setTimeout(count, 1_000);
  };
  count();
}
