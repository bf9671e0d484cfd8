import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson, type Person, signedInVisitor } from '../support/people.ts';
import { sayRaw, statusIn } from '../support/raw-request.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** How much anybody may send before they are known, and how much who works here. What is more is refused before it is read. */
let site: TestSite;
let staff: Person;
beforeAll(async () => {
  site = await startSite();
  staff = await makePerson(site, { role: 'staff', name: 'Stella Staf' });
});
afterAll(() => site.stop());

const URLENCODED = 'application/x-www-form-urlencoded';
const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=x`).join('&');
function multipart(count: number): { type: string; body: string } {
  const part = (index: number) => `--grens\r\nContent-Disposition: form-data; name="f${index}"\r\n\r\nx\r\n`;
  const body = `${Array.from({ length: count }, (_, index) => part(index)).join('')}--grens--\r\n`;
  return { type: 'multipart/form-data; boundary=grens', body };
}

function send(path: string, body: string, { cookie = '', type = URLENCODED } = {}): Promise<Response> {
  return fetch(site.origin + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'content-type': type, origin: site.origin, ...(cookie !== '' && { cookie }) },
  });
}

const SENTENCE = 'Wat u stuurde is te lang. Ga terug, maak de tekst korter en probeer het opnieuw.';
const OPEN_FORMS = [
  '/inloggen',
  '/uitnodiging/x',
  '/bevestigen/x',
  '/uitloggen',
  '/werk',
  '/klopt-dit-niet/gemeente/x',
];
const INVENTED = ['session=verzonnen', `session=${btoa('{"alg":"HS256"}')}.${btoa('{"id":"x"}')}.x`];

describe('a stranger', () => {
  test.each(OPEN_FORMS)('may not send a long form to %s, with an invented session neither', async (path) => {
    for (const cookie of ['', ...INVENTED]) {
      const answer = await send(path, `email=${'x'.repeat(70_000)}`, { cookie });
      expect([answer.status, await answer.text()]).toEqual([413, SENTENCE]);
    }
  });

  test.each(OPEN_FORMS)('may not send a form of many fields to %s', async (path) => {
    for (const cookie of ['', ...INVENTED]) {
      expect((await send(path, fields(101), { cookie })).status).toBe(413);
      const { type, body } = multipart(101);
      expect((await send(path, body, { cookie, type })).status).toBe(413);
    }
    expect((await send(path, fields(100))).status).not.toBe(413);
  });

  test.each(['/zoek', '/zoeken', '/en/zoek', '/ar/zoeken'])('looks up on %s in a few words', async (path) => {
    expect((await send(path, `postcode=${'8'.repeat(5_000)}`)).status).toBe(413);
    expect((await send(path, `q=${'x'.repeat(1_000)}&postcode=${'x'.repeat(1_000)}`)).status).not.toBe(413);
  });

  test('is told so in the language of the page', async () => {
    expect(await (await send('/en/zoek', 'x'.repeat(5_000))).text()).toContain('too long');
  });

  test('is told so before the rest has arrived', async () => {
    const port = Number(new URL(site.origin).port);
    const head = `POST /zoek HTTP/1.1\r\nHost: x\r\nContent-Type: ${URLENCODED}\r\nContent-Length: 90000\r\n\r\npostcode=8`;
    expect(statusIn(await sayRaw(port, head))).toBe(413);
  });

  test('who breaks off in the middle leaves the site as it was', async () => {
    const port = Number(new URL(site.origin).port);
    const head = `POST /zoek HTTP/1.1\r\nHost: x\r\nContent-Type: ${URLENCODED}\r\nContent-Length: 90\r\n\r\npostcode=8`;
    await sayRaw(port, head);
    expect((await send('/zoek', 'postcode=8011')).status).toBe(303);
    expect(site.output()).not.toContain('A request failed');
  });

  test('a length that is none is refused', async () => {
    const port = Number(new URL(site.origin).port);
    const head = (length: string) => `POST /zoek HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;
    for (const length of ['-1', '1e3', '0x10', '99999999999999999999', '5, 5']) {
      const status = statusIn(await sayRaw(port, head(length)));
      expect([400, 413], length).toContain(status);
    }
  });
});

test.each(['/', '/en', '/voortgang', '/gemeente/zwolle', '/tr/gemeenten', '/bestaat-niet', '/favicon.svg', '/healthz'])(
  'nothing is posted to %s, which has no form: no page is made for it',
  async (path) => {
    const answer = await send(path, 'a=b');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  },
);

describe('who works here', () => {
  const longText = `terug=/werk&naam=${'x'.repeat(300_000)}`;

  test('may send what an agreement may hold, and no more', async () => {
    const { cookie } = await signedInVisitor(site, staff);
    expect((await send('/werk/afspraken/nieuw', longText, { cookie })).status).not.toBe(413);
    expect((await send('/werk/afspraken/nieuw', fields(2_000), { cookie })).status).not.toBe(413);
    expect((await send('/werk/afspraken/nieuw', `naam=${'x'.repeat(1_100_000)}`, { cookie })).status).toBe(413);
    expect((await send('/werk/afspraken/nieuw', fields(5_000), { cookie })).status).toBe(413);
    // On the pages of everybody no more than anybody.
    expect((await send('/zoek', longText, { cookie })).status).toBe(413);
  });

  test('loses nothing when the session ended meanwhile: the long text waits on the page to sign in, and goes on from there', async () => {
    const visitor = await signedInVisitor(site, staff);
    // Whoever writes a text has opened its page, and by that their session was checked.
    await visitor.get('/werk/afspraken/nieuw');
    const { cookie } = visitor;
    await (await signedInVisitor(site, staff)).post('/uitloggen', {});
    const answer = await send('/werk/afspraken/nieuw', longText, { cookie });
    const page = await answer.text();
    expect([answer.status, page.includes('x'.repeat(300_000))]).toEqual([403, true]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const kept = JSON.stringify({ path: '/werk/afspraken/nieuw', fields: [['naam', 'x'.repeat(300_000)]] });
    const again = new URLSearchParams({ email: staff.email, password: staff.password, bewaard: kept }).toString();
    const back = await send('/inloggen', again, { cookie });
    expect([back.status, (await back.text()).includes('x'.repeat(300_000))]).toEqual([200, true]);
  });

  test('is told to try again when nobody can tell who they are', async () => {
    const { cookie } = await signedInVisitor(site, await makePerson(site, { role: 'officer' }));
    await site.restart();
    await site.pocketbase.kill('SIGTERM');
    const answer = await send('/werk/afspraken/nieuw', longText, { cookie });
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('antwoordt nu niet')]);
    await site.pocketbase.restart();
  });
});
