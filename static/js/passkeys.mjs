// @ts-check
// A form that a passkey answers: it carries the question of the server, and the answer of the device goes into its hidden
// field before it is sent.
const form = /** @type {HTMLFormElement} */ (document.querySelector('form[data-passkey]'));
const answer = /** @type {HTMLInputElement} */ (form.querySelector('[name=answer]'));
const refused = /** @type {HTMLElement} */ (form.querySelector('[role=alert][hidden]'));

/** @param {string} text */
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
/** @param {ArrayBuffer | null} buffer */
const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** What the server asks, with its numbers as the browser wants them. */
function question() {
  const asked = JSON.parse(/** @type {string} */ (form.dataset.challenge));
  asked.challenge = bytes(asked.challenge);
  if (asked.user) asked.user.id = bytes(asked.user.id);
  for (const known of [...asked.excludeCredentials ?? [], ...asked.allowCredentials ?? []]) known.id = bytes(known.id);
  return asked;
}

/** What the device answered, as the server reads it. @param {PublicKeyCredential} made */
function told(made) {
  const said = /** @type {any} */ (made.response);
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const response = Object.fromEntries(parts.filter(part => said[part]).map(part => [part, text(said[part])]));
  if (said.getTransports) response.transports = said.getTransports();
  return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response, extensions: made.getClientExtensionResults() });
}

async function ask() {
  refused.hidden = true;
  try {
    const publicKey = question();
    const made = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey })
      : await navigator.credentials.get({ publicKey });
    answer.value = told(/** @type {PublicKeyCredential} */ (made));
    form.requestSubmit();
  } catch {
    // The person said no, the device knows no passkey of this site, or it took too long.
    refused.hidden = false;
  }
}

// Before the page's own listener, which counts a form as sent.
addEventListener('submit', event => {
  if (event.target !== form || answer.value) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.reportValidity()) void ask();
}, true);
// After Back the question is the same, and the device has to answer anew.
addEventListener('pageshow', () => { answer.value = ''; });
