// @ts-check
// Whoever loads a page again while its form is still being saved may get it as it stood before. The new page then shows what
// the old one sent as it was left, sends it once more by the old one's key, so that it is no change by somebody else, and goes
// on from there.

/** No later: meanwhile something else may have been typed elsewhere. */
const AT_MOST = 10_000;

/** @param {HTMLFormElement} form */
const name = (form) => `left:${form.dataset.autosave}`;

/** @returns {Storage | undefined} */
function kept() {
  try { return sessionStorage; } catch { return undefined; }
}

/**
 * What is sent as the page is left.
 * @param {HTMLFormElement} form
 * @param {string} body
 */
export function leave(form, body) {
  try {
    kept()?.setItem(name(form), JSON.stringify({ body, at: Date.now() }));
  } catch {
    // There is no room: the next page shows what is saved by then.
  }
}

/**
 * The page was not left, or what was typed is saved.
 * @param {HTMLFormElement} form
 */
export function stay(form) {
  kept()?.removeItem(name(form));
}

/** @param {string} body */
export const typedInto = (body) => [...new URLSearchParams(body)].filter(([field]) => field !== 'form_key');

/**
 * What somebody typed, whatever form it was typed into.
 * @param {string} body
 */
function texts(body) {
  return typedInto(body).map(([field, text]) => `${field},${text.trim()}`).join('\n');
}

/**
 * To whom its form was shown.
 * @param {string} body
 */
const reader = (body) => new URLSearchParams(body).get('form_key')?.split('@')[1];

/**
 * Fills the form in.
 * @param {HTMLFormElement} form
 * @param {Iterable<[string, string]>} fields
 */
export function fill(form, fields) {
  for (const [field, value] of fields) {
    const input = form.elements.namedItem(field);
    if (input instanceof RadioNodeList || input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement
      || input instanceof HTMLSelectElement) input.value = value;
    if (input instanceof HTMLElement) input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/**
 * What the page before this one sent as it was left, if this one does not show it.
 * @param {HTMLFormElement} form
 * @param {string} shown
 * @returns {string | undefined}
 */
export function leftBehind(form, shown) {
  const found = kept()?.getItem(name(form));
  stay(form);
  const { body, at } = found ? JSON.parse(found) : {};
  return body && Date.now() - at < AT_MOST && texts(body) !== texts(shown) && reader(body) === reader(shown) ? body : undefined;
}

/**
 * The page as it would be loaded now. It is asked for in this way, as no script here may read a text as a page.
 * @returns {Promise<XMLHttpRequest>}
 */
function loaded() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.responseType = 'document';
    request.onload = () => resolve(request);
    request.onerror = reject;
    request.send();
  });
}

/**
 * The key of a page that shows just this, if that is what is shown now.
 * @param {HTMLFormElement} form
 * @param {string} body
 * @param {(form: HTMLFormElement) => string} typed
 * @returns {Promise<string | undefined>}
 */
export async function keyShowing(form, body, typed) {
  const shown = (await loaded()).responseXML?.getElementById(form.id);
  const now = shown instanceof HTMLFormElement ? typed(shown) : '';
  return texts(now) === texts(body) ? new URLSearchParams(now).get('form_key') ?? undefined : undefined;
}
