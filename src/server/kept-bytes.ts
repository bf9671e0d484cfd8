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
export interface KeptAnswer {
  forms: Record<Encoding, Form>;
  /** What it takes in memory, about: all bodies and a kilobyte for headers. */
  bytes: number;
}

/** Below this compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 512;
/** Once a page, so it may take a millisecond or two. */
const BROTLI_QUALITY = 6;

const HEADER_BYTES = 1_024;

const COMPRESSIBLE = /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml)/;

/** Compresses and names (ETag) an answer. `headers` without content length, encoding and ETag, which are set here. */
export function keepAnswer(status: number, headers: Record<string, string>, body: Buffer): KeptAnswer {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const compressible = body.length >= COMPRESS_FROM_BYTES && COMPRESSIBLE.test(headers['content-type'] ?? '');
  const form = (encoding: Encoding, bytes: Buffer): Form => {
    const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`;
    const own: Record<string, string> = { ...headers, etag };
    if (compressible) own.vary = 'Accept-Encoding';
    const unchanged = status === 200 ? { status: 304, headers: Object.entries(own).flat(), body: '' } : null;
    if (encoding !== 'identity') own['content-encoding'] = encoding;
    own['content-length'] = String(bytes.length);
    const whole = { status, headers: Object.entries(own).flat(), body: bytes.toString('latin1') };
    return { etag, whole, unchanged };
  };
  const identity = form('identity', body);
  if (!compressible) return { forms: { identity, gzip: identity, br: identity }, bytes: HEADER_BYTES + body.length };
  const gzip = gzipSync(body, { level: 9 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const br = brotliCompressSync(body, { params });
  return {
    forms: { identity, gzip: form('gzip', gzip), br: form('br', br) },
    bytes: HEADER_BYTES + body.length + gzip.length + br.length,
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
export function messageFor(answer: KeptAnswer, { accepted, known }: Wish): Message {
  const form = answer.forms[encodingFor(accepted)];
  return form.unchanged !== null && known?.includes(form.etag) ? form.unchanged : form.whole;
}

/** Sends an answer by way of Node's HTTP server. */
export function sendKept({ headers }: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void {
  const wish = { accepted: headers['accept-encoding'] as string | undefined, known: headers['if-none-match'] };
  const message = messageFor(answer, wish);
  response.writeHead(message.status, [...message.headers]);
  response.end(message.body, 'latin1');
}
