import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { returnPath } from '../../src/paths.ts';
import { addressGroup, clientAddress } from '../../src/server/client-address.ts';
import { sessionCookie } from '../../src/server/page-access.ts';
import { LIMITS } from '../../src/server/settings.ts';
import { makePerson, type Person, signedInVisitor, Visitor } from '../support/people.ts';
import { SITE_USER } from '../support/pocketbase.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** Medians of answers that must not be told apart may differ by so much, on a busy machine. */
const SAME_TIME_MS = 60;
const TRIES = 9;

let site: TestSite;
let staff: Person;
let officer: Person;
beforeAll(async () => {
  // The proxy of these tests gives each visitor an address of its own.
  site = await startSite({ TRUST_PROXY: '1' });
  staff = await makePerson(site, { role: 'staff', name: 'Stella Staf', manages_users: true });
  const zwolle = await site.pocketbase.admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
  officer = await makePerson(site, { role: 'officer', name: 'Otto Officier', municipalities: [zwolle.id] });
});
afterAll(() => site.stop());

let addresses = 0;
/** From an address that nobody used before. */
function stranger(): Visitor {
  addresses += 1;
  return new Visitor(site, `203.0.113.${addresses}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('signing in', () => {
  test('with the right password opens the own work, by a cookie that scripts and other sites cannot use', async () => {
    const visitor = stranger();
    const answer = await visitor.signIn(officer);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk']);
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^session=[\w.-]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/);
    const page = await visitor.get('/werk');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Otto Officier');
  });

  test('under https the cookie is bound to this host', () => {
    const settings = { port: 1, pocketbaseUrl: '', dataDir: '', trustProxy: false, siteUser: SITE_USER };
    expect(sessionCookie({ ...settings, publicOrigin: 'https://kaart.example' })).toEqual({
      name: '__Host-session',
      secure: true,
    });
    expect(sessionCookie({ ...settings, publicOrigin: '' })).toEqual({ name: 'session', secure: false });
  });

  test.each([
    ['/werk/audit?dag=2026-11-22', '/werk/audit?dag=2026-11-22'],
    ['/werk', '/werk'],
    ['', '/werk'],
    ['/', '/werk'],
    ['/inloggen', '/werk'],
    ['/werkelijk', '/werk'],
    ['//evil.example/werk', '/werk'],
    ['https://evil.example/werk', '/werk'],
    ['/\\evil.example/werk', '/werk'],
    ['javascript:alert(1)', '/werk'],
    ['/werk/../inloggen', '/werk'],
  ])('goes on where one was, on this site only: %j → %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  test('keeps the address that was typed, never the password', async () => {
    const answer = await stranger().signIn({ email: 'wie@voorbeeld.nl', password: 'geheim-woord' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="wie@voorbeeld.nl"');
    expect(page).not.toContain('geheim-woord');
  });

  test('names an empty field, at the field and above the form', async () => {
    const answer = await stranger().post('/inloggen', { email: officer.email, password: '' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page.match(/Vul uw wachtwoord in\./g)).toHaveLength(2);
    expect(page).toContain('href="#password"');
    expect(page).toContain('aria-invalid="true"');
  });

  test('is not for the account of the site itself', async () => {
    expect((await stranger().signIn(SITE_USER)).status).toBe(422);
  });
});

describe('a wrong password, an unknown address and an account that was stopped', () => {
  test('give one answer after one time', async () => {
    const answers = new Map<string, { statuses: Set<number>; pages: Set<string>; times: number[] }>();
    for (let turn = 0; turn < TRIES; turn += 1) {
      const stopped = await makePerson(site, { role: 'officer', active: false });
      const known = await makePerson(site, { role: 'officer' });
      const tries = {
        wrong: { email: known.email, password: 'niet het wachtwoord' },
        unknown: { email: `niemand-${turn}@voorbeeld.nl`, password: 'niet het wachtwoord' },
        stopped,
      };
      for (const [kind, account] of Object.entries(tries)) {
        const visitor = stranger();
        const started = performance.now();
        const answer = await visitor.signIn(account);
        const time = performance.now() - started;
        const page = (await answer.text()).replaceAll(account.email, '<address>');
        const seen = answers.get(kind) ?? { statuses: new Set(), pages: new Set(), times: [] };
        seen.statuses.add(answer.status);
        seen.pages.add(page);
        seen.times.push(time);
        answers.set(kind, seen);
      }
    }
    const all = [...answers.values()];
    expect(new Set(all.flatMap(({ statuses }) => [...statuses]))).toEqual(new Set([422]));
    expect(new Set(all.flatMap(({ pages }) => [...pages])).size).toBe(1);
    const medians = all.map(({ times }) => median(times));
    console.log(`⏱ answers to wrong passwords: ${medians.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(SAME_TIME_MS);
    expect(Math.min(...all.flatMap(({ times }) => times))).toBeGreaterThanOrEqual(LIMITS.signInAnswerMs);
  });
});

