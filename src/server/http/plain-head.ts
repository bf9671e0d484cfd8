import type { Wish } from '../rendering/cached-answer.ts';
import { isAuthority } from '../request/authority.ts';

/** What the front door reads of a request; all else in it changes nothing about a kept answer. */
export interface PlainHead {
  /** Begins with a slash; may hold anything but a space, for it is only compared with addresses that are kept. */
  target: string;
  wish: Wish;
}

/** A longer head is rare; below this none of Node's own bounds (16 KiB, 2,000 fields) can matter. */
const HEAD_BYTES = 4_096;

const BEGINNING = 'GET /';
/** The rest of a request without a body: version, fields, the empty line, and nothing after it. */
const WHOLE_REST = /^ HTTP\/1\.1\r\n((?:[\w!#$%&'*+.^`|~-]+:[\t -~\x80-\xff]*\r\n)+)\r\n$/;

/** Fields that say how long a request is or what becomes of the connection. */
const LEFT_TO_NODE = new Set(['content-length', 'expect', 'proxy-connection', 'transfer-encoding', 'upgrade']);
/** Fields that are read here. One that comes twice is left to Node: it knows which are joined and which count once. */
const READ = new Set(['accept-encoding', 'connection', 'host', 'if-none-match']);

/**
 * Reads the requests of one connection that are plain beyond doubt: a whole `GET` in one piece, without a body or any
 * wish about the connection.
 */
export class PlainHeads {
  /** Who keeps a connection says much the same with each request: what was read once is only compared. */
  #lastRest = '';
  #lastWish: Wish | null = null;

  /** Null for every other request, which is not to say that it is wrong: Node's own parser judges it. */
  read(piece: Buffer): PlainHead | null {
    if (piece.length > HEAD_BYTES) return null;
    const text = piece.toString('latin1');
    if (!text.startsWith(BEGINNING)) return null;
    const end = text.indexOf(' ', BEGINNING.length);
    if (end === -1) return null;
    const rest = text.slice(end);
    if (rest !== this.#lastRest) {
      this.#lastWish = readWish(rest);
      this.#lastRest = rest;
    }
    return this.#lastWish && { target: text.slice(BEGINNING.length - 1, end), wish: this.#lastWish };
  }
}

function readWish(rest: string): Wish | null {
  const fields = WHOLE_REST.exec(rest)?.[1]?.split('\r\n').slice(0, -1);
  if (!fields) return null;
  const read = new Map<string, string>();
  for (const field of fields) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).toLowerCase();
    if (LEFT_TO_NODE.has(name) || read.has(name)) return null;
    if (READ.has(name)) read.set(name, field.slice(colon + 1).trim());
  }
  const keeps = (read.get('connection') ?? 'keep-alive').toLowerCase() === 'keep-alive';
  if (!isAuthority(read.get('host') ?? '') || !keeps) return null;
  return { accepted: read.get('accept-encoding'), known: read.get('if-none-match') };
}
