// @ts-check
// The form of a nomination works without this script. With it, what is typed is saved by itself, and words are counted as
// they are typed.
import { count } from './words.mjs';

const form = /** @type {HTMLFormElement | null} */ (document.getElementById('nomination'));
const said = document.getElementById('autosaved');

for (const hint of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-most]'))) {
  const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(hint.id.replace(/-words$/, '')));
  const most = Number(hint.dataset.most);
  const tell = () => {
    const left = most - count(field?.value ?? '');
    const words = left < 0 ? hint.dataset.over : hint.dataset.left;
    hint.textContent = (words ?? '').replace('#', Math.abs(left).toLocaleString('en'));
    hint.classList.toggle('error', left < 0);
  };
  field?.addEventListener('input', tell);
  if (field) tell();
}

const PAUSE = 1_500;
const AGAIN = 10_000;
/** What was sent last; a form is sent only if it says something else. */
let sent = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let isUnderWay = false;

/** @param {HTMLFormElement} of */
function typed(of) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(of)) fields.append(name, String(value));
  return fields.toString();
}

/** @param {string} words */
function say(words) {
  if (said && said.textContent !== words) said.textContent = words;
}

/** @param {HTMLFormElement} of */
async function save(of) {
  const body = typed(of);
  if (body === sent || isUnderWay || of.getAttribute('aria-busy') === 'true') return;
  isUnderWay = true;
  let wait = AGAIN;
  try {
    const answer = await fetch(of.dataset.autosave ?? '', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    const reply = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : undefined;
    if (answer.ok) {
      sent = body;
      wait = PAUSE;
    }
    say(reply?.said ?? of.dataset.failed);
    // It was sent meanwhile, or somebody else is signed in: trying again changes nothing.
    if (!answer.ok && answer.status < 500 && answer.status !== 429) return;
  } catch {
    say(of.dataset.waiting ?? '');
  } finally {
    isUnderWay = false;
  }
  if (typed(of) !== sent) timer = setTimeout(() => save(of), wait);
}

if (form) {
  sent = typed(form);
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(form), PAUSE);
  });
  // Whoever leaves the page, or the phone's browser, has it saved as far as it was typed.
  document.addEventListener('visibilitychange', () => {
    const body = typed(form);
    if (document.visibilityState !== 'hidden' || body === sent || form.getAttribute('aria-busy') === 'true') return;
    navigator.sendBeacon(form.dataset.autosave ?? '', new Blob([body], { type: 'application/x-www-form-urlencoded' }));
  });
}