describe('guessing', () => {
  test('one account from many addresses ends after some tries, also with the right password; others go on', async () => {
    const victim = await makePerson(site, { role: 'officer' });
    for (let guess = 0; guess < LIMITS.guessesByAccount; guess += 1) {
      expect((await stranger().signIn({ ...victim, password: `gok ${guess}` })).status).toBe(422);
    }
    const refused = await stranger().signIn({ email: victim.email.toUpperCase(), password: victim.password });
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(LIMITS.guessWindowS);
    expect(await refused.text()).toMatch(/Wacht 1\d minuten/);
    expect((await stranger().signIn(officer)).status).toBe(303);
  });

  test('an account that nobody has ends the same way', async () => {
    const nobody = { email: 'helemaal-niemand@voorbeeld.nl', password: 'gok' };
    const statuses = await Promise.all(
      Array.from({ length: LIMITS.guessesByAccount + 2 }, () => stranger().signIn(nobody)),
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
    expect((await stranger().signIn(officer)).status).toBe(303);
  });

  test('who signs in rightly starts anew', async () => {
    const person = await makePerson(site, { role: 'officer' });
    for (let turn = 0; turn < 2; turn += 1) {
      for (let guess = 0; guess < LIMITS.guessesByAccount - 1; guess += 1) {
        expect((await stranger().signIn({ ...person, password: 'gok' })).status).toBe(422);
      }
      expect((await stranger().signIn(person)).status).toBe(303);
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

describe('a session', () => {
  test('ends everywhere by signing out, and the page says so', async () => {
    const person = await makePerson(site, { role: 'officer' });
    const [here, elsewhere] = [await signedInVisitor(site, person), await signedInVisitor(site, person)];
    const answer = await here.post('/uitloggen', {});
    expect(answer.status).toBe(303);
    expect(here.cookie).toBe('');
    expect(await (await here.get(answer.headers.get('location') ?? '')).text()).toContain(
      'U bent uitgelogd, op al uw apparaten.',
    );
    const refused = await elsewhere.get('/werk/wachtwoord');
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/inloggen?terug=%2Fwerk%2Fwachtwoord']);
    expect(elsewhere.cookie).toBe('');
    expect(await (await elsewhere.get('/inloggen?terug=%2Fwerk%2Fwachtwoord')).text()).toContain(
      'U bent niet of niet meer ingelogd.',
    );
  });

  test('ends at once when the account is stopped', async () => {
    const person = await makePerson(site, { role: 'officer' });
    const visitor = await signedInVisitor(site, person);
    await site.pocketbase.admin.collection('users').update(person.id, { active: false });
    expect((await visitor.get('/werk')).status).toBe(303);
  });

  test('ends everywhere with a new password, which asks the old one', async () => {
    const person = await makePerson(site, { role: 'officer' });
    const visitor = await signedInVisitor(site, person);
    const change = { form: 'password', password: 'een heel andere zin', passwordAgain: 'een heel andere zin' };
    const refused = await visitor.post('/werk/wachtwoord', { ...change, oldPassword: 'niet het oude' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Dit is niet het wachtwoord dat u nu hebt.');
    const done = await visitor.post('/werk/wachtwoord', { ...change, oldPassword: person.password });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inloggen?melding=wachtwoord']);
    expect((await stranger().signIn(person)).status).toBe(422);
    expect((await stranger().signIn({ ...person, password: 'een heel andere zin' })).status).toBe(303);
  });

  test('that somebody made up opens nothing', async () => {
    const visitor = stranger();
    for (const token of ['x', 'a.b.c', 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.x']) {
      visitor.cookie = `session=${token}`;
      expect((await visitor.get('/werk')).status).toBe(303);
    }
  });

  test('posts only from our own pages, the open look-up included', async () => {
    const visitor = await signedInVisitor(site, officer);
    for (const path of ['/werk/wachtwoord', '/uitloggen', '/zoek']) {
      const headers = { cookie: visitor.cookie };
      const bare = await fetch(site.origin + path, { method: 'POST', headers, redirect: 'manual' });
      const foreign = await fetch(site.origin + path, {
        method: 'POST',
        headers: { ...headers, origin: 'https://evil.example' },
        redirect: 'manual',
      });
      expect([path, bare.status, foreign.status]).toEqual([path, 403, 403]);
    }
  });
});

describe('pages behind sign-in', () => {
  const PAGES = ['/werk', '/werk/gebruikers', '/werk/gebruikers/uitnodigen', '/werk/audit', '/werk/wachtwoord'];
  const WHO = {
    guest: [303, 303, 303, 303, 303],
    editor: [200, 403, 403, 403, 200],
    officer: [200, 403, 403, 403, 200],
    staff: [200, 403, 403, 200, 200],
    manager: [200, 200, 200, 200, 200],
  };

  test.each(Object.entries(WHO))('for %s', async (who, expected) => {
    const visitor = stranger();
    if (who !== 'guest') {
      const role = who === 'manager' ? 'staff' : (who as 'editor' | 'officer' | 'staff');
      await visitor.signIn(await makePerson(site, { role, manages_users: who === 'manager' }));
    }
    const statuses = [];
    for (const path of PAGES) {
      const answer = await visitor.get(path);
      statuses.push(answer.status);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    }
    expect(statuses).toEqual(expected);
    expect((await visitor.get('/werk/bestaat-niet')).status).toBe(who === 'guest' ? 303 : 404);
  });

  test('are never given to another who asks at the same moment, however the address is written', async () => {
    const [one, other] = [await signedInVisitor(site, staff), await signedInVisitor(site, officer)];
    for (const path of ['/werk', '/%77erk', '//werk', '/werk?x=1', '/werk/wachtwoord']) {
      const pages = await Promise.all(
        Array.from({ length: 12 }, async (_, index) => {
          const isOne = index % 2 === 0;
          const text = await (await (isOne ? one : other).get(path)).text();
          return text.includes('Stella Staf') === isOne && text.includes('Otto Officier') !== isOne;
        }),
      );
      expect([path, pages.every(Boolean)]).toEqual([path, true]);
    }
  });

  test('leave the pages of residents as they are for everybody', async () => {
    const visitor = await signedInVisitor(site, officer);
    for (const path of ['/', '/gemeente/zwolle', '/organisatie/humanitas']) {
      const [own, anybodys] = [await visitor.get(path), await fetch(site.origin + path)];
      expect(await own.text()).toBe(await anybodys.text());
      expect(own.headers.get('set-cookie')).toBeNull();
    }
  });

  test('have no second address in English', async () => {
    const answer = await stranger().get('/en/werk/audit');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk/audit']);
  });
});

describe('when PocketBase is away', () => {
  test('pages behind sign-in and signing in say so, and work again when it is back', async () => {
    const visitor = await signedInVisitor(site, officer);
    await site.pocketbase.kill('SIGKILL');
    try {
      const page = await visitor.get('/werk');
      expect(page.status).toBe(503);
      expect(await page.text()).toContain('De gegevens zijn nu niet bereikbaar.');
      const form = await visitor.post('/werk/wachtwoord', { form: 'name', name: 'Otto' });
      expect(form.status).toBe(503);
      const refused = await stranger().signIn(officer);
      expect(refused.status).toBe(503);
      expect(await refused.text()).toContain('Inloggen kan nu even niet.');
      expect((await stranger().get('/uitnodiging/x')).status).toBe(503);
      expect((await stranger().get('/gemeente/zwolle')).status).toBe(200);
    } finally {
      await site.pocketbase.restart();
    }
    expect((await visitor.get('/werk')).status).toBe(200);
  });
});

test('nothing that was printed names a person or holds a session', () => {
  expect(site.output() + site.pocketbase.output()).not.toMatch(/voorbeeld\.nl|eyJ|203\.0\.113|198\.51\.100/);
});
