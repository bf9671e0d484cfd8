import { type IncomingMessage, ServerResponse } from 'node:http';

/** The request handler that Astro builds in middleware mode (dist/server/entry.mjs). */
export type AstroHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: object,
) => Promise<void>;

export interface Rendered {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
}

type HeaderValue = string | number | readonly string[];

/** Takes what Astro would send to the visitor, so that it can be kept. */
class Capture extends ServerResponse {
  readonly chunks: Buffer[] = [];
  readonly sent: Record<string, HeaderValue> = {};

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    Object.assign(this.sent, headers);
    return this;
  }

  override write(chunk: unknown): boolean {
    this.chunks.push(Buffer.from(chunk as Uint8Array));
    return true;
  }

  override end(chunk?: unknown): this {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk as Uint8Array));
    this.emit('finish');
    return this;
  }
}

/** Lets Astro answer a request in memory; null when no page has that address. */
export async function renderPage(
  handler: AstroHandler,
  request: IncomingMessage,
  locals: object,
): Promise<Rendered | null> {
  const capture = new Capture(request);
  let unmatched = false;
  await handler(
    request,
    capture,
    () => {
      unmatched = true;
    },
    locals,
  );
  if (unmatched) return null;
  const headers: Record<string, string> = {};
  let cookies: string[] = [];
  for (const [name, value] of Object.entries({ ...capture.getHeaders(), ...capture.sent })) {
    if (value === undefined) continue;
    if (name.toLowerCase() === 'set-cookie') cookies = [value].flat().map(String);
    else headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return { status: capture.statusCode, headers, cookies, body: Buffer.concat(capture.chunks) };
}
