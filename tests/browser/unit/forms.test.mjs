// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields, option } from '../help/forms.mjs';

const PAGE = `<header><form method="post" action="/sign-out"><input type="hidden" name="no" value="no"></form></header>
<main><form method="post" class="stack"><input type="hidden" name="form_key" value="1">
<input name="name" value="&lt;b&gt; &quot;x&quot; &#38; y" required><input type="radio" name="diet" value="none"><input type="radio" name="diet" value="halal" checked>
<label><input type="checkbox" name="consent" value="yes"></label><input type="checkbox" checked name="bare"><input type="file" name="logo">
<select name="economy"><option value="">Choose</option><option value="jp" selected>Japan</option><option value="ci">C&#xF4;te</option></select>
<select name="kind"><option value="talk">Talk</option></select><input name="shut" value="x" disabled>
<textarea name="needs">
two
lines</textarea></form><form method="post" action="/ur/other"><input name="alone" value="2"></form></main>`;

test('an untouched form is sent as a browser would send it', () => {
  assert.deepEqual(fields(PAGE, '/register'), [
    ['form_key', '1'], ['name', '<b> "x" & y'], ['diet', 'halal'], ['bare', 'on'], ['economy', 'jp'], ['kind', 'talk'], ['needs', 'two\nlines'],
  ]);
});

test('a form is found by where it goes', () => {
  assert.deepEqual(fields(PAGE, '/ur/other'), [['alone', '2']]);
  assert.throws(() => fields('<main></main>', '/'), /no form/);
});

test('an option is found by what it says', () => {
  assert.equal(option(PAGE, 'Côte'), 'ci');
  assert.throws(() => option(PAGE, 'Atlantis'), /no option/);
});
