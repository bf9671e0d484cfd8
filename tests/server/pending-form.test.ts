import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPendingForm } from '../../src/domain/access/pending-form.ts';
import { isReturnPath } from '../../src/paths.ts';
import { hiddenFields } from '../support/form-fields.ts';
import { makePerson, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** What somebody filled in behind sign-in is not lost when the session has ended, or when the database is away. */
let site: TestSite;
let staff: Person;
beforeAll(async () => {
  site = await startSite();
  staff = await makePerson(site, { role: 'staff', name: 'Stella Staf', manages_users: true });
});
afterAll(() => site.stop());

const INVITE = '/werk/gebruikers/uitnodigen';
const TYPED = { email: 'nieuw@example.org', role: 'officer', municipalityName: 'Aa & <Hunze>' };

describe('a form that is posted when the session has ended', () => {
  test('is still there after signing in, and is carried out when it is sent again', async () => {
    const visitor = await signedInVisitor(site, staff);
    visitor.cookie = 'session=ended';
    const asked = await visitor.post(INVITE, TYPED);
    const page = await asked.text();
    expect([asked.status, page.includes('Wat u had ingevuld, bewaren we')]).toEqual([403, true]);
    const kept = hiddenFields(page);

    const refused = await visitor.post('/inloggen', { email: staff.email, password: 'verkeerd wachtwoord', ...kept });
    const again = await refused.text();
    expect(refused.status).toBe(422);
    expect(hiddenFields(again)).toEqual(kept);

    const signedIn = await visitor.post('/inloggen', { email: staff.email, password: staff.password, ...kept });
    const resume = await signedIn.text();
    expect([signedIn.status, resume.includes('U bent weer ingelogd')]).toEqual([200, true]);
    expect(resume).toContain(`action="${INVITE}"`);
    expect(hiddenFields(resume)).toEqual(TYPED);

    const sent = await visitor.post(INVITE, { ...hiddenFields(resume), municipalityName: 'Zwolle' });
    expect([sent.status, (await sent.text()).includes('/uitnodiging/')]).toEqual([200, true]);
  });

  test('never holds a password', async () => {
    const page = await (
      await stranger(site).post('/werk/wachtwoord', {
        oldPassword: 'geheim-een',
        password: 'geheim-twee',
        form: 'password',
      })
    ).text();
    expect(page).toContain('Wat u had ingevuld, bewaren we');
    expect(page).not.toMatch(/geheim-(een|twee)/);
  });
});

describe('what is to be posted again', () => {
  test.each([
    ['somewhere else', { path: 'https://evil.example/werk', fields: [] }],
    ['a page that is not behind sign-in', { path: '/zoek', fields: [] }],
    ['an address without a scheme', { path: '//evil.example/werk', fields: [] }],
    ['fields that are none', { path: '/werk', fields: [['a', 1]] }],
    ['no form at all', 7],
  ])('is refused for %s', (_, kept) => {
    expect(readPendingForm(JSON.stringify(kept), isReturnPath)).toBeNull();
  });

  test('is refused when it is no JSON', () => expect(readPendingForm('{', isReturnPath)).toBeNull());
});

describe('a form that is posted while the database is away', () => {
  test('waits on the page that says so, and is carried out from there', async () => {
    const visitor = await signedInVisitor(site, staff);
    await site.pocketbase.kill('SIGKILL');
    const asked = await visitor.post(INVITE, { ...TYPED, municipalityName: 'Zwolle' });
    const page = await asked.text();
    expect([asked.status, page.includes('nog niet opgeslagen')]).toEqual([503, true]);
    expect(page).toContain(`action="${INVITE}"`);
    await site.pocketbase.restart();
    await until(async () => (await visitor.get('/werk')).status === 200, 10_000, 'PocketBase is back');
    const sent = await visitor.post(INVITE, hiddenFields(page));
    expect([sent.status, (await sent.text()).includes('/uitnodiging/')]).toEqual([200, true]);
  });
});
