import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COPY_PACE } from '../../src/data/snapshot/snapshot-writer.ts';
import { dayFromNow } from '../hooks/rollout-records.ts';
import { makePerson, type Person, signedInVisitor, stranger, type Visitor } from '../support/people.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** What staff and officers record of the rollout by the site's forms, and what others see of it. */
const SECRET = 'Koffie met de wethouder';
/** A busy machine writes its copy no sooner than its pace allows. */
const COPY_MS = 1.5 * COPY_PACE.longestMs;
let site: TestSite;
let staff: Person;
let officer: Person;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: '1' });
  staff = await makePerson(site, { role: 'staff', name: 'Stella Staf' });
  officer = await makePerson(site, { role: 'officer', name: 'Otto Officier', municipalities: [await idOf('zwolle')] });
});
afterAll(() => site.stop());

const records = (collection: string) => site.pocketbase.admin.collection(collection);

async function idOf(slug: string): Promise<string> {
  return (await records('municipalities').getFirstListItem(`slug = "${slug}"`)).id;
}

/** The fields of the form on a page, as a browser would send them unchanged. */
function hidden(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

const dutch = (day: string) => day.split('-').reverse().join('-');
const meeting = { kind: 'wider_meeting', date: dutch(dayFromNow(-3)), summary: SECRET, step: 'save' };

/** Records an activity by the form of a municipality; answers the id that the form chose. */
async function recordActivity(visitor: Visitor, slug: string, fields: Record<string, string> = meeting) {
  const path = `/werk/voortgang/${slug}/activiteit`;
  const open = hidden(await (await visitor.get(path)).text());
  const answer = await visitor.post(path, { ...open, ...fields });
  return { id: open.id ?? '', answer, sent: { ...open, ...fields } };
}

describe('pages of the rollout', () => {
  const PAGES = [
    '/werk/voortgang',
    '/werk/voortgang/zwolle',
    '/werk/voortgang/almere',
    '/werk/voortgang/zwolle/activiteit',
    '/werk/voortgang/almere/activiteit',
    '/werk/voortgang/zwolle/belemmering',
  ];
  const WHO = {
    guest: [303, 303, 303, 303, 303, 303],
    editor: [403, 403, 403, 403, 403, 403],
    officer: [200, 200, 403, 200, 403, 403],
    staff: [200, 200, 200, 200, 200, 200],
  };

  test.each(Object.entries(WHO))('for %s', async (who, expected) => {
    const visitor =
      who === 'guest'
        ? stranger(site)
        : await signedInVisitor(
            site,
            who === 'officer' ? officer : await makePerson(site, { role: who as 'editor' | 'staff' }),
          );
    const statuses = [];
    for (const path of PAGES) statuses.push((await visitor.get(path)).status);
    expect(statuses).toEqual(expected);
  });

  test('show staff 342 municipalities, and an officer the own ones without a word on obstacles', async () => {
    const page = await (await (await signedInVisitor(site, staff)).get('/werk/voortgang')).text();
    expect(page).toContain('342 van de 342 gemeenten');
    expect(page.match(/href="\/werk\/voortgang\/[a-z]/g)).toHaveLength(342);
    expect(page).toContain('Belemmeringen');
    const own = await (await (await signedInVisitor(site, officer)).get('/werk/voortgang')).text();
    expect(own.match(/href="\/werk\/voortgang\/[a-z]+/g)).toEqual(['href="/werk/voortgang/zwolle']);
    expect(own).not.toContain('elemmering');
  });

  test.each([
    '/werk/voortgang/atlantis',
    '/werk/voortgang/zwolle/activiteit/x',
    '/werk/voortgang/zwolle/belemmering/x',
  ])('%s is not there', async (path) => {
    expect((await (await signedInVisitor(site, staff)).get(path)).status).toBe(404);
  });
});

describe('an activity', () => {
  test('moves the stage, on the page of staff at once and on the public page within a second', async () => {
    const visitor = await signedInVisitor(site, staff);
    const { answer } = await recordActivity(visitor, 'oldambt');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/werk/voortgang/oldambt?melding=opgeslagen',
    ]);
    const page = await (await visitor.get('/werk/voortgang/oldambt')).text();
    expect(page).toContain('Stap nu: 3. Aanhaken.');
    expect(page).toContain(SECRET);
    const seen = async () =>
      /href="\/gemeente\/oldambt">Oldambt<[\s\S]{0,120}3\. Aanhaken/.test(
        await (await fetch(`${site.origin}/voortgang`)).text(),
      );
    await until(seen, 1_000, 'the step is public');
  });

  test(
    'is public as what and when, and no more: not on a page, not in the copy on disk',
    async () => {
      await recordActivity(await signedInVisitor(site, staff), 'utrecht');
      const copy = () => readFileSync(join(site.dataDir, 'snapshot.json'), 'utf8');
      await until(() => copy().includes('wider_meeting'), COPY_MS, 'the copy is written');
      const pages = ['/voortgang', '/en/voortgang', '/gemeente/utrecht', '/zoeken?q=wethouder'];
      const texts = await Promise.all(pages.map(async (path) => (await fetch(site.origin + path)).text()));
      for (const text of [...texts, copy()]) expect(text).not.toContain(SECRET);
    },
    2 * COPY_MS,
  );

  test('that is not right comes back with everything typed, and an error at each field', async () => {
    const visitor = await signedInVisitor(site, staff);
    const wrong = {
      kind: '',
      date: dutch(dayFromNow(9)),
      summary: 'x'.repeat(1_001),
      organizations_names: 'Niemand BV',
    };
    const { answer } = await recordActivity(visitor, 'zwolle', { ...wrong, step: 'save' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const typed of [wrong.date, wrong.summary, wrong.organizations_names]) expect(page).toContain(typed);
    for (const field of ['kind', 'date', 'summary', 'organizations_names']) expect(page).toContain(`href="#${field}"`);
  });

  test('sent twice is one', async () => {
    const visitor = await signedInVisitor(site, staff);
    const { sent, id } = await recordActivity(visitor, 'delft');
    expect((await visitor.post('/werk/voortgang/delft/activiteit', sent)).status).toBe(303);
    expect(await records('activities').getFullList({ filter: `municipality.slug = "delft"` })).toMatchObject([{ id }]);
  });

  test('with others who took part, ticked or by name, keeps them', async () => {
    const partner = await records('organizations').getFirstListItem('slug = "humanitas"');
    const { id } = await recordActivity(await signedInVisitor(site, staff), 'tiel', {
      ...meeting,
      organizations: partner.id,
      organizations_names: 'Leger des Heils\r\nHumanitas',
    });
    const { organizations } = await records('activities').getOne(id);
    expect(organizations).toHaveLength(2);
    expect(organizations).toContain(partner.id);
  });

  test('of an officer is changed by an officer; of staff it is read only', async () => {
    const [mine, theirs] = [await signedInVisitor(site, officer), await signedInVisitor(site, staff)];
    const own = await recordActivity(mine, 'zwolle');
    const others = await recordActivity(theirs, 'zwolle');
    const page = await (await mine.get('/werk/voortgang/zwolle')).text();
    expect(page).toContain(`/activiteit/${own.id}`);
    expect(page).not.toContain(`/activiteit/${others.id}`);
    expect((await mine.get(`/werk/voortgang/zwolle/activiteit/${others.id}`)).status).toBe(403);
    expect((await mine.get(`/werk/voortgang/almere/activiteit/${own.id}`)).status).toBe(403);
    expect((await theirs.get(`/werk/voortgang/almere/activiteit/${own.id}`)).status).toBe(404);
  });

  test('changed meanwhile by another shows both, and is saved when asked again; a mistake counts no more', async () => {
    const [mine, theirs] = [await signedInVisitor(site, officer), await signedInVisitor(site, staff)];
    const { id } = await recordActivity(mine, 'zwolle');
    const path = `/werk/voortgang/zwolle/activiteit/${id}`;
    const before = hidden(await (await mine.get(path)).text());
    const first = await theirs.post(path, { ...before, ...meeting, summary: 'Van de ander' });
    expect(first.status).toBe(303);
    const second = await mine.post(path, { ...before, ...meeting, summary: 'Van mij', status: 'withdrawn' });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('Van de ander');
    expect(page).toContain('Van mij');
    const again = await mine.post(path, { ...hidden(page), ...meeting, summary: 'Van mij', status: 'withdrawn' });
    expect(again.status).toBe(303);
    expect(await records('activities').getOne(id)).toMatchObject({ summary: 'Van mij', status: 'withdrawn' });
  });
});

test('staff choose among all national partners that are known, also one that works nowhere yet', async () => {
  const partners = await records('organizations').getFullList({
    filter: 'kind = "alliance_partner" && national_partner = ""',
  });
  const page = await (await (await signedInVisitor(site, staff)).get('/werk/voortgang')).text();
  const [, options = ''] = /<select[^>]*name="partner"[^>]*>(.*?)<\/select>/s.exec(page) ?? [];
  const offered = [...options.matchAll(/<option value="([^"]+)"/g)].map(([, slug]) => slug);
  expect(offered.toSorted()).toEqual(partners.map(({ slug }) => slug).toSorted());
  expect(offered).toHaveLength(6);
});

describe('an obstacle', () => {
  const path = '/werk/voortgang/zwolle/belemmering';

  test('is recorded, counted, changed and taken away by staff, and seen by nobody else', async () => {
    const visitor = await signedInVisitor(site, staff);
    const open = hidden(await (await visitor.get(path)).text());
    const typed = {
      kind: 'capacity',
      since: dutch(dayFromNow(-5)),
      until: dutch(dayFromNow(60)),
      note: 'Geen tijd',
      step: 'save',
    };
    expect((await visitor.post(path, { ...open, ...typed })).status).toBe(303);
    const shown = await (await visitor.get('/werk/voortgang/zwolle')).text();
    expect(shown).toContain('Geen tijd');
    const officers = await (await (await signedInVisitor(site, officer)).get('/werk/voortgang/zwolle')).text();
    expect(officers).not.toMatch(/Geen tijd|elemmering/);
    const table = await (await visitor.get('/werk/voortgang?sorteer=-belemmeringen')).text();
    expect(table).toContain('Nog niet bekend');
    expect(table).not.toMatch(/<td class="number">0</);
    expect(/href="\/werk\/voortgang\/([a-z]+)"/.exec(table.split('<tbody')[1] ?? '')?.[1]).toBe('zwolle');

    const one = `${path}/${open.id}`;
    const late = { ...hidden(await (await visitor.get(one)).text()), ...typed, until: dutch(dayFromNow(500)) };
    expect((await visitor.post(one, late)).status).toBe(422);
    const known = hidden(await (await visitor.get(one)).text()).known_updated ?? '';
    const asked = await visitor.post(one, { known_updated: known, step: 'delete' });
    expect([asked.status, (await asked.text()).includes('De toelichting is dan voorgoed weg.')]).toEqual([200, true]);
    const other = await visitor.post(one, { known_updated: 'of another time', step: 'delete-sure' });
    expect([other.status, (await other.text()).includes('Iemand anders heeft dit net veranderd.')]).toEqual([
      409,
      true,
    ]);
    const gone = await visitor.post(one, { known_updated: known, step: 'delete-sure' });
    expect(gone.headers.get('location')).toBe('/werk/voortgang/zwolle?melding=verwijderd');
    expect(await records('obstacles').getFullList()).toEqual([]);
  });
});
