import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** The work list of what readers reported: for who keeps the entry, and for staff. */
let site: TestSite;
let officer: Visitor;
let staff: Visitor;
let elsewhere: Visitor;
let door: string;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  const municipality = async (slug: string) =>
    (await site.pocketbase.admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`)).id;
  const zwolle = await municipality('zwolle');
  officer = await signedInVisitor(site, await makePerson(site, { role: 'officer', municipalities: [zwolle] }));
  const kampen = await municipality('kampen');
  elsewhere = await signedInVisitor(site, await makePerson(site, { role: 'officer', municipalities: [kampen] }));
  staff = await signedInVisitor(site, await makePerson(site, { role: 'staff' }));
  const filter = `municipality = "${zwolle}" && status = "published"`;
  const { id } = await site.pocketbase.admin.collection('intake_points').getFirstListItem(filter);
  door = `/klopt-dit-niet/eerste-deur/${id}`;
});
afterAll(() => site.stop());

const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();

/** Reports the first door; the id of the report. */
async function report(text: string): Promise<string> {
  await stranger(site).post(door, { kind: 'wrong_hours', text, contact: 'bel 06 1' });
  return (await site.pocketbase.admin.collection('corrections').getFirstListItem(`text = "${text}"`)).id;
}

describe('a report about the first door', () => {
  test('stands on the work page and in the list of its officer and of staff, with the way to mend it', async () => {
    await report('Maandag dicht');
    for (const visitor of [officer, staff]) {
      expect(await textOf(visitor, '/werk')).toMatch(/\d melding(en)? wacht(en)? op antwoord/);
      const list = await textOf(visitor, '/werk/meldingen');
      expect(list).toContain('Maandag dicht');
      expect(list).toContain('bel 06 1');
      expect(list).toContain('href="/werk/gemeenten/zwolle/eerste-deur"');
    }
    expect(await textOf(elsewhere, '/werk')).not.toContain('op antwoord');
    expect(await textOf(elsewhere, '/werk/meldingen')).not.toContain('Maandag dicht');
  });

  test('is answered with one sentence, and leaves the list', async () => {
    const id = await report('Dinsdag dicht');
    const unanswered = await officer.post('/werk/meldingen', { id, state: 'declined', answer: '' });
    expect(unanswered.status).toBe(422);
    const answer = 'Wij zijn "open" op dinsdag.';
    const sent = await officer.post('/werk/meldingen', { id, state: 'declined', answer });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/werk/meldingen?stand=open&melding=opgeslagen']);
    expect(await textOf(officer, '/werk/meldingen')).not.toContain('Dinsdag dicht');
    expect(await textOf(staff, '/werk/meldingen?stand=klaar')).toMatch(/Alles klopte al\s*: Wij zijn/);
    const { name } = await site.pocketbase.admin.collection('intake_points').getOne(door.split('/').pop() ?? '');
    const trail = await textOf(staff, '/werk/audit?wat=corrections');
    expect(trail.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`Melding[^<]* veranderd: <span[^>]*>${name}`));
    const again = await staff.post('/werk/meldingen', { id, state: 'solved', answer: '' });
    expect(again.headers.get('location')).toContain('al-beantwoord');
  });

  test('keeps a sentence that is too long', async () => {
    const id = await report('Woensdag dicht');
    const long = await officer.post('/werk/meldingen', { id, state: 'solved', answer: 'b'.repeat(301) });
    expect([long.status, (await long.text()).includes('b'.repeat(301))]).toEqual([422, true]);
  });

  test('is not another officer’s to answer', async () => {
    const id = await report('Donderdag dicht');
    await elsewhere.post('/werk/meldingen', { id, state: 'solved', answer: '' });
    expect(await textOf(officer, '/werk/meldingen')).toContain('Donderdag dicht');
  });
});

test('who is not signed in is asked to', async () => {
  const answer = await stranger(site).get('/werk/meldingen');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen?terug=%2Fwerk%2Fmeldingen']);
});
