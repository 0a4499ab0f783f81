// @ts-check
// The mail server that the application sends to: keeps every letter until a test asks for it.
import { EventEmitter, once } from 'node:events';
import { domainToASCII } from 'node:url';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { pathOf } from './site.mjs';
import { saying } from './words.mjs';

// The application waits before it tries again, longer each time; a letter that is later than this is lost.
const PATIENCE = 60_000;

/**
 * The address as mail carries it: an international domain is written in ASCII.
 * @param {string} address
 */
export function enveloped(address) {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

export class Letter {
  /**
   * @param {string} recipient
   * @param {{ to: string, subject: string, text: string, html: string }} parts
   */
  constructor(recipient, { to, subject, text, html }) {
    this.recipient = recipient;
    this.to = to;
    this.subject = subject;
    this.text = text;
    this.html = html;
  }

  /** The address on this site that the letter leads to, which both of its parts must name. */
  get link() {
    const [link] = this.text.match(/^https?:\/\/\S+$/m) ?? [];
    if (!link || !this.html.includes(`href="${link}"`)) throw new Error(`no link in both parts of ${this.subject}`);
    return link;
  }

  /** The same without origin and language. */
  get path() {
    return pathOf(this.link);
  }

  get code() {
    const [code] = this.text.match(/^\d{8}$/m) ?? [];
    if (!code) throw new Error(`no code in ${this.subject}`);
    return code;
  }
}

export class Mailbox {
  #arrivals = new EventEmitter().setMaxListeners(0);
  /** @type {Letter[]} */
  #unread = [];
  #server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    // The application keeps its connection; at the end nobody waits for what may still come by it.
    closeTimeout: 1,
    onData: (stream, session, done) => void this.#take(stream, session).then(() => done(), done),
  });

  /** Takes mail at the socket that stands for standard input: whoever started this process listens on it already. */
  async listen() {
    const { server } = this.#server;
    server.listen({ fd: 0 });
    await once(server, 'listening');
    // A connection that breaks later is the application's to mend: it sends again.
    this.#server.on('error', () => {});
  }

  /**
   * @param {import('smtp-server').SMTPServerDataStream} stream
   * @param {import('smtp-server').SMTPServerSession} session
   */
  async #take(stream, session) {
    const mail = await simpleParser(stream);
    const to = mail.headerLines.find(header => header.key === 'to')?.line ?? '';
    const parts = { to, subject: mail.subject ?? '', text: mail.text ?? '', html: mail.html || '' };
    // The server hands out international domains decoded.
    for (const { address } of session.envelope.rcptTo) this.#unread.push(new Letter(enveloped(address), parts));
    this.#arrivals.emit('letter');
  }

  /**
   * The next unread letter to `address` about what the words for `key` say; it counts as read then.
   * @param {string} address
   * @param {string} locale
   * @param {string} key
   */
  async next(address, locale, key) {
    // What a letter is about may follow.
    const recipient = enveloped(address), subject = new RegExp(saying(locale, key).source.replace(/\$$/, '( – .+)?$'));
    const late = AbortSignal.timeout(PATIENCE);
    for (;;) {
      const at = this.#unread.findIndex(letter => letter.recipient === recipient && subject.test(letter.subject));
      const [found] = at < 0 ? [] : this.#unread.splice(at, 1);
      if (found) return found;
      await once(this.#arrivals, 'letter', { signal: late }).catch(() => {
        const others = this.#unread.map(letter => `${letter.recipient}: ${letter.subject}`).join('\n');
        throw new Error(`no ${key} for ${recipient}; unread:\n${others}`);
      });
    }
  }

  /** @returns {Promise<void>} */
  close() {
    return new Promise(closed => this.#server.close(closed));
  }
}
