import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest, sayRaw, statusIn } from '../support/raw-request.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** What is kept for all depends on nothing of a request but its address. Each stranger comes first; then somebody reads. */
let site: TestSite;
let port: number;
beforeAll(async () => {
  site = await startSite();
  port = Number(new URL(site.origin).port);
});
afterAll(() => site.stop());

const page = async (path: string) => (await fetch(site.origin + path)).text();
const heading = (html: string) => /<h1[^>]*>\s*([^<]*?)\s*</.exec(html)?.[1] ?? '';

describe('a host that is none is refused, and nothing is made for it', () => {
  test.each([
    ['a path in it', 'heerlen', ['Host: x/gemeente/groningen?']],
    ['a search in it', 'helmond', ['Host: x/zoeken?q=Bel+06+12345678&']],
    ['somebody in it', 'hoorn', ['Host: a@b']],
    ['a fragment in it', 'hulst', ['Host: x#']],
    ['two hosts', 'heemskerk', ['Host: ketenkaart.example', 'Host: x/gemeente/groningen?']],
    ['the same host twice', 'heemstede', ['Host: ketenkaart.example', 'Host: ketenkaart.example']],
    ['two hosts in one field', 'huizen', ['Host: ketenkaart.example, elsewhere.example']],
    ['an empty one', 'heusden', ['Host:']],
  ])('%s', async (_, slug, fields) => {
    const address = `/gemeente/${slug}`;
    expect(statusIn(await sayRaw(port, rawRequest(address, fields)))).toBe(400);
    const html = await page(address);
    expect(heading(html).toLowerCase()).toContain(slug);
    expect(html).not.toMatch(/groningen\?|06 ?12345678/i);
    // Once it is kept it is no different, on either way out.
    expect(statusIn(await sayRaw(port, rawRequest(address, fields)))).toBe(400);
    expect(await page(address)).toBe(html);
  });

  test('none at all, in the HTTP that asks for one', async () => {
    expect(statusIn(await sayRaw(port, 'GET /gemeente/ede HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
    expect(statusIn(await sayRaw(port, 'GET /gemeente/ede HTTP/1.0\r\n\r\n'))).toBe(200);
  });
});

describe('what proxies and clients say of another address counts for nothing', () => {
  test.each([
    ['X-Forwarded-Host: x/gemeente/groningen?'],
    ['X-Forwarded-Host: elsewhere.example'],
    ['X-Forwarded-Proto: javascript'],
    ['X-Forwarded-Port: 6666'],
    ['X-Forwarded-Prefix: /gemeente/groningen'],
    ['Forwarded: for=1.2.3.4;host="x/gemeente/groningen?";proto=https'],
    ['X-Original-URL: /gemeente/groningen'],
    ['X-Rewrite-URL: /gemeente/groningen'],
    ['X-HTTP-Method-Override: DELETE'],
    ['X-Host: elsewhere.example'],
    ['X-Astro-Path: /gemeente/groningen'],
    ['Accept-Language: tr'],
    ['Cookie: session=x; lang=ar'],
    ['User-Agent: <script>alert(1)</script>'],
    ['Referer: http://elsewhere.example/'],
    ['Host: elsewhere.example'],
  ])('%s', async (field) => {
    const slug = 'maastricht';
    const html = await page(`/gemeente/${slug}`);
    // An address that nobody has asked for, so that it is made for this request.
    const [name] = field.split(':');
    const told = await sayRaw(port, rawRequest(`/gemeente/${slug}/hulp?situatie=${name}`, [field]));
    expect(statusIn(told)).toBe(200);
    expect(told).not.toContain('elsewhere.example');
    expect(heading(told)).toMatch(/maastricht/i);
    expect(await page(`/gemeente/${slug}`)).toBe(html);
  });

  test('a session, invented or not, changes nothing of what everybody reads', async () => {
    const stranger = await fetch(`${site.origin}/gemeente/ommen`, { headers: { cookie: 'session=invented' } });
    expect(stranger.headers.get('cache-control')).toBe('no-cache');
    expect(await stranger.text()).toBe(await page('/gemeente/ommen'));
  });
});

describe('one address a page', () => {
  test.each([
    ['/gemeente/zwolle/', '/gemeente/zwolle'],
    ['//gemeente/zwolle', '/gemeente/zwolle'],
    ['/gemeente//zwolle', '/gemeente/zwolle'],
    ['/%67emeente/zwolle', '/gemeente/zwolle'],
    ['/gemeente/x/../zwolle', '/gemeente/zwolle'],
    ['/en/', '/en'],
    ['//elsewhere.example/en/werk', '/elsewhere.example/en/werk'],
    ['/en//elsewhere.example', '/en/elsewhere.example'],
  ])('%s leads to %s', async (asked, address) => {
    const told = await sayRaw(port, rawRequest(asked));
    expect(statusIn(told)).toBe(301);
    expect(told.toLowerCase()).toContain(`\r\nlocation: ${address}\r\n`);
  });

  test.each(['/%2567emeente/zwolle', '/gemeente%2fzwolle', '/\\elsewhere.example', '*', '/%E0%A4%A'])(
    '%s is none',
    async (asked) => expect(statusIn(await sayRaw(port, rawRequest(asked)))).toBe(400),
  );

  test('an address with its host is read without it', async () => {
    const told = await sayRaw(port, rawRequest('http://elsewhere.example/gemeente/zwolle'));
    expect(heading(told)).toMatch(/zwolle/i);
    expect(told).not.toContain('elsewhere.example');
    expect(statusIn(await sayRaw(port, rawRequest('http://x/gemeente/groningen?@y/gemeente/zwolle')))).toBe(200);
    expect(statusIn(await sayRaw(port, rawRequest('http://a@b/gemeente/zwolle')))).toBe(400);
  });

  test.each(['/_image?href=/favicon.svg', '/_server-islands/x', '/404', '/500', '/en/_image', '/tr/500'])(
    "Astro's own %s is no page of ours",
    async (address) => expect((await fetch(site.origin + address)).status).toBe(404),
  );
});

describe('what a query holds that no link of ours has is as if it were not there', () => {
  test.each([
    ['a field that no page reads', '/gemeente/zwolle?x=1', '/gemeente/zwolle'],
    ['a neighbourhood that nobody knows', '/gemeente/zwolle?wijk=Verzonnen', '/gemeente/zwolle'],
    ['a neighbourhood where none is read', '/over?wijk=Assendorp', '/over'],
    ['a province that is none', '/gemeenten?provincie=atlantis', '/gemeenten'],
    ['an answer that is none', '/gemeente/zwolle/hulp?situatie=verzonnen', '/gemeente/zwolle/hulp'],
    ['a search on another page', '/gemeente/zwolle?q=Bel+06', '/gemeente/zwolle'],
  ])('%s', async (_, odd, address) => {
    const answer = await fetch(site.origin + odd);
    expect(answer.headers.get('etag')).toBe((await fetch(site.origin + address)).headers.get('etag'));
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('and what a link of ours has is there', async () => {
    const all = await page('/gemeenten');
    const some = await page('/gemeenten?provincie=limburg');
    expect(some).not.toBe(all);
    expect(some.length).toBeLessThan(all.length);
  });
});
