import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** "Klopt dit niet?": the form of a resident, in every language, without an account. */
let site: TestSite;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
});
afterAll(() => site.stop());

async function textOf(visitor: Visitor, path: string): Promise<string> {
  return (await visitor.get(path)).text();
}

/** The links to a form on a page, each once. */
const linksIn = (html: string) => [...new Set(html.match(/(?<=href=")[^"]*\/klopt-dit-niet\/[^"]+/g))];

const corrections = () => site.pocketbase.admin.collection('corrections').getFullList({ sort: '-@rowid' });

async function zwolleDoor(): Promise<string> {
  const door = linksIn(await textOf(stranger(site), '/gemeente/zwolle')).find((link) => link.includes('/eerste-deur/'));
  if (!door) throw new Error('the first door of Zwolle has no link');
  return door;
}

describe('the link', () => {
  test('stands at each kind of entry and leads to a page that asks not to be indexed', async () => {
    const visitor = stranger(site);
    const words = ['eerste-deur', 'hulpaanbod', 'gemeente', 'netwerk', 'organisatie', 'initiatief', 'afspraak'];
    const pages = ['/gemeente/zwolle', '/gemeente/almere', '/initiatieven', '/organisatie/humanitas', '/afspraken'];
    const links = (await Promise.all(pages.map((page) => textOf(visitor, page)))).flatMap(linksIn);
    for (const word of words) {
      const link = links.find((one) => one.startsWith(`/klopt-dit-niet/${word}/`));
      const page = await visitor.get(link ?? `/no-link-for/${word}`);
      expect([word, page.status]).toEqual([word, 200]);
      expect(await page.text()).toContain('<meta name="robots" content="noindex">');
    }
  });

  test('keeps the language of the page', async () => {
    const [link = ''] = linksIn(await textOf(stranger(site), '/en/gemeente/zwolle'));
    expect(link).toMatch(/^\/en\/klopt-dit-niet\//);
    expect(await textOf(stranger(site), link)).toContain('You do not have to give your name.');
  });

  test.each([
    '/klopt-dit-niet/hulpaanbod/00000000-0000-4000-8000-000000000000',
    '/klopt-dit-niet/iets/x',
    '/klopt-dit-niet/iets/x/bedankt',
  ])('nothing is there for %s', async (path) => {
    expect((await stranger(site).get(path)).status).toBe(404);
  });
});

describe('the form', () => {
  test('takes a report in no one’s name, and says what happens next', async () => {
    const visitor = stranger(site);
    const door = await zwolleDoor();
    const sent = await visitor.post(door, { kind: 'wrong_hours', text: 'Op maandag\r\ngesloten', contact: '' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${door}/bedankt`]);
    expect(visitor.cookie).toBe('');
    expect(await textOf(visitor, `${door}/bedankt`)).toContain('Komt er in 14 dagen geen antwoord?');
    const [stored] = await corrections();
    expect(stored).toMatchObject({ collection: 'intake_points', kind: 'wrong_hours', text: 'Op maandag\ngesloten' });
  });

  test('keeps what was typed when something is missing', async () => {
    const again = await stranger(site).post(await zwolleDoor(), {
      kind: '',
      text: 'Het "Wijkpunt" is weg',
      contact: 'x@y.nl',
    });
    expect(again.status).toBe(422);
    const html = await again.text();
    expect(html).toContain('Kies wat er niet klopt.');
    expect(html).toMatch(/<textarea[^>]*>Het &quot;Wijkpunt&quot; is weg|<textarea[^>]*>Het "Wijkpunt" is weg/);
    expect(html).toContain('value="x@y.nl"');
    const long = await stranger(site).post(await zwolleDoor(), { kind: 'other', text: 'a'.repeat(1001), contact: '' });
    expect([long.status, (await long.text()).includes('ten hoogste 1000 tekens')]).toEqual([422, true]);
  });

  test('takes ten an hour from one address, and then says when again', async () => {
    const visitor = stranger(site);
    const door = await zwolleDoor();
    const send = () => visitor.post(door, { kind: 'wrong_hours', text: 'nog eens', contact: '' });
    for (let sent = 0; sent < 10; sent += 1) expect((await send()).status).toBe(303);
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(await refused.text()).toContain('nog eens');
    expect((await stranger(site).post(door, { kind: 'wrong_hours', text: '', contact: '' })).status).toBe(303);
  });

  test('is posted from our own page alone', async () => {
    const answer = await fetch(site.origin + (await zwolleDoor()), {
      method: 'POST',
      body: new URLSearchParams({ kind: 'wrong_hours' }),
      headers: { origin: 'https://elders.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('"this is my own number"', () => {
  /** A food bank of the facts, to which two volunteers' numbers are added. */
  async function addVolunteers(): Promise<{ service: string; phone: string; other: string }> {
    const { admin } = site.pocketbase;
    const service = await admin.collection('services').getFirstListItem('kind = "food_aid" && status = "published"');
    const { source_name, source_url, source_date, licence, retrieved_date } = service;
    const source = { source_name, source_url, source_date, licence, retrieved_date };
    const fields = { service: service.id, type: 'voice', status: 'published', ...source };
    const phone = await admin.collection('phones').create({ ...fields, number: '06 12345678' });
    const other = await admin.collection('phones').create({ ...fields, number: '06 87654321' });
    return { service: `/klopt-dit-niet/hulpaanbod/${service.id}`, phone: phone.id, other: other.id };
  }

  test('is gone from the page at once', async () => {
    const { service, phone, other } = await addVolunteers();
    const visitor = stranger(site);
    await until(async () => (await textOf(visitor, service)).includes('06 87654321'), 5_000, 'the numbers on the form');
    const asked = await visitor.post(service, { kind: 'private_contact', which: '', text: '', contact: '' });
    expect([asked.status, (await asked.text()).includes('Kies om welk nummer')]).toEqual([422, true]);
    const fields = { kind: 'private_contact', which: `phones.${phone}.`, text: '', contact: '' };
    const sent = await visitor.post(service, fields);
    expect([sent.status, (await sent.text()).includes('meteen weggehaald')]).toEqual([200, true]);
    // Nobody reads it who has not reported anything.
    expect((await visitor.get(`${service}/weggehaald`)).status).toBe(404);
    await until(async () => !(await textOf(visitor, service)).includes('06 12345678'), 5_000, 'the number gone');
    // Whoever may make it public again is told; of another number nothing is said.
    const staff = await signedInVisitor(site, await makePerson(site, { role: 'staff' }));
    const told = 'Een lezer meldde: dit is mijn eigen nummer, mailadres of adres.';
    expect(await textOf(staff, `/werk/telefoons/${phone}`)).toContain(told);
    expect(await textOf(staff, `/werk/telefoons/${other}`)).not.toContain(told);
  });

  test('three an hour from one address', async () => {
    // A national line: its number is nobody's own, and stays.
    const { id } = await site.pocketbase.admin.collection('services').getFirstListItem('kind = "helpline"');
    const line = `/klopt-dit-niet/hulpaanbod/${id}`;
    const visitor = stranger(site);
    const fields = { kind: 'private_contact', which: '', text: '', contact: '' };
    const statuses: number[] = [];
    for (let sent = 0; sent < 4; sent += 1) statuses.push((await visitor.post(line, fields)).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
    const [stored] = await corrections();
    expect(stored).toMatchObject({ kind: 'private_contact', hidden: false, state: 'open' });
  });
});

test('no address of who reported anything is kept, and no word of it printed', async () => {
  const visitor = stranger(site);
  await visitor.post(await zwolleDoor(), { kind: 'other', text: 'KanarieMelding', contact: 'KanarieContact' });
  const files = readdirSync(site.dataDir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(site.dataDir, name))
    .filter((file) => statSync(file).isFile());
  const holding = (text: string) => files.filter((file) => readFileSync(file).includes(text));
  expect(holding('203.0.113.')).toEqual([]);
  expect(holding('KanarieMelding').every((file) => /data\.db/.test(file))).toBe(true);
  expect(site.output() + site.pocketbase.output()).not.toMatch(/Kanarie|203\.0\.113/);
});
