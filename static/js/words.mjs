// @ts-check
// Words as the server counts them (src/awards/nominations/model/words.rs; tests/fixtures/words.json holds both).
const WORD = /[\p{Alphabetic}\p{N}]/u;
const BLANK = /\p{White_Space}/u;
// Scripts that put no blanks between words: each of their characters counts.
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** @param {string} text */
export function count(text) {
  let words = 0;
  let isWord = false;
  for (const c of text) {
    if (BLANK.test(c)) isWord = false;
    else if (ALONE.test(c)) {
      if (WORD.test(c)) words += 1;
      isWord = false;
    } else if (!isWord && WORD.test(c)) {
      words += 1;
      isWord = true;
    }
  }
  return words;
}
