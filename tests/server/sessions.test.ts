import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** What a session opens, for whom, and how it ends. */
let site: TestSite;
let staff: Person;
let officer: Person;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  staff = await makePerson(site, { role: 'staff', name: 'Stella Staf', manages_users: true });
  officer = await makePerson(site, { role: 'officer', name: 'Otto Officier' });
});
afterAll(() => site.stop());

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
    expect(await refused.text()).toContain('Dit is niet het wachtwoord dat u nu heeft.');
    const done = await visitor.post('/werk/wachtwoord', { ...change, oldPassword: person.password });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/inloggen?melding=wachtwoord']);
    expect((await stranger(site).signIn(person)).status).toBe(422);
    expect((await stranger(site).signIn({ ...person, password: 'een heel andere zin' })).status).toBe(303);
  });

  test('that somebody made up opens nothing', async () => {
    const visitor = stranger(site);
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
    const visitor = stranger(site);
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

  test('are never given to another who asks at the same moment', async () => {
    const [one, other] = [await signedInVisitor(site, staff), await signedInVisitor(site, officer)];
    for (const path of ['/werk', '/werk?x=1', '/werk/wachtwoord']) {
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

  test.each(['/%77erk', '//werk', '/werk/'])('are led to from %s, before anybody is known', async (path) => {
    const answer = await (await signedInVisitor(site, staff)).get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/werk']);
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
    const answer = await stranger(site).get('/en/werk/audit');
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
      const refused = await stranger(site).signIn(officer);
      expect(refused.status).toBe(503);
      expect(await refused.text()).toContain('Inloggen kan nu even niet.');
      expect((await stranger(site).get('/uitnodiging/x')).status).toBe(503);
      expect((await stranger(site).get('/gemeente/zwolle')).status).toBe(200);
    } finally {
      await site.pocketbase.restart();
    }
    expect((await visitor.get('/werk')).status).toBe(200);
  });
});

describe('the page of what has changed', () => {
  test('says whether the list is whole, and which row is not', async () => {
    const reader = await signedInVisitor(site, staff);
    expect(await (await reader.get('/werk/audit')).text()).toMatch(/De lijst is heel: [\d.]+ regels/);
    // Nobody can do this through PocketBase: it takes the file itself.
    const database = new DatabaseSync(join(site.pocketbase.dataDir, 'data.db'));
    database.exec('PRAGMA busy_timeout = 5000; DROP TRIGGER audit_records_no_update');
    database.exec("UPDATE audit_records SET changes = '{}' WHERE seq = 7");
    database.close();
    // What was verified is remembered for a while; a new start remembers nothing.
    await site.restart();
    expect(await (await reader.get('/werk/audit')).text()).toContain('De lijst is niet heel: regel 7 klopt niet.');
  });

  test('shows what was chosen, by day, person and kind', async () => {
    const reader = await signedInVisitor(site, staff);
    const rowsOf = async (query: string) => {
      const text = await (await reader.get(`/werk/audit?${query}`)).text();
      return /<tbody.*<\/tbody>/s.exec(text)?.[0].match(/<tr\b/g)?.length ?? 0;
    };
    expect(await rowsOf('dag=2001-01-01')).toBe(0);
    expect(await rowsOf('wat=users')).toBeGreaterThan(2);
    expect(await rowsOf(`wie=${staff.id}`)).toBe(0);
    await reader.post('/werk/wachtwoord', { form: 'name', name: 'Stella van der Staf' });
    expect(await rowsOf(`wie=${staff.id}`)).toBe(1);
    expect(await rowsOf(`wie=${staff.id}&wat=organizations`)).toBe(0);
  });

  test('says of a person’s values to who manages users which they were, to other staff only that they changed', async () => {
    const person = await makePerson(site, { role: 'officer', name: 'Wilhelmina Verborgen' });
    const read = async (manages_users: boolean) => {
      const reader = await signedInVisitor(site, await makePerson(site, { role: 'staff', manages_users }));
      return (await reader.get('/werk/audit?wat=users')).text();
    };
    const [manager, other] = [await read(true), await read(false)];
    for (const value of [person.email, person.name]) {
      expect([value, manager.includes(value), other.includes(value)]).toEqual([value, true, false]);
    }
    expect([manager.includes('persoonlijk gegeven'), other.includes('persoonlijk gegeven')]).toEqual([false, true]);
  });
});
