import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheAnswer, messageFor } from '../../src/server/rendering/cached-answer.ts';
import { converse, type Door, openClient, openDoor } from '../support/two-doors.ts';

/** The front door tells everybody what Node alone would tell them, and takes for itself only what is plain. */
const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
const page = cacheAnswer(200, html, Buffer.from('<p>Hier kunt u terecht</p>'.repeat(100)));
const moved = cacheAnswer(301, { ...html, location: '/page' }, Buffer.alloc(0));
const large = cacheAnswer(200, { 'content-type': 'image/png' }, Buffer.alloc(1024 * 1024, 'x'));
const kept = new Map([
  ['/page', page],
  ['/moved', moved],
  ['/large', large],
]);
const otherwise = cacheAnswer(404, html, Buffer.from('not here'));
const etag = (accepted?: string) => {
  const { headers } = messageFor(page, { accepted, known: undefined });
  return headers[headers.indexOf('etag') + 1];
};

let front: Door;
let node: Door;
beforeAll(async () => {
  [front, node] = (await Promise.all([true, false].map((withFront) => openDoor({ kept, otherwise, withFront })))) as [
    Door,
    Door,
  ];
});
afterAll(() => Promise.all([front.stop(), node.stop()]));

const get = (target: string, ...fields: string[]) =>
  `GET ${target} HTTP/1.1\r\n${['Host: ketenkaart.example', ...fields].join('\r\n')}\r\n\r\n`;

/** What both doors tell, and how many of the requests Node answered behind the front one. */
async function both(...pieces: string[]): Promise<{ told: string; expected: string; byNode: number }> {
  const before = front.byNode();
  const [told, expected] = await Promise.all([converse(front, pieces), converse(node, pieces)]);
  return { told, expected, byNode: front.byNode() - before };
}

describe('what the front door answers itself', () => {
  test.each([
    ['a page', get('/page')],
    ['gzip', get('/page', 'Accept-Encoding: gzip')],
    ['brotli among others', get('/page', 'accept-encoding: gzip, deflate, br, zstd')],
    ['a form that is refused', get('/page', 'Accept-Encoding:\tgzip;q=0, br;q=0 ')],
    ['a page that is known', get('/page', `If-None-Match: ${etag()}`)],
    ['a form that is known, among others', get('/page', 'Accept-Encoding: br', `If-None-Match: "x", W/${etag('br')}`)],
    ['another form than the one that is known', get('/page', 'Accept-Encoding: gzip', `If-None-Match: ${etag('br')}`)],
    ['an address that has moved', get('/moved', `If-None-Match: "x"`)],
    [
      'a browser',
      get('/page', 'Connection: Keep-Alive', 'Cookie: a=b', 'User-Agent: Vuurvos/1 (\xe9\xe9n)', 'X-Empty:'),
    ],
    ['an answer that does not fit in one go', get('/large')],
  ])('%s', async (_, request) => {
    const { told, expected, byNode } = await both(request);
    expect(told).toBe(expected);
    expect(told).toMatch(/^HTTP\/1\.1 (200|301|304) /);
    expect(byNode).toBe(0);
  });

  test('several in turn, each with its own wish', async () => {
    const pieces = [get('/page'), get('/moved'), get('/page', 'Accept-Encoding: gzip'), get('/page')];
    const { told, expected, byNode } = await both(...pieces);
    expect(told).toBe(expected);
    expect(told.match(/HTTP\/1\.1 200/g)?.length).toBe(3);
    expect(byNode).toBe(0);
  });
});

