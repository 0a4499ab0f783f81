// @ts-check
// What was typed and is not known to be saved stays on this device, whatever becomes of the page: a lost connection, a press
// of "Save" without one, a closed tab, somebody who was signed out meanwhile. The next page with the same form, for the same
// person, sends it as what it is: typed earlier, in that other page. What was typed elsewhere since stays; this is shown beside.

const KEPT_FOR = 14 * 24 * 60 * 60 * 1_000;
const OURS = 'unsaved ';

/** @returns {Storage | undefined} none where the browser is told to keep nothing */
function storage() {
  try { return localStorage; } catch { return undefined; }
}

/**
 * The form's key says which page it is of, and whom that was shown to.
 * @param {string} body
 */
function whose(body) {
  const [key = '', whom = ''] = (new URLSearchParams(body).get('form_key') ?? '').split('@');
  return { page: key.split('.')[0], whom };
}

/** @param {string} body */
function fields(body) {
  return [...new URLSearchParams(body)].filter(([name]) => name !== 'form_key').map(String).join('\n');
}

/** @returns {{ name: string, body: string, nth: number, at: number }[]} all that is kept here, the oldest first */
function all() {
  const kept = storage();
  const names = kept ? Object.keys(kept).filter(name => name.startsWith(OURS)) : [];
  return names.map(name => ({ name, ...JSON.parse(kept?.getItem(name) ?? '{}') })).sort((a, b) => a.at - b.at);
}

/**
 * What is kept of a form.
 * @param {string} address where it is saved
 * @param {string} shown its body as the page shows it
 */
export function unsaved(address, shown) {
  const path = new URL(address, location.href).pathname.replace(/^\/ur(?=\/)/, '');
  const { page, whom } = whose(shown);
  const own = `${OURS}${path} ${page}`;
  const forget = (name = own, body = '') => {
    // A page that is still open may have kept more since.
    if (!body || all().some(one => one.name === name && one.body === body)) storage()?.removeItem(name);
  };
  return {
    /**
     * @param {string} body
     * @param {number} nth as which of the page's savings it will be sent
     */
    keep: (body, nth) => {
      try {
        storage()?.setItem(own, JSON.stringify({ body, nth, at: Date.now() }));
      } catch {
        // There is no room: what is typed is saved as long as there is a connection.
      }
    },
    forget,
    /** What other pages left behind that this one does not show. */
    leftBehind: () => all().filter(({ name, body, at }) => {
      const isOld = Date.now() - at > KEPT_FOR;
      const isThis = name.startsWith(`${OURS}${path} `) && whose(body).whom === whom;
      if (isOld || (isThis && fields(body) === fields(shown))) forget(name);
      return !isOld && isThis && name !== own && fields(body) !== fields(shown);
    }),
  };
}
