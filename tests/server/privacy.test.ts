import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/server/settings/settings.ts';
import { filesUnder, foundInFiles } from '../support/canary.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** Nobody's postcode stays anywhere: not on disk, not in PocketBase's databases, not in anything that is printed. */
const CANARY = '8011QX';
const CANARY_FORMS = ['8011QX', '8011qx', '8011 QX', '8011+QX', '8011%20QX', 'KanarieWoord'];

const CONTROLLER = { CONTROLLER_NAME: 'Stichting <Proef>', CONTROLLER_EMAIL: 'privacy@proef.example' };

let site: TestSite;
beforeAll(async () => {
  site = await startSite(CONTROLLER);
});
afterAll(() => site.stop());

function holds(bytes: Buffer): string[] {
  return CANARY_FORMS.filter((form) => bytes.includes(form));
}

describe('who is responsible', () => {
  test.each(['/privacy', '/en/privacy'])('stands on %s, with an address to write to', async (path) => {
    const page = await (await fetch(site.origin + path)).text();
    expect(page).toContain('Stichting &lt;Proef&gt;');
    expect(page).toContain('href="mailto:privacy@proef.example"');
  });

  test.each([
    ['a name alone', { CONTROLLER_EMAIL: '' }],
    ['an address alone', { CONTROLLER_NAME: ' ' }],
    ['what is no mail address', { CONTROLLER_EMAIL: 'proef.example' }],
  ])('is refused at the start when it is %s', (_, wrong) => {
    const rest = { PORT: '1', POCKETBASE_URL: 'http://127.0.0.1:1', DATA_DIR: site.dataDir };
    expect(() => readSettings({ ...rest, ...CONTROLLER, ...wrong })).toThrow(/CONTROLLER_/);
    expect(readSettings(rest).controller).toEqual({ name: '', email: '' });
  });
});

describe('a canary postcode', () => {
  test('is sent in every way people send one, and is found nowhere', async () => {
    for (const typed of [CANARY, '8011 QX', '8011qx', 'KanarieWoord']) {
      await fetch(`${site.origin}/zoek`, {
        method: 'POST',
        body: new URLSearchParams({ postcode: typed }),
        redirect: 'manual',
        headers: { 'user-agent': 'Kanarie/1.0' },
      });
      for (const q of [typed, `voedselbank ${typed}`]) {
        await fetch(`${site.origin}/zoeken`, { method: 'POST', body: new URLSearchParams({ q }) });
      }
      await fetch(`${site.origin}/zoeken?${new URLSearchParams({ q: typed })}`, { redirect: 'manual' });
      await fetch(`${site.origin}/gemeente/${encodeURIComponent(typed)}`, { redirect: 'manual' });
      // An address that Astro cannot read ends in a line of its log.
      await fetch(`${site.origin}/gemeente/%E0%A4%A?q=${encodeURIComponent(typed)}`);
      await fetch(`${site.origin}/gemeente/zwolle?wijk=${encodeURIComponent(typed)}`);
    }
    // The copy on disk follows an edit; PocketBase writes what it has when it ends.
    const admin = site.pocketbase.admin;
    const zwolle = await admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
    await admin.collection('municipalities').update(zwolle.id, { population_year: 2025 });
    await new Promise((done) => setTimeout(done, 2_500));
    await site.restart();
    await site.pocketbase.kill('SIGTERM');
    const isWriting = () => filesUnder(site.dataDir).some((file) => file.endsWith('.new'));
    await until(() => !isWriting(), 20_000, 'the copy on disk is whole');

    expect(foundInFiles(site.dataDir, CANARY_FORMS)).toEqual([]);
    expect(holds(Buffer.from(site.output() + site.pocketbase.output()))).toEqual([]);
  });

  test("PocketBase's own request log is empty", () => {
    const log = new DatabaseSync(join(site.pocketbase.dataDir, 'auxiliary.db'), { readOnly: true });
    const { rows } = log.prepare("SELECT count(*) AS rows FROM _logs WHERE data LIKE '%/api/%'").get() as {
      rows: number;
    };
    log.close();
    expect(rows).toBe(0);
  });

  test('the search for it can fail: a planted one is found', () => {
    expect(holds(Buffer.from(`GET /zoek?postcode=${CANARY}`))).toEqual([CANARY]);
  });
});
