// @ts-check
// Fields that name somebody from a long list: what is typed is looked up, and those who may be meant are proposed. Without
// this the form asks who is meant once it is sent.
const PAUSE = 200;

for (const list of /** @type {NodeListOf<HTMLDataListElement>} */ (document.querySelectorAll('datalist[data-source]'))) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let latest = 0;
  /** @param {string} typed */
  const look = async typed => {
    const asked = ++latest;
    const answer = await fetch(`${list.dataset.source}?q=${encodeURIComponent(typed)}`).catch(() => undefined);
    if (!answer?.ok) return;
    const found = /** @type {{ value: string, label: string }[]} */ (await answer.json());
    // A later letter has asked again: only its answer counts.
    if (asked === latest) list.replaceChildren(...found.map(({ value, label }) => new Option(label, value)));
  };
  document.addEventListener('input', event => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.list !== list) return;
    clearTimeout(waiting);
    if (field.value.trim()) waiting = setTimeout(() => look(field.value), PAUSE);
  });
}
