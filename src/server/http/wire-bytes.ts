import { STATUS_CODES } from 'node:http';
import type { Message } from '../rendering/cached-answer.ts';

const SECOND_MS = 1_000;

/**
 * Answers as they go over the wire, head and body in one piece: that is one write, where Node's own answers are put
 * together anew each time. Because a head holds the date, a piece serves for a second; then all are forgotten, so that
 * only what is asked for now is held twice.
 */
export class WireBytes {
  /** What Node says about the connection with every answer that keeps it open. */
  readonly #keepAlive: string;
  readonly #pieces = new Map<Message, Buffer>();
  #second = 0;
  #date = '';

  constructor(keepAliveMs: number) {
    this.#keepAlive = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / SECOND_MS)}`;
  }

  /** The bytes of a message, dated `now` (epoch milliseconds). They must not be changed: others are sending them too. */
  of(message: Message, now: number): Buffer {
    const second = Math.floor(now / SECOND_MS);
    if (second !== this.#second) {
      this.#second = second;
      this.#date = new Date(now).toUTCString();
      this.#pieces.clear();
    }
    const made = this.#pieces.get(message);
    if (made) return made;
    const bytes = Buffer.from(`${this.#headOf(message)}\r\n\r\n${message.body}`, 'latin1');
    this.#pieces.set(message, bytes);
    return bytes;
  }

  #headOf({ status, headers }: Message): string {
    const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}`];
    for (let index = 0; index < headers.length; index += 2) lines.push(`${headers[index]}: ${headers[index + 1]}`);
    return [...lines, `Date: ${this.#date}`, this.#keepAlive].join('\r\n');
  }
}
