// @ts-check
// What organisers and delegates do to come in: by password, by the code of an app, by a passkey.
import { createHmac } from 'node:crypto';
import { say } from './words.mjs';

/** @typedef {import('./visitor.mjs').Visitor} Visitor */

/**
 * The code that an app shows for a secret, `steps` of half a minute from now (RFC 6238).
 * @param {string} secret
 * @param {number} steps
 */
export function codeOf(secret, steps) {
  const letters = [...secret.replaceAll(' ', '')].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bits = letters.map(five => five.toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * Signs in by password, as far as it leads.
 * @param {Visitor} visitor
 * @param {{ email: string, password: string }} who
 */
export async function typePassword(visitor, who) {
  await visitor.open('/sign-in/password');
  await visitor.page.fill('#email', who.email);
  await visitor.page.fill('#password', who.password);
  await visitor.press(say(visitor.locale, 'accounts-sign-in'));
}

/** A device that keeps passkeys and knows its owner. @param {Visitor} visitor */
export async function hasDevice(visitor) {
  const devtools = await visitor.context.newCDPSession(visitor.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
