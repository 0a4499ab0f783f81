// @ts-check
// The form of a nomination works without this script. With it, what is typed is saved by itself, and words are counted as
// they are typed.
import { autosave } from './autosave.mjs';
import { count } from './words.mjs';

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

const form = /** @type {HTMLFormElement | null} */ (document.getElementById('nomination'));
if (form) autosave(form, document.getElementById('autosaved'));
