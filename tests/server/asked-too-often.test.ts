import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/server/settings/settings.ts';
import { makePerson, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** PocketBase refuses who asks too often: each page says so, with how long to wait. And who all count as one are told. */
let site: TestSite;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  const { rateLimits } = await site.pocketbase.admin.settings.getAll();
  const rules = rateLimits.rules.map((rule: { label: string }) =>
    rule.label.startsWith('POST /api/ketenkaart/') ? { ...rule, maxRequests: 1, duration: 600 } : rule,
  );
  await site.pocketbase.admin.settings.update({ rateLimits: { ...rateLimits, rules } });
});
afterAll(() => site.stop());

describe('who asks too often', () => {
  test.each([
    ['an invitation', (one: Visitor) => one.get('/uitnodiging/onbekend')],
    ['a new password by its link', (one: Visitor) => one.post('/uitnodiging/onbekend', { password: 'x' })],
    ['a confirmation', (one: Visitor) => one.get('/bevestigen/onbekend')],
    ['a confirmation that is sent', (one: Visitor) => one.post('/bevestigen/onbekend', { record_version: 'x' })],
    ['no more mails', (one: Visitor) => one.post('/bevestigen/onbekend/geen-mail', {})],
  ])('by the link of %s is told how long to wait', async (_, ask) => {
    const one = stranger(site);
    const first = await ask(one);
    expect([404, 429]).toContain(first.status);
    const answer = await ask(one);
    const page = await answer.text();
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(page).toMatch(/te vaak achter elkaar geprobeerd. Wacht (1 minuut|\d+ minuten)/);
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin');
    expect((await ask(stranger(site))).status).not.toBe(500);
  });

  test('by reporting is told so in the language of the page, and keeps what was written', async () => {
    const phone = await site.pocketbase.admin.collection('organizations').getFirstListItem('status = "published"');
    const reporter = stranger(site);
    const report = () =>
      reporter.post(`/en/klopt-dit-niet/organisatie/${phone.id}`, { kind: 'wrong_text', text: 'This is not right.' });
    expect((await report()).status).toBe(303);
    const answer = await report();
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([429, true]);
    expect(await answer.text()).toContain('This is not right.');
  });

  test('with old passwords from an open session ends as well, and is told how long', async () => {
    const officer = await makePerson(site, { role: 'officer' });
    const thief = await signedInVisitor(site, officer);
    const change = () =>
      thief.post('/werk/wachtwoord', {
        form: 'password',
        oldPassword: 'gok',
        password: 'een wachtwoord van een ander',
        passwordAgain: 'een wachtwoord van een ander',
      });
    const answers: Response[] = [];
    // On a busy machine a check may take too long, which is no guess here.
    while (answers.at(-1)?.status !== 429 && answers.length < 4 * LIMITS.guessesByPair) answers.push(await change());
    expect(answers.at(-1)?.status).toBe(429);
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(LIMITS.guessesByPair);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a proxy that is not trusted', () => {
  const told = (of: TestSite) => of.output().split('TRUST_PROXY').length - 1;

  test('is told of once, without the address', async () => {
    const open = await startSite();
    try {
      await fetch(`${open.origin}/inloggen`);
      expect(told(open)).toBe(0);
      for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip'])
        await fetch(`${open.origin}/inloggen`, { headers: { [name]: '198.51.100.66' } });
      expect(told(open)).toBe(1);
      expect(open.output()).not.toContain('198.51.100.66');
    } finally {
      await open.stop();
    }
  });

  test('one that is trusted is not', () => {
    expect(told(site)).toBe(0);
  });
});
