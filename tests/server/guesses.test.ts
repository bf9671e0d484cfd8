import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressGroup, clientAddress } from '../../src/server/request/client-address.ts';
import { LIMITS } from '../../src/server/settings.ts';
import { makePerson, type Person, stranger, Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** How often a password may be guessed. */
let site: TestSite;
let officer: Person;
beforeAll(async () => {
  // The proxy of these tests gives each visitor an address of its own.
  site = await startSite({ TRUST_PROXY: '1' });
  officer = await makePerson(site, { role: 'officer' });
});
afterAll(() => site.stop());

describe('guessing', () => {
  test('one account from many addresses ends after some tries, also with the right password; others go on', async () => {
    const victim = await makePerson(site, { role: 'officer' });
    for (let guess = 0; guess < LIMITS.guessesByAccount; guess += 1) {
      expect((await stranger(site).signIn({ ...victim, password: `gok ${guess}` })).status).toBe(422);
    }
    const refused = await stranger(site).signIn({ email: victim.email.toUpperCase(), password: victim.password });
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(LIMITS.guessWindowS);
    expect(await refused.text()).toMatch(/Wacht 1\d minuten/);
    expect((await stranger(site).signIn(officer)).status).toBe(303);
  });

  test('an account that nobody has ends the same way', async () => {
    const nobody = { email: 'helemaal-niemand@voorbeeld.nl', password: 'gok' };
    const statuses = await Promise.all(
      Array.from({ length: LIMITS.guessesByAccount + 2 }, () => stranger(site).signIn(nobody)),
    );
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  test('many accounts from one address ends too, however many come at once; other addresses go on', async () => {
    const one = new Visitor(site, '198.51.100.77');
    const answers: Response[] = [];
    // Ten at once: more would only try how busy this machine is.
    for (let wave = 0; answers.length < LIMITS.guessesByAddress + 10; wave += 1) {
      const guesses = Array.from({ length: 10 }, (_, index) => `gok-${wave}-${index}@voorbeeld.nl`);
      answers.push(...(await Promise.all(guesses.map((email) => one.signIn({ email, password: 'gok' })))));
    }
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(LIMITS.guessesByAddress);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await one.signIn(officer)).status).toBe(429);
    expect((await stranger(site).signIn(officer)).status).toBe(303);
  });

  test('who signs in rightly starts anew', async () => {
    const person = await makePerson(site, { role: 'officer' });
    for (let turn = 0; turn < 2; turn += 1) {
      for (let guess = 0; guess < LIMITS.guessesByAccount - 1; guess += 1) {
        expect((await stranger(site).signIn({ ...person, password: 'gok' })).status).toBe(422);
      }
      expect((await stranger(site).signIn(person)).status).toBe(303);
    }
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
