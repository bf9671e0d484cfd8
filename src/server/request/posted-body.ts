import type { IncomingMessage } from 'node:http';

/** Reads what is posted, which is no longer than it says it is (`Content-Length`; Node sees to that). Null when it broke off. */
export async function postedBody(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of request) pieces.push(piece as Buffer);
  } catch {
    return null;
  }
  return request.complete ? Buffer.concat(pieces) : null;
}