describe('what is left to Node', () => {
  test.each([
    ['an address that is not kept', get('/nothing')],
    ['a query', get('/page?wijk=Centrum')],
    ['HEAD', get('/page').replace('GET', 'HEAD')],
    ['POST', get('/page', 'Content-Length: 2').replace('GET', 'POST').concat('ab')],
    ['a GET with a body', get('/page', 'Content-Length: 2').concat('ab')],
    ['a length of nothing', get('/page', 'content-length: 0')],
    ['a chunked body', get('/page', 'Transfer-Encoding: chunked').concat('0\r\n\r\n')],
    ['the wish to close', get('/page', 'Connection: close')],
    ['another wish about the connection', get('/page', 'Connection: keep-alive, x-field')],
    ['an upgrade', get('/page', 'Connection: Upgrade', 'Upgrade: websocket')],
    ['an expectation', get('/page', 'Expect: 100-continue')],
    ['HTTP/1.0', get('/page').replace('HTTP/1.1', 'HTTP/1.0')],
    ['a field that comes twice', get('/page', 'Accept-Encoding: gzip', 'Accept-Encoding: br')],
    ['two hosts', get('/page', 'Host: elsewhere.example')],
    ['a large head', get('/page', `Cookie: ${'x'.repeat(5_000)}`)],
    ['an address with its host', get('http://ketenkaart.example/page')],
  ])('%s', async (_, request) => {
    const { told, expected, byNode } = await both(request);
    expect(told).toBe(expected);
    expect(byNode).toBe(1);
  });

  test('a head in two pieces, cut anywhere', async () => {
    const request = get('/page', 'Accept-Encoding: gzip');
    const whole = await converse(node, [request]);
    for (let cut = 1; cut < request.length; cut += 7) {
      const { told, byNode } = await both(request.slice(0, cut), request.slice(cut));
      expect([told, byNode], `cut at ${cut}`).toEqual([whole, 1]);
    }
  });

  test('several requests in one piece, and all that come after them', async () => {
    const { told, expected, byNode } = await both(get('/page') + get('/moved'), get('/page'));
    expect(told).toBe(expected);
    expect(byNode).toBe(3);
  });

  test('whatever comes after a request that was not plain, on that connection alone', async () => {
    const { told, expected, byNode } = await both(get('/page'), get('/nothing'), get('/page'));
    expect(told).toBe(expected);
    expect(byNode).toBe(2);
    expect((await both(get('/page'))).byNode).toBe(0);
  });
});

describe('what is no request that Node takes', () => {
  const broken = (text: string) => get('/page').replace('\r\n\r\n', `\r\n${text}\r\n\r\n`);
  test.each([
    ['no host', 'GET /page HTTP/1.1\r\nAccept: */*\r\n\r\n'],
    ['no field at all', 'GET /page HTTP/1.1\r\n\r\n'],
    ['a field without a colon', broken('nonsense')],
    ['a space before the colon', broken('Content-Length : 5')],
    ['a name that is none', broken('X y: z')],
    ['a folded field', broken('X: a\r\n Content-Length: 5')],
    ['a bare line feed that would begin a field', broken('X: a\nContent-Length: 5')],
    ['a bare carriage return', broken('X: a\rContent-Length: 5')],
    ['a null byte', broken('X: a\0b')],
    ['two lengths', broken('Content-Length: 5\r\nContent-Length: 6')],
    ['a length and chunks', broken('Content-Length: 5\r\nTransfer-Encoding: chunked')],
    ['chunks that are not the last coding', broken('Transfer-Encoding: chunked, gzip')],
    ['a version that is none', get('/page').replace('1.1', '1.2')],
    ['another method hidden behind a space', get('/page').replace('GET ', 'GET  ')],
    ['an end without carriage returns', get('/page').replaceAll('\r\n', '\n')],
    ['no text', '\x16\x03\x01\x02\0\x01\0'],
  ])('%s', async (_, request) => {
    const { told, expected } = await both(request, get('/moved', 'Connection: close'));
    expect(told).toBe(expected);
  });
});

describe('a client that hangs up or goes away', () => {
  test('who says no more after the question still gets the answer', async () => {
    const client = await openClient(front.port);
    client.socket.end(get('/large'));
    expect(await client.ended).toBe('closed');
    expect(client.told().length).toBeGreaterThan(1024 * 1024);
  });

  test('a broken connection troubles nobody', async () => {
    const client = await openClient(front.port);
    client.socket.write(get('/large'));
    client.socket.resetAndDestroy();
    await pause(50);
    expect((await both(get('/page'))).byNode).toBe(0);
    expect(front.sockets.size).toBe(0);
  });
});
