import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPendingForm } from '../../src/domain/access/pending-form.ts';
import { isReturnPath } from '../../src/paths.ts';
import { hiddenFields } from '../support/form-fields.ts';
import { makePerson, type Person, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
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

/** Addresses that take a form, by their page's file. Nothing of the database is needed to say that it is away. */
const ROUTES: Record<string, string> = {
  'bevestigen/[token].astro': '/bevestigen/0123456789abcdefghij',
  'bevestigen/[token]/geen-mail.astro': '/bevestigen/0123456789abcdefghij/geen-mail',
  'inloggen.astro': '/inloggen',
  'klopt-dit-niet/[entry]/[id]/index.astro': '/klopt-dit-niet/organisatie/ID',
  'uitnodiging/[token].astro': '/uitnodiging/0123456789abcdefghij',
  'werk/afspraken/[id]/[step].astro': '/werk/afspraken/ID/algemeen',
  'werk/afspraken/[id]/scan/index.astro': '/werk/afspraken/ID/scan',
  'werk/afspraken/nieuw.astro': '/werk/afspraken/nieuw',
  'werk/gebruikers/[id].astro': '/werk/gebruikers/ID',
  'werk/gebruikers/[id]/nieuw-wachtwoord.astro': '/werk/gebruikers/ID/nieuw-wachtwoord',
  'werk/gebruikers/intrekken.ts': '/werk/gebruikers/intrekken',
  'werk/gebruikers/uitnodigen.astro': INVITE,
  'werk/gemeenten/[slug]/eerste-deur.astro': '/werk/gemeenten/zwolle/eerste-deur',
  'werk/hulpaanbod/[id]/bewerken.astro': '/werk/hulpaanbod/ID/bewerken',
  'werk/hulpaanbod/[id]/klopt.ts': '/werk/hulpaanbod/ID/klopt',
  'werk/hulpaanbod/[id]/locaties.astro': '/werk/hulpaanbod/ID/locaties',
  'werk/hulpaanbod/[id]/openingstijden/[schedule].astro': '/werk/hulpaanbod/ID/openingstijden/nieuw',
  'werk/hulpaanbod/[id]/werkgebieden/[area].astro': '/werk/hulpaanbod/ID/werkgebieden/nieuw',
  'werk/hulpaanbod/nieuw.astro': '/werk/hulpaanbod/nieuw?organisatie=ID',
  'werk/meldingen.astro': '/werk/meldingen',
  'werk/organisaties/[id]/bewerken.astro': '/werk/organisaties/ID/bewerken',
  'werk/organisaties/[id]/gemeenten/[part].astro': '/werk/organisaties/ID/gemeenten/nieuw',
  'werk/organisaties/[id]/klopt.ts': '/werk/organisaties/ID/klopt',
  'werk/organisaties/[id]/locaties/[part].astro': '/werk/organisaties/ID/locaties/nieuw',
  'werk/organisaties/nieuw.astro': '/werk/organisaties/nieuw',
  'werk/telefoons/[id].astro': '/werk/telefoons/nieuw?organisatie=ID',
  'werk/toegevoegd.astro': '/werk/toegevoegd',
  'werk/voortgang/[slug]/activiteit/[...id].astro': '/werk/voortgang/zwolle/activiteit',
  'werk/voortgang/[slug]/belemmering/[...id].astro': '/werk/voortgang/zwolle/belemmering',
  'werk/wachtwoord.astro': '/werk/wachtwoord',
};

/** What is looked up is read from memory, and who signs out is out on this device. */
const NEED_NO_DATABASE = ['uitloggen.ts', 'zoek.astro', 'zoeken.astro'];

test('every page that takes a form is tried without the database', () => {
  const pages = resolve(import.meta.dirname, '../../src/pages');
  const takesForms = /\bAstro\.request\b|\bconst POST\b/;
  const found = globSync('**/*.{astro,ts}', { cwd: pages }).filter((path) =>
    takesForms.test(readFileSync(join(pages, path), 'utf8')),
  );
  expect(found.toSorted()).toEqual([...Object.keys(ROUTES), ...NEED_NO_DATABASE].toSorted());
});

describe('while the database is away', () => {
  const LEFT_OUT = 'Een wachtwoord of een bestand bewaren we niet.';
  const secret = 'geheim van dertien';
  let visitor: Visitor;
  let id: string;
  beforeAll(async () => {
    id = (await site.pocketbase.admin.collection('organizations').getFirstListItem('status = "published"')).id;
    visitor = await signedInVisitor(site, staff);
    await site.pocketbase.kill('SIGKILL');
  });

  test.each(Object.values(ROUTES))('%s says so with what was typed, and gives no password back', async (route) => {
    const path = route.replace('ID', id);
    const answer = await visitor.post(path, {
      ...TYPED,
      kind: 'other',
      text: 'Wat ik typte',
      password: secret,
      passwordAgain: secret,
      oldPassword: secret,
    });
    const page = await answer.text();
    expect([route, answer.status, answer.headers.has('retry-after')]).toEqual([route, 503, true]);
    expect(page).not.toContain(secret);
    expect(page).toMatch(/<form[^>]*method="post"/);
    // An own form for who is not signed in, else the one that waits on the page that says so.
    const hasOwnForm = /^\/(inloggen|klopt)/.test(path);
    expect(page).toContain(path.startsWith('/inloggen') ? TYPED.email : 'Wat ik typte');
    expect(page.includes(LEFT_OUT)).toBe(!hasOwnForm);
    if (!hasOwnForm) expect(hiddenFields(page)).toMatchObject(TYPED);
  });

  test('a file is not kept, and that is said', async () => {
    const body = new FormData();
    body.append('file', new File([`%PDF-1.7 ${secret}`], 'scan.pdf', { type: 'application/pdf' }));
    body.append('known_updated', 'toen');
    const headers = { cookie: visitor.cookie, origin: site.origin };
    const answer = await fetch(`${site.origin}/werk/afspraken/${id}/scan`, { method: 'POST', body, headers });
    const page = await answer.text();
    expect([answer.status, page.includes(LEFT_OUT), page.includes(secret)]).toEqual([503, true, false]);
    expect(hiddenFields(page)).toEqual({ known_updated: 'toen' });
  });

  test('a form waits on the page that says so, and is carried out from there', async () => {
    const asked = await visitor.post(INVITE, { ...TYPED, municipalityName: 'Zwolle' });
    const page = await asked.text();
    expect([asked.status, page.includes('nog niet opgeslagen'), page.includes(LEFT_OUT)]).toEqual([503, true, false]);
    expect(page).toContain(`action="${INVITE}"`);
    await site.pocketbase.restart();
    await until(async () => (await visitor.get('/werk')).status === 200, 10_000, 'PocketBase is back');
    const sent = await visitor.post(INVITE, hiddenFields(page));
    expect([sent.status, (await sent.text()).includes('/uitnodiging/')]).toEqual([200, true]);
  });
});
