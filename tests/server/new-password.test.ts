import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePerson, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** Who forgot the password gets a one-time link from somebody who manages the accounts: there is no mail. */
let site: TestSite;
let manager: Person;
let officer: Person;
beforeAll(async () => {
  site = await startSite();
  manager = await makePerson(site, { role: 'staff', manages_users: true });
  officer = await makePerson(site, { role: 'officer', name: 'Otto Officier' });
});
afterAll(() => site.stop());

test('a person who forgot the password signs in again by a link that works once', async () => {
  const office = await signedInVisitor(site, manager);
  expect(await (await office.get(`/werk/gebruikers/${officer.id}`)).text()).toContain('Maak de link');
  const made = await (await office.post(`/werk/gebruikers/${officer.id}/nieuw-wachtwoord`, {})).text();
  const path = /\/uitnodiging\/[\w-]+/.exec(made)?.[0] ?? '';
  expect(path).not.toBe('');

  const visitor = stranger(site);
  const page = await (await visitor.get(path)).text();
  expect(page).toContain('Kies een nieuw wachtwoord');
  expect(page).not.toContain('name="name"');
  const differing = await visitor.post(path, { password: 'een andere lange zin', passwordAgain: 'een heel andere' });
  expect(differing.status).toBe(422);
  const password = 'een andere lange zin';
  const done = await visitor.post(path, { password, passwordAgain: password });
  expect([done.status, done.headers.get('location')]).toEqual([303, '/inloggen?melding=wachtwoord']);
  expect((await visitor.signIn(officer)).status).toBe(422);
  expect((await visitor.signIn({ ...officer, password })).status).toBe(303);
  expect((await stranger(site).get(path)).status).toBe(404);
});

test('nobody but who manages the accounts makes such a link, and not for the own account', async () => {
  const other = await signedInVisitor(site, await makePerson(site, { role: 'staff' }));
  expect((await other.post(`/werk/gebruikers/${officer.id}/nieuw-wachtwoord`, {})).status).toBe(403);
  const office = await signedInVisitor(site, manager);
  expect((await office.post(`/werk/gebruikers/${manager.id}/nieuw-wachtwoord`, {})).status).toBe(404);
  const stopped = await makePerson(site, { role: 'officer', active: false });
  expect((await office.post(`/werk/gebruikers/${stopped.id}/nieuw-wachtwoord`, {})).status).toBe(404);
});
