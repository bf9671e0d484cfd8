import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

/** All that is said with an answer but its date and what becomes of the connection. */
export interface Message {
  status: number;
  /** Names and values in turn: the form Node sends fastest. */
  headers: readonly string[];
  /**
   * One character a byte. Node sends a text in one write together with its headers; a buffer costs a second one, and a
   * third of the requests a second with it (tests/bench).
   */
  body: string;
}

interface Form {
  etag: string;
  whole: Message;
  /** For who has it already; null where an answer is no page that can be had. */
  unchanged: Message | null;
}

/** An answer as bytes that can be sent again and again, in each form a browser may ask for. */
export interface CachedAnswer {
  /** Made when somebody first asks for it: most forms of most answers never are. */
  form(encoding: Encoding): Form;
  /** What it takes in memory at most, about: all forms and a kilobyte for headers. */
  bytes: number;
}

/** Below this compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 512;
/** Once a page, so it may take a millisecond or two. */
const BROTLI_QUALITY = 6;

const HEADER_BYTES = 1_024;
/** The body, its text form, and two compressed ones of at most a third each; of what is not compressed the first two. */
const MOST_OF_COMPRESSIBLE = 2.7;
const MOST_OF_OTHERS = 2;

const COMPRESSIBLE = /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml)/;

const COMPRESS: Record<Encoding, (body: Buffer) => Buffer> = {
  identity: (body) => body,
  gzip: (body) => gzipSync(body),
  br: (body) =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
};

/** Names (ETag) an answer, to be compressed as it is asked for. `headers` without content length, encoding and ETag, which are set here. */
export function cacheAnswer(status: number, headers: Record<string, string>, body: Buffer): CachedAnswer {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const compressible = body.length >= COMPRESS_FROM_BYTES && COMPRESSIBLE.test(headers['content-type'] ?? '');
  const make = (encoding: Encoding): Form => {
    const bytes = COMPRESS[encoding](body);
    const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
    const own: Record<string, string> = { ...headers, etag };
    if (compressible) own.vary = 'Accept-Encoding';
    const unchanged = status === 200 ? { status: 304, headers: Object.entries(own).flat(), body: '' } : null;
    if (encoding !== 'identity') own['content-encoding'] = encoding;
    own['content-length'] = String(bytes.length);
    const whole = { status, headers: Object.entries(own).flat(), body: bytes.toString('latin1') };
    return { etag, whole, unchanged };
  };
  const made: Partial<Record<Encoding, Form>> = {};
  return {
    form: (asked) => {
      const encoding = compressible ? asked : 'identity';
      made[encoding] ??= make(encoding);
      return made[encoding];
    },
    bytes: HEADER_BYTES + Math.ceil(body.length * (compressible ? MOST_OF_COMPRESSIBLE : MOST_OF_OTHERS)),
  };
}

function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : 'identity';
}

/** `Accept-Encoding` and `If-None-Match`, as Node would give them. */
export interface Wish {
  accepted: string | undefined;
  known: string | undefined;
}

/** The form that somebody accepts, or 304 when they know it: one choice for both ways out, Node's and the front door. */
export function messageFor(answer: CachedAnswer, { accepted, known }: Wish): Message {
  const form = answer.form(encodingFor(accepted));
  return form.unchanged !== null && known?.includes(form.etag) ? form.unchanged : form.whole;
}

/** Sends an answer by way of Node's HTTP server. */
export function sendCached({ headers }: IncomingMessage, response: ServerResponse, answer: CachedAnswer): void {
  const wish = { accepted: headers['accept-encoding'] as string | undefined, known: headers['if-none-match'] };
  const message = messageFor(answer, wish);
  response.writeHead(message.status, [...message.headers]);
  response.end(message.body, 'latin1');
}
