import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsIn } from '../support/form-fields.ts';
import { makePerson, signedInVisitor, type Visitor } from '../support/people.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

let site: TestSite;
let officer: Visitor;
let colleague: Visitor;
let staff: Visitor;
let foreigner: Visitor;
let ofAlmere: Visitor;
beforeAll(async () => {
  site = await startSite();
  const idOf = async (slug: string) =>
    (await site.pocketbase.admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`)).id;
  const [here, elsewhere] = [await idOf('zwolle'), await idOf('oldambt')];
  const sign = async (fields: Parameters<typeof makePerson>[1]) =>
    signedInVisitor(site, await makePerson(site, fields));
  officer = await sign({ role: 'officer', municipalities: [here] });
  colleague = await sign({ role: 'officer', municipalities: [here] });
  foreigner = await sign({ role: 'officer', municipalities: [elsewhere] });
  ofAlmere = await sign({ role: 'officer', municipalities: [await idOf('almere')] });
  staff = await sign({ role: 'staff' });
});
afterAll(() => site.stop());

const read = async (path: string) => {
  const answer = await fetch(site.origin + path, { redirect: 'manual' });
  return { status: answer.status, page: await answer.text() };
};
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** Posts a form as its page gives it, with these fields filled in; answers the page, or where it leads. */
async function fillIn(who: Visitor, path: string, fields: Record<string, string>): Promise<string> {
  const form = await (await who.get(path)).text();
  const kept = Object.fromEntries(['id', 'event', 'revision', 'rows'].map((name) => [name, hidden(form, name)]));
  const answer = await who.post(path, { ...kept, ...fields });
  return answer.status === 303 ? (answer.headers.get('location') ?? '') : `${answer.status} ${await answer.text()}`;
}

async function draftOf(who: Visitor, title: string): Promise<string> {
  const { municipalities = '' } = fieldsIn(await (await who.get('/werk/afspraken/nieuw')).text());
  return fillIn(who, '/werk/afspraken/nieuw', { title, form: 'digital', municipalities });
}

async function fillAll(who: Visitor, path: string): Promise<void> {
  const term = { from: '1-12-2026', to: '30 november 2028' };
  await fillIn(who, `${path}/algemeen`, {
    title: 'Samen eerder helpen',
    ...term,
    considerations: 'Eerder is beter.\nEcht.',
  });
  await fillIn(who, `${path}/partijen`, { '0-key': 'p1', '0-name': 'Gemeente Zwolle', '1-name': 'humanitas' });
  await fillIn(who, `${path}/taken`, {
    '0-phase': 'debt_support',
    '0-task': 'Post sorteren',
    '0-responsible': 'p2',
    '0-supporting': 'p1',
    '0-helper': 'volunteer',
  });
  const rule = {
    '0-from': 'p2',
    '0-to': 'p1',
    '0-when': 'als er beslag ligt',
    '0-manner': 'warm',
    '0-withinDays': '5',
  };
  await fillIn(who, `${path}/doorverwijzen`, rule);
}

/** The part of a municipality's page about what happens after the first call. */
const stepsOn = (page: string) => /<section class="next-steps".*?<\/section>/s.exec(page)?.[0] ?? '';

describe('an agreement without any script', () => {
  test('is drafted, announced, read by everybody, withdrawn and gone, each within a second', async () => {
    const path = await draftOf(officer, 'Zwolle helpt');
    expect(path).toMatch(/^\/werk\/afspraken\/[0-9a-f-]{36}$/);
    expect(await (await officer.get(path)).text()).not.toContain(`${path}/bekendmaken`);
    const unfinished = async (who: Visitor) => (await (await who.get('/werk')).text()).includes(`href="${path}"`);
    expect([await unfinished(officer), await unfinished(colleague), await unfinished(foreigner)]).toEqual([
      true,
      true,
      false,
    ]);
    const announce = `${path}/bekendmaken`;
    for (const answer of [await officer.get(announce), await officer.post(announce, { revision: '1' })]) {
      const page = await answer.text();
      expect(page).toContain('Nog invullen: wie wat doet.');
      expect([page.includes(`href="${path}/taken"`), page.includes('Maak bekend namens')]).toEqual([true, false]);
    }
    await fillAll(officer, path);
    expect(await (await officer.get(`${path}/voorbeeld`)).text()).toContain('Post sorteren');
    expect(await fillIn(officer, announce, {})).toBe(`${path}?melding=bekendgemaakt`);
    expect(await (await officer.get(announce)).text()).toContain('Er is niets nieuws.');
    const shown = async () => (await read('/gemeente/zwolle')).page.includes('Samen eerder helpen');
    await until(shown, 1_000, 'the municipality’s page names it');
    expect(await unfinished(officer)).toBe(false);
    const address = /href="(\/afspraken\/zwolle-helpt-zwolle-[^"]+)"/.exec((await read('/afspraken')).page)?.[1] ?? '';
    const { status, page } = await read(address);
    expect(status).toBe(200);
    expect(page).toContain('Nog niet ondertekend.');
    expect(page).toContain('Het plan is dat Gemeente Zwolle binnen 5 dagen iets laat horen.');
    expect(page).toContain('href="/organisatie/humanitas"');
    const found = async () => (await read('/zoeken?q=Samen+eerder+helpen')).page.includes(address);
    await until(found, 70_000, 'search finds it: its index is made anew beside requests, within a minute');
    const english = await read(`/en${address}`);
    expect([english.status, /<h1[^>]*lang="nl"/.test(english.page)]).toEqual([200, true]);

    // What is not signed gives no response times: the law's steps stay.
    const plan = stepsOn((await read('/gemeente/zwolle')).page);
    expect(plan).not.toContain('binnen 5 dagen');
    expect(plan).toContain('wetten.overheid.nl/BWBR0031331');

    expect(await fillIn(officer, `${path}/intrekken`, { reason: '' })).toMatch(/^422 .*aria-invalid="true"/s);
    expect(await fillIn(officer, `${path}/intrekken`, { reason: 'Te vroeg' })).toBe(`${path}?melding=ingetrokken`);
    await until(async () => !(await shown()), 1_000, 'it has left the municipality’s page');
    expect((await read('/zoeken?q=Samen+eerder+helpen')).page).not.toContain(address);
    const gone = await read(address);
    expect([gone.status, gone.page.includes('ingetrokken')]).toEqual([410, true]);
    expect((await read('/afspraken')).page).not.toContain(address);
    expect(await (await officer.get(`${path}/geschiedenis`)).text()).toContain('ingetrokken');
  });

  test('a colleague’s save meanwhile is shown, and nothing that was typed is lost', async () => {
    const path = await draftOf(officer, 'Twee schrijvers');
    const revision = hidden(await (await officer.get(`${path}/algemeen`)).text(), 'revision');
    await fillIn(colleague, `${path}/algemeen`, { title: 'Van de collega' });
    const typed = { rows: '0', title: 'Van mij', from: '1-1-2027' };
    const answer = await officer.post(`${path}/algemeen`, { ...typed, revision });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('value="Van mij"');
    const again = { ...typed, revision: hidden(page, 'revision') };
    expect((await officer.post(`${path}/algemeen`, again)).status).toBe(303);
    expect(await (await officer.get(path)).text()).toContain('Van mij');
  });

  test('what cannot be read stays in its field and is named', async () => {
    const path = await draftOf(officer, 'Verkeerd ingevuld');
    const dates = await fillIn(officer, `${path}/algemeen`, { title: 'X', from: '31-2-2027', to: 'ooit' });
    expect(dates).toMatch(/^422 /);
    for (const part of ['value="31-2-2027"', 'value="ooit"', 'href="#from"', 'href="#to"'])
      expect(dates).toContain(part);
    const same = { '0-from': 'p1', '0-to': 'p1', '0-when': 'altijd', '0-withinDays': 'gauw' };
    const rule = await fillIn(officer, `${path}/doorverwijzen`, same);
    for (const part of ['value="gauw"', 'href="#0-withinDays"', 'href="#0-to"']) expect(rule).toContain(part);
  });
});

describe('a name that is too long', () => {
  test.each([
    ['/werk/afspraken/nieuw', async () => '/werk/afspraken/nieuw'],
    ['its own part', async () => `${await draftOf(officer, 'Nog kort')}/algemeen`],
  ])('is named at its field and kept whole: %s', async (_, pathOf) => {
    const title = `${'Samen '.repeat(40)}einde`;
    const page = await fillIn(officer, await pathOf(), { title, form: 'digital' });
    expect(page).toMatch(/^422 /);
    expect(page).toContain(`value="${title}"`);
    expect(page).not.toContain('maxlength');
    expect(page).toMatch(
      /id="title-error"[^>]*>\s*<strong>Maak dit korter: Naam van de afspraak\. Het mogen ten hoogste 200 /,
    );
  });

  test('is named by its row in a list', async () => {
    const path = await draftOf(officer, 'Lange regels');
    const page = await fillIn(officer, `${path}/partijen`, { '0-name': 'Kort', '1-name': 'x'.repeat(201), rows: '2' });
    expect(page).toMatch(/^422 /);
    expect(page).toMatch(/href="#1-name"[^>]*>Maak dit korter: Partij 2\. Het mogen ten hoogste 200 /);
  });
});

describe('a form that was sent before', () => {
  test('does not say that something is made known which was taken back since', async () => {
    const path = await draftOf(officer, 'Twee keer verstuurd');
    await fillAll(officer, path);
    const form = await (await officer.get(`${path}/bekendmaken`)).text();
    const sent = { event: hidden(form, 'event'), revision: hidden(form, 'revision') };
    const send = async () => (await officer.post(`${path}/bekendmaken`, sent)).headers.get('location') ?? '';
    expect([await send(), await send()]).toEqual(Array(2).fill(`${path}?melding=bekendgemaakt`));
    await fillIn(officer, `${path}/intrekken`, { reason: 'Te vroeg' });
    expect(await send()).toBe(`${path}?melding=veranderd`);
    const page = await (await officer.get(await send())).text();
    expect([page.includes('Ingetrokken'), page.includes('Iedereen ziet de afspraak nu')]).toEqual([true, false]);
  });
});

describe('a draft that nobody needs', () => {
  test('is thrown away after a question, by who may write it', async () => {
    const path = await draftOf(officer, 'Proefversie');
    expect(await (await colleague.get(path)).text()).toContain(`${path}/weggooien`);
    expect(await (await staff.get(path)).text()).not.toContain(`${path}/weggooien`);
    const question = await (await colleague.get(`${path}/weggooien`)).text();
    expect(question).toContain('Weet u het zeker?');
    expect((await staff.post(`${path}/weggooien`, { revision: '1' })).status).toBe(403);
    expect((await foreigner.post(`${path}/weggooien`, { revision: '1' })).status).toBe(404);
    expect(await fillIn(colleague, `${path}/weggooien`, { revision: '7' })).toMatch(/^409 .*Iemand anders/s);
    expect(await fillIn(colleague, `${path}/weggooien`, {})).toBe('/werk/afspraken?melding=weggegooid');
    expect((await officer.get(path)).status).toBe(404);
    const list = await (await officer.get('/werk/afspraken?melding=weggegooid')).text();
    expect([list.includes('weggegooid'), list.includes('Proefversie')]).toEqual([true, false]);
    // The text of a draft is a personal value: only who manages users sees it in the trail.
    const manager = await signedInVisitor(site, await makePerson(site, { role: 'staff', manages_users: true }));
    expect(await (await manager.get('/werk/audit')).text()).toContain('>Proefversie, verwijderd<');
    expect(await (await staff.get('/werk/audit')).text()).not.toContain('Proefversie');
  });
});

describe('whose an agreement is', () => {
  test('is asked on each page', async () => {
    const path = await draftOf(officer, 'Van Zwolle');
    await fillAll(officer, path);
    for (const page of ['', '/algemeen', '/voorbeeld', '/bekendmaken', '/intrekken', '/geschiedenis']) {
      const answers = [(await foreigner.get(path + page)).status, (await colleague.get(path + page)).status];
      expect([page, ...answers]).toEqual([page, 404, 200]);
      const mayRead = ['', '/voorbeeld', '/geschiedenis'].includes(page);
      expect([page, (await staff.get(path + page)).status]).toEqual([page, mayRead ? 200 : 403]);
    }
    expect((await foreigner.post(`${path}/bekendmaken`, { revision: '5' })).status).toBe(404);
    expect((await read(path)).status).toBe(303);
  });
});

describe('an agreement signed on paper', () => {
  test('stands in the facts, with what the source says and no more', async () => {
    const { page } = await read('/gemeente/dordrecht');
    expect(page.match(/Convenant van de Alliantie Dordrecht/g)).toHaveLength(1);
    expect((await read('/afspraken/alliantie-dordrecht')).page).toContain('Op papier getekend in april 2021.');
    expect((await read('/gemeente/almere')).page).toContain('Wanneer weten we niet.');
    expect((await read('/afspraken/bestaat-niet')).status).toBe(404);
  });

  test('is recorded by staff with its source, vouched for by nobody else', async () => {
    const path = await fillIn(staff, '/werk/afspraken/nieuw', {
      title: 'Convenant Oldambt',
      municipalityName: 'Oldambt',
      form: 'paper',
    });
    expect(path).toMatch(/^\/werk\/afspraken\//);
    await fillIn(staff, `${path}/partijen`, { '0-key': 'p1', '0-name': 'Gemeente Oldambt', '1-name': 'humanitas' });
    const rule = {
      '0-from': 'p1',
      '0-to': 'p2',
      '0-when': 'als er beslag ligt',
      '0-manner': 'cold',
      '0-withinDays': '5',
    };
    await fillIn(staff, `${path}/doorverwijzen`, rule);
    const refused = await fillIn(staff, `${path}/vastleggen`, { signed_date: 'vroeger', vouched_by: 'municipality' });
    const asked = ['signed_date', 'tasks_said', 'term_said', 'source_name', 'vouched_by'].map((id) => `href="#${id}"`);
    for (const part of ['value="vroeger"', ...asked]) expect(refused).toContain(part);
    const said = { tasks_said: 'none', term_said: 'open' };
    const recording = { signed_date: '4-2021', source_name: 'Het archief', vouched_by: 'alliance', ...said };
    expect(await fillIn(staff, `${path}/vastleggen`, recording)).toBe(`${path}?melding=vastgelegd`);
    await until(
      async () => (await read('/gemeente/oldambt')).page.includes('Convenant Oldambt'),
      1_000,
      'the municipality’s page names it',
    );
    const steps = stepsOn((await read('/gemeente/oldambt')).page);
    // The municipality is the first door there, and the rule is one of its own.
    for (const part of ['als er beslag ligt', 'humanitas laat binnen 5 dagen iets horen.', 'Convenant Oldambt'])
      expect(steps).toContain(part);
    expect((await staff.get('/werk/afspraken')).status).toBe(200);
    expect(await (await staff.get('/werk/afspraken?gemeente=almere')).text()).not.toContain('Convenant Oldambt');
  });

  test('that only a source vouches for is confirmed by its municipality, and readers learn who did and when', async () => {
    const address = '/afspraken/alliantie-vrijwillige-schuldhulp-almere';
    expect((await read(address)).page).toContain('De partijen hebben het ons nog niet bevestigd.');
    const { items } = await site.pocketbase.admin
      .collection('agreements')
      .getList(1, 1, { filter: 'slug = "alliantie-vrijwillige-schuldhulp-almere"' });
    const path = `/werk/afspraken/${items[0]?.id}`;
    const sourceOf = (page: string) => /<p class="quiet source"[^>]*>.*?<\/p>/s.exec(page)?.[0];
    const source = sourceOf((await read(address)).page);
    expect(source).toContain('Bron:');
    const waits = async (who: Visitor) => (await (await who.get('/werk')).text()).includes(`href="${path}/bevestigen"`);
    expect([await waits(ofAlmere), await waits(officer), await waits(staff)]).toEqual([true, false, false]);
    expect(await (await ofAlmere.get(path)).text()).toContain(`${path}/bevestigen`);
    expect(await (await staff.get(path)).text()).not.toContain(`${path}/bevestigen`);
    expect([(await staff.get(`${path}/bevestigen`)).status, (await officer.get(`${path}/bevestigen`)).status]).toEqual([
      403, 404,
    ]);
    expect(await (await ofAlmere.get(`${path}/bevestigen`)).text()).toContain('Wanneer weten we niet.');
    expect(await fillIn(ofAlmere, `${path}/bevestigen`, {})).toBe(`${path}?melding=bevestigd`);
    const today = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format();
    const says = async () => (await read(address)).page.includes(`Gemeente Almere heeft dit op ${today} bevestigd.`);
    await until(says, 1_000, 'its page says who confirmed it and when');
    expect((await read('/gemeente/almere')).page).toContain(`heeft dit op ${today} bevestigd.`);
    // The source stays what it was, on its page and in the list, and so does the way to say that it is not right.
    const list = (await read('/afspraken?provincie=flevoland')).page;
    const line =
      list.split('<li id="').find((part) => part.startsWith('alliantie-vrijwillige-schuldhulp-almere"')) ?? '';
    for (const shown of [(await read(address)).page, line]) {
      expect(sourceOf(shown)).toBe(source);
      expect(shown).toContain(`/klopt-dit-niet/afspraak/${items[0]?.id}`);
    }
    expect(await waits(ofAlmere)).toBe(false);
    expect(await (await ofAlmere.get(`${path}/geschiedenis`)).text()).toContain('Wie staat ervoor in: De gemeente.');
    expect(await (await ofAlmere.get(path)).text()).toContain('Bevestigd namens de gemeente, ');
    expect((await ofAlmere.get(`${path}/bevestigen`)).headers.get('location')).toBe(path);
  });
});
