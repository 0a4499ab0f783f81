// @ts-check
// Whoever loads a page again while its form is still being saved may get it as it stood before. The new page then sends once
// more what was sent as the old one was left, by the old one's key, so that it is no change by somebody else; and is loaded
// with it.

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
function fields(body) {
  return [...new URLSearchParams(body)].filter(([field]) => field !== 'form_key').map(String).join('\n');
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
  return body && Date.now() - at < AT_MOST && fields(body) !== fields(shown) ? body : undefined;
}
