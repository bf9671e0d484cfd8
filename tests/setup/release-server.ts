import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { POCKETBASE_VERSION } from '../../src/commands/setup/settings.ts';

type Answer = (response: ServerResponse) => void;

/** A server on loopback that stands where the official releases are downloaded from. */
export interface ReleaseServer {
  /** What goes into POCKETBASE_RELEASE_URL. */
  url: string;
  /** Files of the release that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** `files`: what the server answers for each file of the release; anything else is a 404. */
export async function serveRelease(files: Record<string, Answer>): Promise<ReleaseServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace(`/v${POCKETBASE_VERSION}/`, '');
    asked.push(name);
    const answer = files[name];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export function bytes(contents: Uint8Array | string): Answer {
  return (response) => response.writeHead(200).end(contents);
}

/** Announces all of it, sends half, and hangs up. */
export function cutOff(contents: Uint8Array): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': contents.length });
    response.write(contents.subarray(0, contents.length / 2), () => response.destroy());
  };
}

/** What a hotel's or an office's network says before one has signed in. */
export const signInPage: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');

/** Takes the connection and never says a word. */
export const silence: Answer = () => {};

export function sha256(contents: Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}
