// The mail server that the application sends to: keeps every letter until a test asks for it.
import { EventEmitter, once } from 'node:events';
import { domainToASCII } from 'node:url';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { saying } from './words.mjs';

// The application waits before it tries again, longer each time; a letter that is later than this is lost.
const PATIENCE = 20_000;

/** The address as mail carries it: an international domain is written in ASCII. */
export function enveloped(address) {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

class Letter {
  constructor(recipient, mail) {
    const [{ line }] = mail.headerLines.filter(header => header.key === 'to');
    Object.assign(this, { recipient, to: line, subject: mail.subject, text: mail.text, html: mail.html });
  }

  /** The address on this site that the letter leads to, which both of its parts must name. */
  get link() {
    const [link] = this.text.match(/^https?:\/\/\S+$/m) ?? [];
    if (!link || !this.html.includes(`href="${link}"`)) throw new Error(`no link in both parts of ${this.subject}`);
    return link;
  }

  /** The same without origin and language. */
  get path() {
    return new URL(this.link).pathname.replace(/^\/ur(?=\/|$)/, '');
  }

  get code() {
    const [code] = this.text.match(/^\d{8}$/m) ?? [];
    if (!code) throw new Error(`no code in ${this.subject}`);
    return code;
  }
}

export class Mailbox {
  #arrivals = new EventEmitter();
  #unread = [];
  #server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) => this.#take(stream, session).then(() => done(), done),
  });

  async listen(port) {
    this.#arrivals.setMaxListeners(0);
    await new Promise((ready, fail) => this.#server.once('error', fail).listen(port, '127.0.0.1', ready));
    // A connection that breaks later is the application's to mend: it sends again.
    this.#server.removeAllListeners('error').on('error', () => {});
    return this;
  }

  async #take(stream, session) {
    const mail = await simpleParser(stream);
    // The server hands out international domains decoded.
    for (const { address } of session.envelope.rcptTo) this.#unread.push(new Letter(enveloped(address), mail));
    this.#arrivals.emit('letter');
  }

  /** The next unread letter to `address` about what the words for `key` say; it counts as read then. */
  async next(address, locale, key) {
    const [recipient, subject] = [enveloped(address), saying(locale, key)];
    const late = AbortSignal.timeout(PATIENCE);
    for (;;) {
      const found = this.#unread.findIndex(letter => letter.recipient === recipient && subject.test(letter.subject));
      if (found >= 0) return this.#unread.splice(found, 1)[0];
      await once(this.#arrivals, 'letter', { signal: late }).catch(() => {
        const others = this.#unread.map(letter => `${letter.recipient}: ${letter.subject}`).join('\n');
        throw new Error(`no ${key} for ${recipient}; unread:\n${others}`);
      });
    }
  }

  close() {
    return new Promise(closed => this.#server.close(closed));
  }
}
