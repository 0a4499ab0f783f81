// @ts-check
// Saves a form by itself while somebody fills it in. The form works without it, by its button.
import { unsaved } from './unsaved.mjs';

const PAUSE = 1_500;
const AGAIN = 10_000;
/** A network that does not answer is none. */
const PATIENCE = 30_000;
/** More than that a browser does not send for a page that is gone. */
const MOST_FOR_A_PAGE_THAT_IS_LEFT = 60_000;

/** @param {HTMLFormElement} form */
export function typed(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name !== 'nth') fields.append(name, String(value));
  return fields.toString();
}

/**
 * The form as the server sent it: somebody may have typed before this script came.
 * @param {HTMLFormElement} form
 */
function asSent(form) {
  const copy = /** @type {HTMLFormElement} */ (form.cloneNode(true));
  copy.reset();
  return typed(copy);
}

/**
 * What came of an attempt: all is saved, or was and something else had been typed elsewhere; there is no connection, or it is
 * too slow; the server has a fault; it is not taken from whoever is signed in now; or it is not taken any more, as the server
 * said in words.
 * @typedef {'saved' | 'beside' | 'waits' | 'slow' | 'fault' | 'stuck' | 'refused'} Outcome
 */

/**
 * @param {Response} answer
 * @returns {Promise<{ outcome: Outcome, said?: string }>} with what the server says of it
 */
async function read(answer) {
  const isTold = answer.headers.get('content-type')?.startsWith('application/json');
  const { said, is_beside: isBeside } = isTold ? await answer.json() : { said: undefined, is_beside: false };
  if (answer.ok && isTold) return { outcome: isBeside ? 'beside' : 'saved', said };
  if (answer.ok || answer.status >= 500 || answer.status === 429) return { outcome: 'fault', said };
  return { outcome: isTold ? 'refused' : 'stuck', said };
}

/** @param {Outcome} outcome */
const isSaved = outcome => outcome === 'saved' || outcome === 'beside';
/** @param {Outcome} outcome */
const isTriedAgain = outcome => outcome !== 'stuck' && outcome !== 'refused';

/**
 * Saves `form` at the address in its `data-autosave`, a moment after the last change, and says so in `said`.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} said
 * @param {() => void} [refused] nothing more is taken
 * @returns {() => void} saves at once
 */
