import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { returnPath } from '../../src/paths.ts';
import { sessionCookie } from '../../src/server/sessions/page-access.ts';
import { LIMITS } from '../../src/server/settings/settings.ts';
import { makePerson, type Person, stranger } from '../support/people.ts';
import { SITE_USER } from '../support/pocketbase.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** Medians of answers that must not be told apart may differ by so much, on a busy machine. */
const SAME_TIME_MS = 60;
const TRIES = 9;

let site: TestSite;
let officer: Person;
beforeAll(async () => {
  // The proxy of these tests gives each visitor an address of its own.
  site = await startSite({ TRUST_PROXY: '1' });
  const zwolle = await site.pocketbase.admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
  officer = await makePerson(site, { role: 'officer', name: 'Otto Officier', municipalities: [zwolle.id] });
});
afterAll(() => site.stop());

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('signing in', () => {
  test('with the right password opens the own work, by a cookie that scripts and other sites cannot use', async () => {
    const visitor = stranger(site);
    const answer = await visitor.signIn(officer);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk']);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('session='));
    expect(cookie).toMatch(/^session=[\w.-]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/);
    const page = await visitor.get('/werk');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Otto Officier');
  });

  test('under https the cookie is bound to this host', () => {
    expect(sessionCookie({ publicOrigin: 'https://kaart.example' })).toEqual({
      name: '__Host-session',
      secure: true,
    });
    expect(sessionCookie({ publicOrigin: '' })).toEqual({ name: 'session', secure: false });
  });

  test.each([
    ['/werk/audit?dag=2026-11-22', '/werk/audit?dag=2026-11-22'],
    ['/werk', '/werk'],
    ['', '/werk'],
    ['/', '/werk'],
    ['/inloggen', '/werk'],
    ['/werkelijk', '/werk'],
    ['//evil.example/werk/audit', '/werk'],
    ['https://evil.example/werk/audit', '/werk'],
    ['/\\evil.example/werk', '/werk'],
    ['javascript:alert(1)', '/werk'],
    ['/werk/../inloggen', '/werk'],
  ])('goes on where one was, on this site only: %j → %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  test('keeps the address that was typed, never the password', async () => {
    const answer = await stranger(site).signIn({ email: 'wie@voorbeeld.nl', password: 'geheim-woord' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="wie@voorbeeld.nl"');
    expect(page).not.toContain('geheim-woord');
  });

  test('names an empty field, at the field and above the form', async () => {
    const answer = await stranger(site).post('/inloggen', { email: officer.email, password: '' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page.match(/Vul uw wachtwoord in\./g)).toHaveLength(2);
    expect(page).toContain('href="#password"');
    expect(page).toContain('aria-invalid="true"');
  });

  test('says to each why they are here, also when two ask at once', async () => {
    const reasons = { 'melding=uitgelogd': 'U bent uitgelogd', 'terug=%2Fwerk': 'niet of niet meer ingelogd' };
    for (let turn = 0; turn < 5; turn += 1) {
      const pages = await Promise.all(
        Object.entries(reasons).map(async ([query, reason]) =>
          (await (await stranger(site).get(`/inloggen?${query}`)).text()).includes(reason),
        ),
      );
      expect(pages).toEqual([true, true]);
    }
  });

  test('is not for the account of the site itself', async () => {
    expect((await stranger(site).signIn(SITE_USER)).status).toBe(422);
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
        const visitor = stranger(site);
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
