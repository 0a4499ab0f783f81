// @ts-check
// The pages work without this script. With it, a second press of the button does not send a form again
// (the server would take it once in any case), and says so.
document.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== 'post') return;
  if (form.getAttribute('aria-busy') === 'true') return event.preventDefault();
  form.setAttribute('aria-busy', 'true');
});
// The page is shown again, as after the back button: its forms can be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) form.removeAttribute('aria-busy');
});
// Times can be shown by another zone's clock: while the page shows the event's, the browser's own is proposed.
for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll('select[data-zones]'))) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!own || new URLSearchParams(location.search).has('zone')) continue;
  const known = [...select.options].find(option => option.value === own || option.dataset.also === own);
  (known ?? select.appendChild(new Option(own.split('/').pop()?.replaceAll('_', ' '), own))).selected = true;
}
