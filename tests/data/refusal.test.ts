import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ClientResponseError } from 'pocketbase';
import { describe, expect, test } from 'vitest';
import { answered } from '../../src/data/pocketbase/answer.ts';
import { openConnection } from '../../src/data/pocketbase/connection.ts';
import { DatabaseAway, isForLater, refusalOf } from '../../src/data/pocketbase/refusal.ts';
import { openSession, signIn, signOut } from '../../src/data/pocketbase/session.ts';

/** What is told of PocketBase's refusals, and of answers that are none: something that is no PocketBase listens there. */
async function against<T>(listener: RequestListener, ask: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const refuse =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"data":{},"message":""}');
const ask = (url: string) => answered(openConnection(url, 300).send('/api/ketenkaart/demand', {}));
const wordOf = (error: unknown) => refusalOf(error)?.word;

describe('one word for each refusal', () => {
  test.each([
    [400, 'refused'],
    [401, 'signed_out'],
    [403, 'forbidden'],
    [404, 'gone'],
    [405, 'refused'],
    [409, 'conflict'],
    [413, 'too_large'],
    [418, 'refused'],
    [429, 'wait'],
    [500, 'away'],
    [502, 'away'],
    [503, 'away'],
  ])('%i → %s', async (status, word) => {
    expect(await against(refuse(status), (url) => ask(url).then(() => '', wordOf))).toBe(word);
  });

  test('whatever the status, there is one', () => {
    for (let status = 0; status < 1_000; status += 1)
      expect(refusalOf(new ClientResponseError({ status }))?.word).toBeTypeOf('string');
  });

  test('what is no refusal is a fault of ours', () => {
    for (const fault of [new TypeError('x'), null, undefined, 'text', { status: 429 }])
      expect(refusalOf(fault)).toBeNull();
  });

  test('how long to wait is what PocketBase says, else what its own limits take', async () => {
    const secondsOf = (headers: Record<string, string>) =>
      against(refuse(429, headers), (url) =>
        ask(url).then(
          () => 0,
          (error) => refusalOf(error)?.seconds,
        ),
      );
    expect([
      await secondsOf({ 'retry-after': '1234' }),
      await secondsOf({}),
      await secondsOf({ 'retry-after': 'x' }),
    ]).toEqual([1234, 60, 60]);
  });
});

describe('no answer', () => {
  const page: RequestListener = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
  const empty: RequestListener = (_, response) => response.writeHead(200).end();
  const half: RequestListener = (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":[1');
  const broken: RequestListener = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"records":[');
    setTimeout(() => request.socket.destroy(), 20);
  };
  const silent: RequestListener = () => {};
  const gone: RequestListener = (request) => request.socket.destroy();

  test.each(Object.entries({ page, empty, half, broken, silent, gone }))(
    '%s is told as the database being away',
    async (_, listener) => {
      const error = await against(listener, (url) => ask(url).catch((caught: unknown) => caught));
      expect([error instanceof DatabaseAway, wordOf(error)]).toEqual([true, 'away']);
    },
  );

  test('nor when nobody listens', async () => {
    const error = await ask('http://127.0.0.1:9').catch((caught: unknown) => caught);
    expect([error instanceof DatabaseAway, wordOf(error)]).toEqual([true, 'away']);
  });
});

describe('being asked too often', () => {
  const token = `x.${Buffer.from(JSON.stringify({ id: 'somebody' })).toString('base64url')}.x`;
  const tooOften = refuse(429, { 'retry-after': '90' });

  test('is thrown as what may be done later', async () => {
    const error = await against(tooOften, (url) => ask(url).catch((caught: unknown) => caught));
    const refusal = refusalOf(error);
    expect([error instanceof DatabaseAway, refusal, refusal && isForLater(refusal)]).toEqual([
      true,
      { word: 'wait', seconds: 90 },
      true,
    ]);
  });

  test('neither ends a session nor says that it has ended', async () => {
    expect(await against(tooOften, (url) => openSession({ url, token }))).toMatchObject({
      kind: 'unavailable',
      refusal: { word: 'wait' },
    });
    await expect(against(tooOften, (url) => signOut({ url, token }))).rejects.toMatchObject({
      notNow: { word: 'wait' },
    });
    expect(await against(refuse(401), (url) => openSession({ url, token }))).toEqual({ kind: 'ended' });
    expect(await against(refuse(401), (url) => signOut({ url, token }))).toEqual({ kind: 'done' });
  });

  test('is no wrong password', async () => {
    const account = { email: 'a@voorbeeld.nl', password: 'x' };
    await expect(against(tooOften, (url) => signIn(url, account, '', ''))).rejects.toMatchObject({
      notNow: { word: 'wait', seconds: 90 },
    });
  });
});
