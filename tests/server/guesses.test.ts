import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressGroup, clientAddress } from '../../src/server/request/client-address.ts';
import { LIMITS } from '../../src/server/settings/settings.ts';
import { makePerson, type Person, stranger, Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** How often a password may be guessed, over HTTP. What is counted by what: sign-in-limits.test.ts. */
let site: TestSite;
let officer: Person;
beforeAll(async () => {
  // The proxy of these tests gives each visitor an address of its own.
  site = await startSite({ TRUST_PROXY: '1' });
  officer = await makePerson(site, { role: 'officer' });
});
afterAll(() => site.stop());

describe('guessing', () => {
  test('one account from one address ends after some tries, also with the right password; its owner elsewhere goes on', async () => {
    const victim = await makePerson(site, { role: 'officer' });
    const guesser = stranger(site);
    for (let guess = 0; guess < LIMITS.guessesByPair; guess += 1) {
      expect((await guesser.signIn({ ...victim, password: `gok ${guess}` })).status).toBe(422);
    }
    const refused = await guesser.signIn({ email: victim.email.toUpperCase(), password: victim.password });
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(LIMITS.guessWindowS);
    expect(await refused.text()).toMatch(/Wacht 1\d minuten/);
    expect((await stranger(site).signIn(victim)).status).toBe(303);
    expect((await guesser.signIn(officer)).status).toBe(303);
  });

  test('from the address of its owner too: a browser in which somebody signed in before goes on', async () => {
    const owner = await makePerson(site, { role: 'officer' });
    const known = stranger(site);
    expect((await known.signIn(owner)).status).toBe(303);
    await known.post('/uitloggen', {});
    const guesser = new Visitor(site, known.address);
    for (let guess = 0; guess < LIMITS.guessesByPair; guess += 1) await guesser.signIn({ ...owner, password: 'gok' });
    expect((await guesser.signIn(owner)).status).toBe(429);
    expect((await known.signIn(owner)).status).toBe(303);
    // It is known for this account alone.
    expect((await known.signIn({ email: 'niemand@voorbeeld.nl', password: 'gok' })).status).toBe(422);
  });

  test('what makes a browser known comes with a right password alone, and scripts cannot read it', async () => {
    const person = await makePerson(site, { role: 'officer' });
    const marks = (answer: Response) =>
      answer.headers.getSetCookie().filter((line) => line.startsWith('known-browser='));
    expect(marks(await stranger(site).get('/inloggen'))).toEqual([]);
    expect(marks(await stranger(site).signIn({ ...person, password: 'gok' }))).toEqual([]);
    const [mark, ...more] = marks(await stranger(site).signIn(person));
    expect(mark).toMatch(/^known-browser=[\w.-]+; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(more).toEqual([]);
  });

  test('an account that nobody has ends the same way', async () => {
    const nobody = { email: 'helemaal-niemand@voorbeeld.nl', password: 'gok' };
    const guesser = stranger(site);
    const statuses = await Promise.all(Array.from({ length: LIMITS.guessesByPair + 2 }, () => guesser.signIn(nobody)));
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  test('many accounts from one address ends too, however many come at once; other addresses go on', async () => {
    const one = new Visitor(site, '198.51.100.77');
    const answers: Response[] = [];
    // Five at once: more would only try how busy this machine is.
    for (let wave = 0; answers.length < LIMITS.guessesByAddress + 10; wave += 1) {
      const guesses = Array.from({ length: 5 }, (_, index) => `gok-${wave}-${index}@voorbeeld.nl`);
      answers.push(...(await Promise.all(guesses.map((email) => one.signIn({ email, password: 'gok' })))));
    }
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(LIMITS.guessesByAddress);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await one.signIn(officer)).status).toBe(429);
    expect((await stranger(site).signIn(officer)).status).toBe(303);
  });
});

describe('the address that guesses are counted by', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as Parameters<
      typeof clientAddress
    >[0];

  test.each([
    ['127.0.0.1', '203.0.113.9', false, '127.0.0.1'],
    ['127.0.0.1', '203.0.113.9', true, '203.0.113.9'],
    ['127.0.0.1', '1.2.3.4, 203.0.113.9', true, '203.0.113.9'],
    ['::ffff:127.0.0.1', '203.0.113.9', true, '203.0.113.9'],
    ['127.0.0.1', 'onzin', true, '127.0.0.1'],
    ['127.0.0.1', undefined, true, '127.0.0.1'],
    ['203.0.113.5', '198.51.100.1', true, '203.0.113.5'],
  ])('socket %s, header %s, proxy trusted: %s → %s', (socket, header, trusted, expected) => {
    expect(clientAddress(from(socket, header), trusted)).toBe(expected);
  });

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});

test('nothing that was printed names a person or holds a session', () => {
  expect(site.output() + site.pocketbase.output()).not.toMatch(/voorbeeld\.nl|eyJ|203\.0\.113|198\.51\.100/);
});
