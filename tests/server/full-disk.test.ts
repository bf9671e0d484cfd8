import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenFields } from '../support/form-fields.ts';
import { makePerson, type Person, signedInVisitor, stranger } from '../support/people.ts';
import { startSite, type TestSite, until } from '../support/site.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

const MEGABYTE = 1024 * 1024;
const INVITE = '/werk/gebruikers/uitnodigen';
const TYPED = { email: 'nieuw@example.org', role: 'officer', municipalityName: 'Zwolle' };

/** A disk of its own for the database and all beside it; null where none may be mounted. */
const disk = mountSmallDisk('size=96m');
if (!disk) console.log('⏱ no disk may be mounted here: a full disk was not tried');

describe.runIf(disk !== null)('on a disk that is full', () => {
  let site: TestSite;
  let staff: Person;
  let page: string;
  const filler = join(disk?.folder ?? '', 'filler');
  const copy = () => join(site.dataDir, 'snapshot.json');
  const health = async () => (await fetch(`${site.origin}/healthz`)).json() as Promise<{ reasons: string[] }>;

  beforeAll(async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = disk?.folder;
    site = await startSite();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    staff = await makePerson(site, { role: 'staff', name: 'Stella Staf', manages_users: true });
  });
  afterAll(async () => {
    await site.stop();
    disk?.remove();
  });

  function fill(): void {
    for (let size = MEGABYTE, held = 0; size > 100; ) {
      try {
        writeFileSync(filler, new Uint8Array(size), { flag: 'a' });
        held += size;
      } catch {
        size = Math.floor(size / 2);
      }
      if (held > 100 * MEGABYTE) throw new Error('the disk is larger than it was said to be');
    }
  }

  test('/healthz says so, and that residents are helped', async () => {
    expect(await health()).toMatchObject({ status: 'ok', reasons: [] });
    await until(() => existsSync(copy()), 10_000, 'there is a copy of the data');
    fill();
    await until(async () => (await health()).reasons.length > 0, 5_000, 'the full disk is noticed');
    const answer = await fetch(`${site.origin}/healthz`);
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { status: 'degraded', reasons: ['disk_full'], database: true },
    ]);
    expect((await fetch(`${site.origin}/gemeente/zwolle`)).status).toBe(200);
  });

  test('who works here signs in, is told so when saving, and keeps what was typed', async () => {
    const visitor = await signedInVisitor(site, staff);
    expect((await visitor.get(INVITE)).status).toBe(200);
    const refused = await visitor.post(INVITE, TYPED);
    page = await refused.text();
    expect(refused.status).toBe(503);
    expect(page).toContain(
      'De schijf van deze site is vol. Opslaan kan pas weer als de beheerder ruimte maakt. Waarschuw de beheerder.',
    );
    expect(page).toContain(`action="${INVITE}"`);
    expect(hiddenFields(page)).toEqual(TYPED);
  });

  test('a resident finds help, and what they wrote to us is not lost', async () => {
    const visitor = stranger(site);
    const found = await visitor.post('/zoek', { postcode: '8011' });
    expect([found.status, found.headers.get('location')]).toEqual([303, '/gemeente/zwolle']);
    const [link = ''] =
      /(?<=href=")\/klopt-dit-niet\/[^"]+/.exec(await (await visitor.get('/gemeente/zwolle')).text()) ?? [];
    const sent = await visitor.post(link, { kind: 'other', which: '', text: 'Het loket is verhuisd.', contact: '' });
    const text = await sent.text();
    expect(sent.status).toBe(503);
    expect(text).toContain('Versturen kan nu even niet. Wat u schreef staat er nog.');
    expect(text).toContain('Het loket is verhuisd.');
  });

  test('the copy of the data stays whole, and no half one lies beside it', async () => {
    await site.restart('SIGTERM');
    expect(readdirSync(site.dataDir).filter((name) => name.includes('.new'))).toEqual([]);
    expect(() => JSON.parse(readFileSync(copy(), 'utf8'))).not.toThrow();
  });

  test('with room again all is well, and what waited is sent', async () => {
    rmSync(filler);
    await until(async () => (await health()).reasons.length === 0, 5_000, 'the room is noticed');
    const visitor = await signedInVisitor(site, staff);
    const sent = await visitor.post(INVITE, hiddenFields(page));
    expect([sent.status, (await sent.text()).includes('/uitnodiging/')]).toEqual([200, true]);
  });
});
