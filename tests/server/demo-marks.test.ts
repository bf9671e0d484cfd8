import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** One setting makes every answer say that it is made up, whatever the data is: here the real facts. */
const MARK = 'Dit is een verzonnen netwerk, om te proberen.';
const ENGLISH_MARK = 'This is a made-up network, to try things out.';

let demo: TestSite;
let visitor: Visitor;
let staff: Visitor;
beforeAll(async () => {
  demo = await startSite({ KETENKAART_DEMO: '1' });
  visitor = stranger(demo);
  staff = await signedInVisitor(demo, await makePerson(demo, { role: 'staff', manages_users: true }));
}, 300_000);
afterAll(() => demo.stop());

async function expectMarked(answer: Response, status: number, mark = MARK): Promise<void> {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  const text = await answer.text();
  expect(text).toContain(mark);
  expect(text).toContain('<meta name="robots" content="noindex">');
}

describe('a page for everybody', () => {
  test.each([
    '/',
    '/gemeente/zwolle',
    '/gemeenten',
    '/organisatie/humanitas',
    '/zoeken?q=geld',
    '/afspraken',
    '/initiatieven',
    '/voortgang',
    '/over',
    '/inloggen',
  ])('%s is marked, also when it comes from memory', async (path) => {
    await expectMarked(await visitor.get(path), 200);
    await expectMarked(await visitor.get(path), 200);
  });

  test.each(['/en', '/en/gemeente/zwolle'])('%s is marked in English', async (path) => {
    await expectMarked(await visitor.get(path), 200, ENGLISH_MARK);
  });

  test('a page that does not exist and an answer to a look-up are marked', async () => {
    await expectMarked(await visitor.get('/bestaat-niet'), 404);
    await expectMarked(await visitor.get('/en/bestaat-niet'), 404, ENGLISH_MARK);
    await expectMarked(await visitor.post('/zoek', { postcode: 'bergen' }), 200);
    await expectMarked(await visitor.post('/zoek', { postcode: '0000 XX' }), 422);
  });
});

test.each(['/werk', '/werk/gebruikers', '/werk/audit', '/werk/wachtwoord'])('%s is marked', async (path) => {
  await expectMarked(await staff.get(path), 200);
});

test('a page behind sign-in that does not exist is marked', async () => {
  await expectMarked(await staff.get('/werk/bestaat-niet'), 404);
});

test.each(['/kaart/gemeenten.json', '/favicon.svg', '/healthz'])('%s is not to be indexed', async (path) => {
  expect((await visitor.get(path)).headers.get('x-robots-tag')).toBe('noindex');
});

test('without the setting nothing is marked', async () => {
  const real = await startSite();
  const answer = await stranger(real).get('/gemeente/zwolle');
  const text = await answer.text();
  await real.stop();
  expect(answer.headers.get('x-robots-tag')).toBeNull();
  expect(text).not.toContain(MARK);
  expect(text).not.toContain('name="robots"');
});
