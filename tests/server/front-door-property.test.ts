import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheAnswer, messageFor } from '../../src/server/rendering/cached-answer.ts';
import { converse, type Door, openDoor } from '../support/two-doors.ts';

/**
 * Whatever is said, in whatever pieces: byte for byte the front door tells what Node alone tells, but for the date. The
 * texts are made of what has fooled servers that stood before one another.
 */
const RUNS = 400;

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
const page = cacheAnswer(200, html, Buffer.from('<p>Hier kunt u terecht</p>'.repeat(40)));
const kept = new Map([
  ['/page', page],
  ['/moved', cacheAnswer(301, { ...html, location: '/page' }, Buffer.alloc(0))],
]);
const otherwise = cacheAnswer(404, html, Buffer.from('not here'));
const etagOf = (accepted: string) => {
  const { headers } = messageFor(page, { accepted, known: undefined });
  return headers[headers.indexOf('etag') + 1] ?? '';
};

let front: Door;
let node: Door;
beforeAll(async () => {
  front = await openDoor({ kept, otherwise, withFront: true });
  node = await openDoor({ kept, otherwise, withFront: false });
});
afterAll(() => Promise.all([front.stop(), node.stop()]));

/** Mostly the first, else one of the others. */
const mostly = (usual: string, ...odd: string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const line = fc
  .tuple(
    mostly('GET', 'HEAD', 'POST', 'get', '\r\nGET', ' GET', 'GET\t', 'PRI', 'CONNECT', ''),
    mostly(' ', '  ', '\t', ''),
    fc.oneof(
      mostly(
        '/page',
        '/moved',
        '/nothing',
        '/page?x=1',
        '/page#x',
        '/page/',
        'page',
        '*',
        '/\xe9',
        '/pa\0ge',
        '//page',
      ),
      mostly('/page', 'http://ketenkaart.example/page', '/page HTTP/1.1', '/%70age', '/page\x7f'),
    ),
    mostly(
      ' HTTP/1.1',
      ' HTTP/1.0',
      ' HTTP/1.2',
      ' HTTP/2.0',
      ' http/1.1',
      '  HTTP/1.1',
      ' HTTP/1.1 ',
      '',
      ' HTTP/1.11',
    ),
  )
  .map((parts) => parts.join(''));

const harmless = fc.constantFrom(
  'Accept-Encoding: gzip',
  'Accept-Encoding:br, gzip',
  'ACCEPT-ENCODING:  gzip;q=0 , br;q=0\t',
  'Accept-Encoding:',
  `If-None-Match: ${etagOf('')}`,
  `If-None-Match: W/${etagOf('gzip')}, ${etagOf('br')}`,
  'If-None-Match: *',
  'Connection: keep-alive',
  'Connection:KEEP-ALIVE ',
  'Cookie: session=x',
  'User-Agent: \xe9\xff',
  'X-Empty:',
  'X-Tab:\ta\tb',
  "!#$%&'*+-.^_`|~: 1",
  'Range: bytes=0-1',
  'TE: trailers',
  'Keep-Alive: timeout=5',
);
const harmful = fc.constantFrom(
  'Host: elsewhere.example',
  'Content-Length: 0',
  'Content-Length: 5',
  'Content-Length: +5',
  'Content-Length: 5, 5',
  'content-length:5',
  'Content-Length : 5',
  'Content_Length: 5',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: xchunked',
  'Transfer-Encoding:\tchunked, identity',
  'Transfer-Encoding : chunked',
  'Transfer-Encoding\xa0: chunked',
  'Connection: close',
  'Connection: keep-alive, close',
  'Connection: \xa0keep-alive',
  'Connection: Upgrade',
  'Proxy-Connection: close',
  'Upgrade: h2c',
  'Expect: 100-continue',
  'Expect: something',
  'Accept-Encoding: gzip',
  'Accept-Encoding: \xa0gzip',
  ' folded',
  '\tfolded: 5',
  ': no name',
  'no colon',
  'X: a\0b',
  'X: a\rContent-Length: 5',
  'X: a\nContent-Length: 5',
  'X\0: a',
  'X(: a',
  '\xe9: a',
  '',
  `Cookie: ${'x'.repeat(4_100)}`,
  `Cookie: ${'x'.repeat(17_000)}`,
);
const fields = fc
  .tuple(
    mostly('Host: ketenkaart.example', 'Host:', 'host:x', 'X-Host: x', 'Host : x'),
    fc.array(harmless, { maxLength: 4 }),
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(harmful, { maxLength: 2 }) }),
    fc.boolean(),
  )
  .map(([host, some, odd, oddFirst]) => (oddFirst ? [...odd, host, ...some] : [host, ...some, ...odd]));

const request = fc
  .tuple(
    line,
    fields,
    mostly('\r\n', '\n', '\r', '\r\r\n'),
    mostly('\r\n\r\n', '\r\n', '\n\n', '\n\r\n', '\r\n\n', '\r\n\r\n\r\n'),
    mostly('', 'hello', '0\r\n\r\n', '5\r\nhello\r\n0\r\n\r\n', 'GET /moved HTTP/1.1\r\nHost: x\r\n\r\n', '\r\n', 'G'),
  )
  .map(([first, more, between, end, after]) => [first, ...more].join(between) + end + after);

/** Mostly in one piece, as clients do. */
const pieces = fc
  .tuple(request, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) }))
  .map(([text, cut]) => (cut > 0 && cut < text.length ? [text.slice(0, cut), text.slice(cut)] : [text]));

const said = fc.array(pieces, { minLength: 1, maxLength: 3 }).map((list) => list.flat());

/**
 * After an answer, Node closes a connection on which nonsense follows with or without a last 400: that depends on whether
 * its parser was given the bytes by the system or by the stream (tried on 24.21). Nobody can act on it.
 */
function withoutLastWord(told: string): string {
  return told.replace(/(?<=.)HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n(?=\[closed\]$)/s, '');
}

test('both doors tell the same', async () => {
  await fc.assert(
    fc.asyncProperty(said, async (conversation) => {
      const [told, expected] = await Promise.all([converse(front, conversation), converse(node, conversation)]);
      expect(withoutLastWord(told)).toBe(withoutLastWord(expected));
    }),
    { numRuns: RUNS },
  );
  // A door that leaves everything to Node would tell the same too.
  expect(node.byNode() - front.byNode()).toBeGreaterThan(RUNS / 4);
});
