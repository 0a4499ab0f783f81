// @ts-check
// What a browser would send for a form that nobody has touched, read from the page's HTML.

/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @param {string} text */
const decoded = text => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) =>
  name ? ENTITIES[name] ?? whole : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal, 16)));

/**
 * The attributes of a tag; one without a value has the empty one.
 * @param {string} tag
 * @returns {Record<string, string>}
 */
const attributes = tag =>
  Object.fromEntries([...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, decoded(value ?? '')]));

/**
 * The form of `html` that goes to `action`; if none says so, the main area's first.
 * @param {string} html
 * @param {string} action
 */
function formTo(html, action) {
  const forms = [...html.slice(html.indexOf('<main')).matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/g)];
  const [, , content] = forms.find(([, tag = '']) => attributes(tag).action === action) ?? forms[0] ?? [];
  if (content === undefined) throw new Error(`no form to ${action}`);
  return content;
}

/**
 * The value that a choice among these options has at first.
 * @param {string} options
 */
function chosen(options) {
  const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attributes(tag));
  return (all.find(option => 'selected' in option) ?? all[0])?.value;
}

/**
 * Names and values, in the order of the fields.
 * @param {string} html
 * @param {string} action
 */
export function fields(html, action) {
  /** @type {[string, string][]} */
  const found = [];
  const tags = formTo(html, action).matchAll(/<input\b[^>]*>|(<select\b[^>]*>)([\s\S]*?)<\/select>|(<textarea\b[^>]*>)\n?([\s\S]*?)<\/textarea>/g);
  for (const [tag, select, options, area, text] of tags) {
    const { name, type = 'text', value = '', ...others } = attributes(select ?? area ?? tag);
    const taken = !['radio', 'checkbox', 'file'].includes(type) || (type !== 'file' && 'checked' in others);
    if (!name || 'disabled' in others || !taken) continue;
    if (options !== undefined) found.push([name, chosen(options) ?? '']);
    else if (text !== undefined) found.push([name, decoded(text)]);
    else found.push([name, type === 'checkbox' && value === '' ? 'on' : value]);
  }
  return found;
}

/**
 * The value of the option that says `label`.
 * @param {string} html
 * @param {string} label
 */
export function option(html, label) {
  const found = [...html.matchAll(/(<option\b[^>]*>)([^<]*)/g)].find(([, , text = '']) => decoded(text).trim() === label);
  if (!found) throw new Error(`no option ${label}`);
  return attributes(found[1] ?? '').value ?? '';
}
