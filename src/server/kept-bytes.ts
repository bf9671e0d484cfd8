import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

interface Form {
  /**
   * One character a byte. Node sends a text in one write together with its headers; a buffer costs a second one, and a
   * third of the requests a second with it (tests/bench).
   */
  body: string;
  length: number;
  etag: string;
  /** Names and values in turn: the form Node sends fastest. */
  headers: string[];
}

/** An answer as bytes that can be sent again and again, in each form a browser may ask for. */
export interface KeptAnswer {
  status: number;
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
    const own: Record<string, string> = { ...headers, etag, 'content-length': String(bytes.length) };
    if (compressible) own.vary = 'Accept-Encoding';
    if (encoding !== 'identity') own['content-encoding'] = encoding;
    return { body: bytes.toString('latin1'), length: bytes.length, etag, headers: Object.entries(own).flat() };
  };
  const identity = form('identity', body);
  if (!compressible)
    return { status, forms: { identity, gzip: identity, br: identity }, bytes: HEADER_BYTES + body.length };
  const gzip = form('gzip', gzipSync(body, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const br = form('br', brotliCompressSync(body, { params }));
  return {
    status,
    forms: { identity, gzip, br },
    bytes: HEADER_BYTES + identity.length + gzip.length + br.length,
  };
}

function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : 'identity';
}

/** Sends the form the browser asked for, or 304 when it has it. */
export function sendKept(request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): void {
  const form = answer.forms[encodingFor(request.headers['accept-encoding'] as string | undefined)];
  const known = request.headers['if-none-match'];
  if (known !== undefined && answer.status === 200 && known.includes(form.etag)) {
    response.writeHead(
      304,
      form.headers.filter((_, index) => !isLengthOrEncoding(form.headers, index)),
    );
    response.end();
    return;
  }
  response.writeHead(answer.status, form.headers);
  response.end(form.body, 'latin1');
}

/** A 304 has no body: its length and encoding are left out (both the name and its value). */
function isLengthOrEncoding(headers: string[], index: number): boolean {
  const name = headers[index - (index % 2)];
  return name === 'content-length' || name === 'content-encoding';
}
