// @ts-check
// The pages work without this script. With it, a second press of the button does not send a form again
// (the server would take it once in any case), and says so.
document.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.getAttribute('aria-busy') === 'true') return event.preventDefault();
  form.setAttribute('aria-busy', 'true');
});
// Forms can be sent again once the page is shown again, as after the back button, and once what was under way has ended
// without another page: somebody pressed Stop, or the network gave up. Browsers that do not tell wait some seconds.
const PATIENCE = 10_000;
function freeForms() {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
}
addEventListener('pageshow', freeForms);
/** @type {{ navigation?: EventTarget }} */ (window).navigation?.addEventListener('navigateerror', freeForms);
document.addEventListener('submit', () => setTimeout(freeForms, PATIENCE));
// The language switch takes along what was typed: it is kept for the one page to which it leads, and never what is secret.
// Forms that save themselves do that of their own.
const TYPED = 'typed';
/** None where the browser is told to keep nothing. */
function memory() {
  try { return sessionStorage; } catch { return undefined; }
}
const here = () => location.pathname.replace(/^\/ur(?=\/|$)/, '');
const typed = () => /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ (
  [...document.querySelectorAll('main form[method=post]:not([data-autosave]) :is(input, select, textarea)[name]')]
    .filter(field => !['hidden', 'password', 'file'].includes(/** @type {HTMLInputElement} */ (field).type)));
/** @param {Element} field */
const isChosen = field => field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
document.querySelector('a.lang')?.addEventListener('click', event => {
  const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
  // In a window of its own: this page stays.
  if (ctrlKey || metaKey || shiftKey) return;
  const fields = typed().map(field => [field.name, field.value, isChosen(field) && /** @type {HTMLInputElement} */ (field).checked]);
  if (fields.length) memory()?.setItem(TYPED, JSON.stringify({ path: here(), fields }));
});
const kept = JSON.parse(memory()?.getItem(TYPED) ?? 'null');
memory()?.removeItem(TYPED);
if (kept?.path === here()) {
  const fields = typed();
  for (const [name, value, checked] of kept.fields) {
    const field = fields.find(one => one.name === name && (!isChosen(one) || one.value === value));
    if (!field) continue;
    fields.splice(fields.indexOf(field), 1);
    if (isChosen(field)) /** @type {HTMLInputElement} */ (field).checked = checked;
    else field.value = value;
  }
}
// Times can be shown by another zone's clock: while the page shows the event's, the browser's own is proposed.
for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll('select[data-zones]'))) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!own || new URLSearchParams(location.search).has('zone')) continue;
  const known = [...select.options].find(option => option.value === own || option.dataset.also === own);
  (known ?? select.appendChild(new Option(own.split('/').pop()?.replaceAll('_', ' '), own))).selected = true;
}
