// @ts-check
// Saves a form by itself while somebody fills it in. The form works without it, by its button.
import { leave, leftBehind, stay } from './left_behind.mjs';

const PAUSE = 1_500;
const AGAIN = 10_000;

/** @param {HTMLFormElement} form */
export function typed(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  return fields.toString();
}

/**
 * What the page wants to know of the saving.
 * @typedef {{ failed?: (body: string) => void, saved?: () => void, refused?: () => void }} Told
 */

/**
 * Saves `form` at the address in its `data-autosave`, a moment after the last change, and says so in `said`.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} said
 * @param {Told} told
 * @returns {() => void} saves at once
 */
export function autosave(form, said, told = {}) {
  /** What was sent last; the form is sent only if it says something else. */
  let sent = typed(form);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isUnderWay = false;

  /** @param {string} words */
  const say = (words) => {
    if (said && said.textContent !== words) said.textContent = words;
  };
  const isLeaving = () => form.getAttribute('aria-busy') === 'true';

  /** @param {string} body */
  const post = (body) => fetch(form.dataset.autosave ?? '', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
  });

  const save = async () => {
    clearTimeout(timer);
    const body = typed(form);
    if (body === sent || isUnderWay || isLeaving()) return;
    isUnderWay = true;
    let wait = AGAIN;
    try {
      const answer = await post(body);
      const reply = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : undefined;
      if (answer.ok) {
        sent = body;
        wait = PAUSE;
        told.saved?.();
      } else {
        told.failed?.(body);
      }
      say(reply?.said ?? (answer.status === 404 ? form.dataset.gone : undefined) ?? form.dataset.failed);
      // It was sent meanwhile, or somebody else is signed in: trying again changes nothing.
      if (!answer.ok && answer.status < 500 && answer.status !== 429) {
        told.refused?.();
        return;
      }
    } catch {
      told.failed?.(body);
      say(form.dataset.waiting ?? '');
    } finally {
      isUnderWay = false;
    }
    if (typed(form) !== sent) timer = setTimeout(save, wait);
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  addEventListener('online', save);
  // Whoever leaves the page, or the phone's browser, has it saved as far as it was typed.
  document.addEventListener('visibilitychange', () => {
    const body = typed(form);
    if (document.visibilityState !== 'hidden') return stay(form);
    if (body === sent || isLeaving()) return;
    navigator.sendBeacon(form.dataset.autosave ?? '', new Blob([body], { type: 'application/x-www-form-urlencoded' }));
    leave(form, body);
  });
  const before = leftBehind(form, sent);
  if (before) {
    post(before).then((answer) => {
      // Whoever types already is not interrupted.
      if (answer.ok && typed(form) === sent) location.reload();
    }, () => say(form.dataset.waiting ?? ''));
  }
  return save;
}
