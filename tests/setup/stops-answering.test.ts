import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stopsAnswering } from '../../src/commands/running/stops-answering.ts';

const SHORT = { everyMs: 5, answerMs: 50, misses: 3 };

let server: Server;
let url: string;
/** What it does with each question, the first one first; answers when there is none left. */
let silent: boolean[];
let asked: number;

beforeEach(async () => {
  silent = [];
  asked = 0;
  server = createServer((_request, response) => {
    asked += 1;
    if (!silent.shift()) response.writeHead(503).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('three questions in a row without an answer are enough', async () => {
  silent = [true, true, true];
  expect(await stopsAnswering(url, new AbortController().signal, SHORT)).toBe(true);
  expect(asked).toBe(3);
});

test('any answer between them, a refusal too, begins the count anew', async () => {
  silent = [true, true, false, true, true, false, true, true, true];
  expect(await stopsAnswering(url, new AbortController().signal, SHORT)).toBe(true);
  expect(asked).toBe(9);
});

test('a server that is gone altogether counts as one that does not answer', async () => {
  expect(await stopsAnswering('http://127.0.0.1:1/', new AbortController().signal, SHORT)).toBe(true);
});

test('it ends with the server that is asked', async () => {
  const over = new AbortController();
  const asking = stopsAnswering(url, over.signal, SHORT);
  await expect.poll(() => asked).toBeGreaterThan(2);
  over.abort();
  expect(await asking).toBe(false);
});