export function autosave(form, said, refused) {
  const address = form.dataset.autosave ?? '';
  /** Where the form is shown; the address of this page may be that of a form that was refused. */
  const page = form.getAttribute('action') ?? '';
  /** What is known to be saved; the form is sent only if it says something else. */
  let saved = asSent(form);
  const device = unsaved(address, saved);
  /** How often this page was sent: the server keeps the last, in whatever order they arrive. */
  let nth = 0;
  /** Something else was typed elsewhere, and this page does not show it. */
  let isBeside = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<Outcome> | undefined} */
  let underWay;
  /** @type {Promise<Outcome> | undefined} */
  let next;

  /** @param {string | undefined} words */
  const say = words => {
    if (said && words !== undefined && said.textContent !== words) said.textContent = words;
  };
  const isLeaving = () => form.getAttribute('aria-busy') === 'true';

  /**
   * @param {string} body
   * @param {boolean} [keepalive]
   */
  const post = async (body, keepalive = false) => {
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE);
    try {
      return await fetch(address, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
        keepalive,
        signal: patience.signal,
      });
    } finally {
      clearTimeout(end);
    }
  };

  /**
   * @param {boolean} [keepalive]
   * @returns {Promise<Outcome>}
   */
  const send = async keepalive => {
    const body = typed(form);
    nth += 1;
    device.keep(body, nth);
    try {
      const answer = await post(`${body}&nth=${nth}`, keepalive);
      const { outcome, said: words } = await read(answer);
      const away = answer.type === 'opaqueredirect' ? form.dataset.away : undefined;
      say(words ?? away ?? (answer.status === 404 ? form.dataset.gone : undefined) ?? form.dataset.failed);
      if (isSaved(outcome)) saved = body;
      if (typed(form) === saved) device.forget();
      isBeside ||= outcome === 'beside';
      if (outcome === 'refused') refused?.();
      return outcome;
    } catch (error) {
      say(form.dataset.waiting);
      return error instanceof DOMException && error.name === 'AbortError' ? 'slow' : 'waits';
    }
  };

  /** @returns {Promise<Outcome>} */
  const saveOnce = async () => {
    clearTimeout(timer);
    if (typed(form) === saved) {
      device.forget();
      return isBeside ? 'beside' : 'saved';
    }
    const outcome = await send();
    clearTimeout(timer);
    if (typed(form) !== saved && isTriedAgain(outcome)) timer = setTimeout(saveInTime, isSaved(outcome) ? PAUSE : AGAIN);
    return outcome;
  };
  /** @returns {Promise<Outcome>} of what stands in the form now: what is under way may be older */
  const save = () => {
    if (underWay) {
      next ??= underWay.then(() => {
        next = undefined;
        return save();
      });
      return next;
    }
    underWay = saveOnce().finally(() => { underWay = undefined; });
    return underWay;
  };
  const saveInTime = () => {
    if (!isLeaving()) void save();
  };

  const changed = () => {
    device.keep(typed(form), nth + 1);
    clearTimeout(timer);
    timer = setTimeout(saveInTime, PAUSE);
  };
  form.addEventListener('input', changed);
  if (typed(form) !== saved) changed();
  addEventListener('online', saveInTime);
  // Whoever leaves the page, or the phone's browser, has it saved as far as it was typed.
  document.addEventListener('visibilitychange', () => {
    const body = typed(form);
    if (document.visibilityState === 'hidden' && body !== saved && !isLeaving()) void send(body.length < MOST_FOR_A_PAGE_THAT_IS_LEFT);
  });

  /** @returns {Promise<boolean>} whether something came back that this page does not show */
  const bringBack = async () => {
    let isBack = false;
    for (const { name, body, nth: last } of device.leftBehind()) {
      try {
        const { outcome } = await read(await post(`${body}&nth=${last}&late=on`));
        if (isSaved(outcome)) device.forget(name, body);
        isBack ||= isSaved(outcome);
      } catch {
        setTimeout(bringBack, AGAIN);
        break;
      }
    }
    isBeside ||= isBack;
    // Whoever types already is not interrupted.
    if (isBack && typed(form) === saved && !isLeaving()) location.assign(page);
    return isBack;
  };
  const broughtBack = bringBack();
  let isBringingBack = true;
  void broughtBack.then(() => { isBringingBack = false; });

  // A button is pressed only for what is saved by itself: without a connection the page stays, with all that was typed.
  let isPressed = false;
  form.addEventListener('submit', async event => {
    if (isPressed || isLeaving() || !form.requestSubmit) return;
    if (typed(form) === saved && !isBeside && !isBringingBack) return;
    event.preventDefault();
    if (form.dataset.pressed) return;
    form.dataset.pressed = 'true';
    say(form.dataset.saving);
    await broughtBack;
    const outcome = await save();
    delete form.dataset.pressed;
    if (outcome === 'waits') {
      // What is saved by itself once there is a connection is not sent by itself.
      if (event.submitter?.hasAttribute('formaction')) say(form.dataset.unsent);
      return;
    }
    // Nothing is sent before somebody has looked at both.
    if (outcome === 'beside') return location.assign(page);
    isPressed = true;
    form.requestSubmit(event.submitter);
    isPressed = false;
  });
  // What is under way when a button is pressed does not take its place.
  form.addEventListener('formdata', event => {
    if (isPressed || isLeaving()) event.formData.set('nth', String(nth + 1));
  });
  return saveInTime;
}
