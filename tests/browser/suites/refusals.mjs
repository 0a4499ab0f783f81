// What a form that cannot be taken says, with and without scripts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ordinary } from '../help/people.mjs';
import { fillIn } from '../help/registering.mjs';
import { LOCALES, say } from '../help/words.mjs';

// What is missing in an empty form, in the order of its fields.
const MISSING = {
  name: 'problem-required',
  email: 'problem-required',
  phone: 'problem-required',
  economy: 'problem-required',
  consent: 'registration-consent-needed',
};
// How the summary names those fields; the consent speaks for itself.
const LABELS = { name: 'registration-name', email: 'email', phone: 'registration-phone', economy: 'registration-economy' };
const KEPT = { organisation: 'Kept & "kept" <b>', job_title: 'مدیر', diet_note: 'no\npeanuts' };

async function sendEmpty(visitor) {
  await visitor.open('/register');
  for (const [field, text] of Object.entries(KEPT)) await visitor.page.fill(`#${field}`, text);
  await visitor.page.check('[name=diet][value=vegan]');
  await visitor.press(say(visitor.locale, 'registration-submit'));
  assert.equal(visitor.status, 422);
}

async function saysWhatIsMissing({ page, locale }) {
  const summary = page.locator('.summary');
  assert.ok(await summary.isVisible());
  assert.ok((await summary.locator('h2').textContent()).includes(Object.keys(MISSING).length));
  const links = await summary.locator('a').evaluateAll(all => all.map(a => [a.getAttribute('href').slice(1), a.textContent]));
  assert.deepEqual(links, Object.entries(MISSING).map(([field, key]) => [field, (LABELS[field] ? `${say(locale, LABELS[field])}: ` : '') + say(locale, key)]));
  for (const [field, key] of Object.entries(MISSING)) {
    const input = page.locator(`#${field}`);
    assert.equal(await input.getAttribute('aria-invalid'), 'true', field);
    const described = (await input.getAttribute('aria-describedby')).split(' ');
    assert.equal(described[0], `${field}-problem`);
    for (const id of described) assert.equal(await page.locator(`#${id}`).count(), 1, id);
    assert.equal(await page.textContent(`#${field}-problem`), say(locale, key));
  }
}

export const refusals = world => describe('a form that cannot be taken', { concurrency: 2 }, () => {
  for (const locale of LOCALES) {
    for (const javaScript of [true, false]) {
      test(`says what is missing and keeps the rest in ${locale} ${javaScript ? 'with' : 'without'} scripts`, () => world.visit({ locale, javaScript }, async visitor => {
        const { page } = visitor;
        await sendEmpty(visitor);
        await saysWhatIsMissing(visitor);
        assert.ok(await page.evaluate(() => document.activeElement.matches('.summary')), 'the summary has the focus');
        for (const [field, text] of Object.entries(KEPT)) assert.equal(await page.inputValue(`#${field}`), text);
        assert.ok(await page.isChecked('[name=diet][value=vegan]'));
        for (const field of Object.keys(MISSING)) {
          await page.click(`.summary a[href="#${field}"]`);
          assert.equal(await page.evaluate(() => document.activeElement.id), field);
        }
      }));
    }

    test(`refuses a name that turns the direction of writing in ${locale}`, () => world.visit({ locale }, async visitor => {
      await visitor.open('/register');
      await fillIn(visitor, ordinary('Sara\u202Egnp.exe', locale));
      await visitor.press(say(locale, 'registration-submit'));
      assert.equal(visitor.status, 422);
      assert.equal(await visitor.page.textContent('#name-problem'), say(locale, 'problem-bidi'));
    }));

    test(`asks for Latin letters beside another script in ${locale}`, () => world.visit({ locale }, async visitor => {
      await visitor.open('/register');
      await fillIn(visitor, { ...ordinary('Ken', locale), name: '山田 健' });
      await visitor.press(say(locale, 'registration-submit'));
      assert.equal(visitor.status, 422);
      assert.equal(await visitor.page.textContent('#name_latin-problem'), say(locale, 'registration-latin-needed'));
      assert.equal(await visitor.page.inputValue('#name'), '山田 健');
    }));
  }
});
