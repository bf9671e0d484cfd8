import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import municipalities from '../fixtures/municipalities.json' with { type: 'json' };
import { startSite, type TestSite, until } from '../support/site.ts';

/** Residents' pages come from memory: PocketBase may be killed at any moment. The tests go on from one another. */
let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const page = async (path: string) => (await fetch(site.origin + path)).text();
const connected = async () =>
  ((await (await fetch(`${site.origin}/healthz`)).json()) as { database: boolean }).database;
const AGE = 'Deze gegevens zijn van';

describe('with PocketBase killed', () => {
  test('before, a page does not speak of its age', async () => {
    expect(await connected()).toBe(true);
    expect((await page('/gemeente/zwolle')).includes(AGE)).toBe(false);
  });

  test('all 342 pages answer, with the age of the data', async () => {
    await site.pocketbase.kill('SIGKILL');
    await until(async () => !(await connected()), 5_000, 'the site notices that PocketBase is gone');
    const wrong: string[] = [];
    for (const { slug, name, phone } of municipalities) {
      const answer = await fetch(`${site.origin}/gemeente/${slug}`);
      const text = (await answer.text()).replaceAll('&#39;', "'");
      const whole = [name, phone, '0800-8115', AGE].every((part) => text.includes(part));
      if (answer.status !== 200 || !whole) wrong.push(slug);
    }
    expect(wrong).toEqual([]);
  });

  test('the site alone, started anew, finds its last good copy', async () => {
    await site.restart('SIGKILL');
    expect(await connected()).toBe(false);
    const text = await page('/gemeente/zwolle');
    expect(text.includes('Op Orde')).toBe(true);
    expect(text.includes(AGE)).toBe(true);
    const answer = await fetch(`${site.origin}/zoek`, {
      method: 'POST',
      body: new URLSearchParams({ postcode: '8011' }),
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/gemeente/zwolle');
  });

  test('after its return an edit shows within a second', async () => {
    await site.pocketbase.restart();
    const admin = site.pocketbase.admin;
    const point = await admin.collection('intake_points').getFirstListItem('name = "Op Orde"');
    const healthy = performance.now();
    await admin.collection('intake_points').update(point.id, { name: 'Loket Terug' });
    await until(async () => (await page('/gemeente/zwolle')).includes('Loket Terug'), 5_000, 'the edit is on the page');
    expect(performance.now() - healthy).toBeLessThan(1_000);
    expect((await page('/gemeente/zwolle')).includes(AGE)).toBe(false);
  });
});

describe('what is no longer public leaves the pages', () => {
  const WITHIN_MS = 1_000;
  const gone = (path: string, name: string) =>
    until(async () => !(await page(path)).includes(name), WITHIN_MS, `${name} has left ${path}`);
  const there = (path: string, name: string) =>
    until(async () => (await page(path)).includes(name), WITHIN_MS, `${name} is on ${path}`);

  async function publishService(name: string) {
    const admin = site.pocketbase.admin;
    const source = { source_name: 'Proef', retrieved_date: new Date().toISOString().slice(0, 10), licence: 'CC0' };
    const zwolle = await admin.collection('municipalities').getFirstListItem('slug = "zwolle"');
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const organization = await admin
      .collection('organizations')
      .create({ name: `Stichting ${name}`, slug, kind: 'other', status: 'published', ...source });
    const service = await admin.collection('services').create({
      organization: organization.id,
      name,
      kind: 'walk_in',
      phases: ['prevention'],
      capacity: 'open',
      status: 'published',
      ...source,
    });
    await admin
      .collection('service_areas')
      .create({ service: service.id, municipality: zwolle.id, name: '', ...source });
    await there('/gemeente/zwolle', name);
    return { organization, service };
  }

  test('a service is published, then withdrawn', async () => {
    const { service } = await publishService('Proefinloop Ingetrokken');
    await site.pocketbase.admin.collection('services').update(service.id, { status: 'withdrawn' });
    await gone('/gemeente/zwolle', 'Proefinloop Ingetrokken');
  });

  test('an organisation is hidden, and its service with it; shown again, both come back', async () => {
    const { organization } = await publishService('Proefinloop Verborgen');
    const organizations = site.pocketbase.admin.collection('organizations');
    await organizations.update(organization.id, { status: 'hidden' });
    await gone('/gemeente/zwolle', 'Proefinloop Verborgen');
    expect((await fetch(`${site.origin}/organisatie/proefinloop-verborgen`)).status).toBe(404);
    await organizations.update(organization.id, { status: 'published' });
    await there('/gemeente/zwolle', 'Proefinloop Verborgen');
  });

  test('a record is deleted', async () => {
    const { organization } = await publishService('Proefinloop Gewist');
    await site.pocketbase.admin.collection('organizations').delete(organization.id);
    await gone('/gemeente/zwolle', 'Proefinloop Gewist');
  });
});
