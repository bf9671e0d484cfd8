import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openConnection } from '../../src/data/pocketbase/connection.ts';
import { loadDirectory } from '../../src/data/snapshot/changes.ts';
import type { Directory } from '../../src/domain/directory/directory.ts';
import { readMailSettings } from '../../src/server/mail/mail-settings.ts';
import { openMailer } from '../../src/server/mail/mailer.ts';
import { remindOwners } from '../../src/server/mail/remind-owners.ts';
import { startReminders } from '../../src/server/mail/reminders.ts';
import { type MailCatcher, startMailCatcher } from '../support/mail-catcher.ts';
import { makePerson, PASSWORD_OF_PEOPLE, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { SITE_USER } from '../support/pocketbase.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** Mails that ask owners whether their entries are still right, over a real mail server, and the link in them. */
let site: TestSite;
let catcher: MailCatcher;
let directory: Directory;
let officer: Person;
beforeAll(async () => {
  [site, catcher] = await Promise.all([startSite({ TRUST_PROXY: '1' }), startMailCatcher()]);
  const { admin } = site.pocketbase;
  const { id } = await admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
  officer = await makePerson(site, { role: 'officer', municipalities: [id], name: 'Otto Officier' });
  // Has nothing of which something could run out.
  await makePerson(site, { role: 'editor' });
  directory = await everythingPublic();
});
afterAll(async () => {
  await Promise.all([site.stop(), catcher.stop()]);
});
beforeEach(() => {
  catcher.mails.length = 0;
});

async function everythingPublic(): Promise<Directory> {
  const client = openConnection(site.pocketbase.url);
  await client.collection('users').authWithPassword(SITE_USER.email, SITE_USER.password);
  return (await loadDirectory(client)).directory;
}

function mailSettings() {
  const mail = readMailSettings({
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(catcher.port),
    SMTP_SECURITY: 'none',
    MAIL_FROM: 'Ketenkaart <post@ketenkaart.test>',
  });
  if (!mail) throw new Error('no mail settings');
  return mail;
}

const reminding = () => ({
  pocketBaseUrl: site.pocketbase.url,
  siteUser: SITE_USER,
  directory,
  origin: site.origin,
});

const remind = () => remindOwners({ ...reminding(), sendMail: openMailer(mailSettings()), now: Date.now() });

const linkIn = (text: string) => /\/bevestigen\/[\w-]{20,}/.exec(text)?.[0] ?? 'no link';
const confirmations = () => site.pocketbase.admin.collection('confirmations').getFullList({ sort: 'created' });

describe('owners whose entries run out', () => {
  test('that cannot be reached now are tried again', async () => {
    catcher.isFull = true;
    expect(await remind()).toEqual({ sent: 0, failed: 1 });
    catcher.isFull = false;
    expect((await confirmations()).map(({ failed }) => failed)).toEqual([true]);
  });

  test('get one mail with all their entries, and no second one for a month', async () => {
    expect(await Promise.all([remind(), remind()])).toContainEqual({ sent: 1, failed: 0 });
    expect(await remind()).toEqual({ sent: 0, failed: 0 });
    expect(catcher.mails).toHaveLength(1);
    const [mail] = catcher.mails;
    expect(mail?.to).toEqual([officer.email]);
    expect(mail?.text).toContain('Goedendag Otto Officier,');
    expect(mail?.text).toContain('- Op Orde');
    expect(mail?.text).toContain(`${site.origin}${linkIn(mail?.text ?? '')}`);
    const stored = (await confirmations()).at(-1);
    expect(JSON.stringify(stored)).not.toContain(
      linkIn(mail?.text ?? '')
        .split('/')
        .at(-1),
    );
  });
});

describe('the link', () => {
  /** A mail for an officer of another municipality, sent now. */
  async function linkFor(slug: string): Promise<string> {
    const { id } = await site.pocketbase.admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`);
    await makePerson(site, { role: 'officer', municipalities: [id] });
    await remind();
    return linkIn(catcher.mails[0]?.text ?? '');
  }
  const seenIn = (html: string) => /name="record_version" value="([^"]*)"/.exec(html)?.[1] ?? 'nothing seen';

  const factsIn = (html: string) => [...html.matchAll(/<p class="lines">([^<]+)/g)].map(([, fact]) => fact);

  test('shows what it is about and changes nothing by being opened', async () => {
    const link = await linkFor('utrecht');
    const before = await confirmations();
    const page = await stranger(site).get(link);
    expect([page.status, page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
      200,
      'strict-origin',
      'no-store',
    ]);
    const html = await page.text();
    expect(html).toContain('Ja, alles klopt nog');
    expect(factsIn(html)).not.toEqual([]);
    expect(await confirmations()).toEqual(before);
  });

  test('confirms by one press, once, in the name of whom it was for', async () => {
    const link = await linkFor('nijmegen');
    const visitor = stranger(site);
    const seen = seenIn(await (await visitor.get(link)).text());
    const done = await visitor.post(link, { record_version: seen });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/bevestigen/gedaan']);
    expect(await (await visitor.get('/bevestigen/gedaan')).text()).toContain('weer als gecontroleerd');
    const used = (await confirmations()).at(-1);
    const [first] = JSON.parse(String(used?.records));
    const record = await site.pocketbase.admin.collection(first.collection).getOne(first.id);
    expect(record).toMatchObject({ assured_by: 'officer', assured_date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const trail = await site.pocketbase.admin
      .collection('audit_records')
      .getFirstListItem(`record = "${first.id}"`, { sort: '-seq' });
    expect(trail).toMatchObject({ actor: used?.user, actor_role: 'officer' });
    expect((await visitor.post(link, { record_version: seen })).status).toBe(404);
    expect((await visitor.get(link)).status).toBe(404);
  });

  test('asks again when something was changed since it was seen', async () => {
    const link = await linkFor('dordrecht');
    const visitor = stranger(site);
    const again = await visitor.post(link, { record_version: '2020-01-01 00:00:00.000Z' });
    const html = await again.text();
    expect([again.status, html.includes('Er is net iets veranderd')]).toEqual([409, true]);
    expect((await visitor.post(link, { record_version: seenIn(html) })).status).toBe(303);
  });

  test('ends such mails by one press, by a mail program too, until the owner wants them again', async () => {
    const link = await linkFor('groningen');
    const address = `${link}/geen-mail`;
    // A long line of a mail's head may be folded.
    expect(catcher.mails[0]?.text.replace(/\r\n /g, ' ')).toContain(`List-Unsubscribe: <${site.origin}${address}>`);
    const user = (await confirmations()).at(-1)?.user;
    const isOff = async () => (await site.pocketbase.admin.collection('users').getOne(user)).reminders_off;
    const page = await stranger(site).get(address);
    expect([page.status, page.headers.get('referrer-policy'), await isOff()]).toEqual([200, 'strict-origin', false]);
    expect(await page.text()).toContain('Stuur mij deze mails niet meer');
    const pressed = await fetch(site.origin + address, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      redirect: 'error',
    });
    expect([pressed.status, await isOff()]).toEqual([200, true]);
    expect((await stranger(site).post(address, {})).status).toBe(200);
    expect((await stranger(site).post('/bevestigen/0123456789abcdefghij/geen-mail', {})).status).toBe(404);
    const foreign = { method: 'POST', headers: { origin: 'https://elders.example' } };
    expect((await fetch(site.origin + address, foreign)).status).toBe(403);

    await site.pocketbase.admin.collection('confirmations').delete((await confirmations()).at(-1)?.id ?? '');
    expect(await remind()).toEqual({ sent: 0, failed: 0 });
    const { email } = await site.pocketbase.admin.collection('users').getOne(user);
    const owner = await signedInVisitor(site, { email, password: PASSWORD_OF_PEOPLE });
    expect(await (await owner.get('/werk/wachtwoord')).text()).not.toMatch(/id="wantsMails"[^>]* checked/);
    const saved = await owner.post('/werk/wachtwoord', { form: 'mails', wantsMails: 'ja' });
    expect([saved.status, await isOff()]).toEqual([303, false]);
    expect(await (await owner.get('/werk/wachtwoord')).text()).toMatch(/id="wantsMails"[^>]* checked/);
    expect(await remind()).toEqual({ sent: 1, failed: 0 });
  });

  test('is nothing with another token, or for somebody who was stopped', async () => {
    expect((await stranger(site).get('/bevestigen/0123456789abcdefghij')).status).toBe(404);
    const link = await linkFor('leeuwarden');
    const user = (await confirmations()).at(-1)?.user;
    await site.pocketbase.admin.collection('users').update(user, { active: false });
    expect((await stranger(site).get(link)).status).toBe(404);
  });
});

describe('the timer', () => {
  const PACE = { firstMs: 20, everyMs: 300 };

  test('goes on after a failure, says whose mail it was to nobody, and ends when it is told to', async () => {
    const printed = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const { id } = await site.pocketbase.admin.collection('municipalities').getFirstListItem('slug = "almere"');
    const owner = await makePerson(site, { role: 'officer', municipalities: [id] });
    let origin = 'http://127.0.0.1:1';
    catcher.isFull = true;
    const stop = startReminders(mailSettings(), () => ({ ...reminding(), pocketBaseUrl: origin }), PACE);
    const said = () => printed.mock.calls.flat().join('\n');
    await until(() => /could not be reminded/.test(said()), 30_000, 'PocketBase is away');
    origin = site.pocketbase.url;
    await until(() => /1 mails could not be sent/.test(said()), 30_000, 'the mail server is full');
    catcher.isFull = false;
    await until(() => catcher.mails.length > 0, 30_000, 'the mail comes at a later hour');
    expect(catcher.mails.map(({ to }) => to)).toEqual([[owner.email]]);
    expect(said()).not.toContain(owner.email);
    stop();
    await site.pocketbase.admin.collection('users').update(owner.id, { active: false });
    const second = await makePerson(site, { role: 'officer', municipalities: [id] });
    // More than another round, of which none may come.
    await new Promise((done) => setTimeout(done, 4 * PACE.everyMs));
    expect(catcher.mails.some(({ to }) => to.includes(second.email))).toBe(false);
    await site.pocketbase.admin.collection('users').update(second.id, { active: false });
    printed.mockRestore();
  });
});

test('nobody but the site learns whom to write to, or makes a link', async () => {
  const send = (path: string, options: RequestInit = {}) =>
    fetch(`${site.pocketbase.url}/api/ketenkaart/confirmations${path}`, options).then(({ status }) => status);
  expect(await send('/owners')).toBe(401);
  const signIn = await fetch(`${site.pocketbase.url}/api/collections/users/auth-with-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identity: officer.email, password: officer.password }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const headers = { authorization: token, 'content-type': 'application/json' };
  expect(await send('/owners', { headers })).toBe(403);
  expect(await send('', { method: 'POST', headers, body: '{}' })).toBe(403);
});

test.each([
  [{ SMTP_HOST: 'mail.example.org' }, 'MAIL_FROM'],
  [{ SMTP_HOST: 'mail.example.org', SMTP_SECURITY: 'none', MAIL_FROM: 'a@b.nl' }, 'this machine alone'],
  [{ SMTP_HOST: 'mail.example.org', SMTP_PORT: 'x', MAIL_FROM: 'a@b.nl' }, 'SMTP_PORT'],
])('settings that are not right are refused with what to mend: %j', (env, said) => {
  expect(() => readMailSettings(env)).toThrow(said);
});
