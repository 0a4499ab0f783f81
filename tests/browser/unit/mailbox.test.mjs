// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Letter, enveloped } from '../help/mailbox.mjs';

const LINK = 'http://localhost:8080/ur/sign-in/link/abc';
const letter = (text = `Come in:\n${LINK}\n12345678\n`, html = `<a href="${LINK}">come in</a>`) =>
  new Letter('a@x.test', { to: '', subject: 'Come in', text, html });

test('an international domain is in ASCII on the envelope', () => {
  assert.equal(enveloped("o'brien+x@مثال.پاکستان"), "o'brien+x@xn--mgbh0fb.xn--mgbai9azgqp6j");
});

test('a letter leads where both of its parts say', () => {
  assert.deepEqual([letter().link, letter().path, letter().code], [LINK, '/sign-in/link/abc', '12345678']);
  assert.throws(() => letter(undefined, '<p>come in</p>').link, /no link in both parts/);
  assert.throws(() => letter('1234567').code, /no code/);
});
