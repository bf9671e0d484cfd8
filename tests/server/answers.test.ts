import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type TestSite } from '../support/site.ts';

/** How the entry answers: headers, forms of a page, which posts it takes. */
let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const PAGES = ['/', '/gemeente/zwolle', '/gemeenten', '/organisatie/humanitas', '/zoeken?q=geld', '/bestaat-niet'];

/** What crawlers and bookmarks ask for unasked. */
test.each([
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/favicon.ico', 'image/svg+xml'],
])('%s is a small answer, not a page', async (path, type) => {
  const answer = await raw(path);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe(type);
  expect(answer.body.length).toBeLessThan(2_000);
});

test('as long as nobody is named as responsible, the page on privacy says so', async () => {
  expect((await raw('/privacy')).body.toString()).toContain('moet hier een naam en een e-mailadres noemen');
});

test.each([
  ['/initiatieven.csv', 'initiatieven', '"Naam";"Soort";'],
  ['/en/initiatieven.csv', 'initiatives', '"Name";"Kind";'],
])('%s is the list of initiatives as a file, also when it comes from memory', async (path, name, heads) => {
  for (const attempt of ['first', 'kept']) {
    const { status, headers, body } = await raw(path);
    expect([status, headers['content-type']], attempt).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="${name}-\\d{4}-\\d\\d-\\d\\d.csv"$`),
    );
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const [first = '', ...rows] = body.toString('utf8').trimEnd().split('\r\n');
    expect(first.slice(1)).toMatch(new RegExp(`^${heads}`));
    expect(rows.length).toBeGreaterThan(10);
  }
});

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
function raw(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Raw> {
  return new Promise((done, fail) => {
    const call = request(
      site.origin + path,
      { method: options.method ?? 'GET', headers: options.headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    call.on('error', fail);
    call.end(options.body);
  });
}

describe('headers', () => {
  test.each(PAGES)('%s has a content policy without unsafe-* and the usual headers', async (path) => {
    for (const attempt of ['first', 'kept']) {
      const { headers } = await raw(path);
      const policy = String(headers['content-security-policy']);
      expect(policy, attempt).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toContain('unsafe-');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  test.each(PAGES)('%s holds nothing that its policy would refuse', async (path) => {
    const page = (await raw(path)).body.toString();
    const scripts = page.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes(' src="/_astro/'))).toEqual([]);
    expect(page).not.toMatch(/<style\b/);
    expect(page.match(/<[^>]*\s(style|on[a-z]+)=/g)).toBeNull();
  });

  test('strict transport security is promised only where the site is published by https', async () => {
    expect((await raw('/')).headers['strict-transport-security']).toBeUndefined();
  });
});

describe('forms of a page', () => {
  test('brotli, gzip and plain hold the same page, each with its own ETag', async () => {
    const { gunzipSync, brotliDecompressSync } = await import('node:zlib');
    const plain = await raw('/gemeente/zwolle');
    const gzip = await raw('/gemeente/zwolle', { headers: { 'accept-encoding': 'gzip' } });
    const brotli = await raw('/gemeente/zwolle', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  test('a browser that has the page gets 304 without a body', async () => {
    const { headers } = await raw('/gemeente/zwolle');
    const again = await raw('/gemeente/zwolle', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('HEAD sends the headers alone, and whoever asks after it gets the whole page', async () => {
    const head = await raw('/gemeente/assen', { method: 'HEAD' });
    const page = await raw('/gemeente/assen');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(page.body.length).toBe(Number(head.headers['content-length']));
    expect(page.body.length).toBeGreaterThan(1_000);
  });

  test('many who ask at once after a change all get the new page', async () => {
    const { admin } = site.pocketbase;
    const assen = await admin.collection('municipalities').getFirstListItem('slug = "assen"');
    await admin.collection('municipalities').update(assen.id, { phone: '14 0592' });
    await new Promise((done) => setTimeout(done, 500));
    const pages = await Promise.all(Array.from({ length: 50 }, () => raw('/gemeente/assen')));
    expect(new Set(pages.map(({ headers }) => headers.etag)).size).toBe(1);
    expect(pages[0]?.body.includes('14 0592')).toBe(true);
  });

  test('query fields that no page reads change nothing', async () => {
    const [plain, tracked] = [await raw('/gemeente/zwolle'), await raw('/gemeente/zwolle?utm_source=x')];
    expect(tracked.headers.etag).toBe(plain.headers.etag);
  });

  test('a method that we do not know is refused', async () => {
    expect((await raw('/', { method: 'DELETE' })).status).toBe(405);
  });

  test('nobody is led on to another server', async () => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const { hostname, port } = new URL(site.origin);
    const call = request({ hostname, port, method: 'CONNECT', path: 'voorbeeld.nl:443' });
    call.once('connect', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    call.once('error', reject).end();
    expect(await promise).toBe(405);
  });
});

describe('posts', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (path: string, headers: Record<string, string>) =>
    raw(path, { method: 'POST', headers: { ...form, ...headers }, body: 'postcode=8011' });

  test.each([
    ['without any browser header', {}, 303],
    ['from our own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['typed in the address bar', { 'sec-fetch-site': 'none' }, 303],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['with another origin', { origin: 'https://elders.example' }, 403],
    ['with a null origin', { origin: 'null' }, 403],
  ])('a look-up %s', async (_, headers, status) => {
    expect((await post('/zoek', headers)).status).toBe(status);
  });

  test('a search is as open as a look-up', async () => {
    expect((await post('/zoeken', {})).status).toBe(303);
    expect((await post('/en/zoeken', {})).status).toBe(303);
    expect((await post('/zoeken', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('a look-up with our own origin is taken', async () => {
    expect((await post('/zoek', { origin: site.origin })).status).toBe(303);
  });

  test('any other post must say where it comes from', async () => {
    expect((await post('/inloggen', {})).status).toBe(403);
  });

  test('a post that does not say how long it is is refused before it is read', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('postcode=8011'));
        controller.close();
      },
    });
    const answer = await fetch(`${site.origin}/zoek`, {
      method: 'POST',
      headers: form,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(411);
  });
});
