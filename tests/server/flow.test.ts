import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import municipalities from '../fixtures/municipalities.json' with { type: 'json' };
import { startSite, type TestSite } from '../support/site.ts';

/** A resident's way over plain HTTP, as curl or an old phone goes it: no script, no cookie. */
let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const SEED = resolve(import.meta.dirname, '../../pocketbase/seed/reference');
type Row = Record<string, string>;
const rowsOf = (file: string) => parse(readFileSync(resolve(SEED, file)), { columns: true }) as Row[];
const slugByCode = new Map(municipalities.map(({ code, slug }) => [code, slug]));

const lookUp = (postcode: string, prefix = '') =>
  fetch(`${site.origin}${prefix}/zoek`, {
    method: 'POST',
    body: new URLSearchParams({ postcode }),
    redirect: 'manual',
  });
const get = (path: string, init: RequestInit = {}) => fetch(`${site.origin}${path}`, { redirect: 'manual', ...init });

describe('what is typed leads to the municipality', () => {
  test.each([
    ['8011 AB', '/gemeente/zwolle'],
    ['8011ab', '/gemeente/zwolle'],
    [' 8011 ', '/gemeente/zwolle'],
    ['８０１１ ＡＢ', '/gemeente/zwolle'],
    ['8O11AB12', '/gemeente/zwolle'],
    ['Zwolle', '/gemeente/zwolle'],
    ['den haag', '/gemeente/s-gravenhage'],
    ['Bergen (NH.)', '/gemeente/bergen-nh'],
    ['Weesp', '/gemeente/amsterdam'],
  ])('%j → %s', async (typed, target) => {
    const answer = await lookUp(typed);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(target);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('in English it stays in English', async () => {
    const answer = await lookUp('8011', '/en');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/gemeente/zwolle']);
  });

  test('a postcode shared by two municipalities asks which, with a link to each', async () => {
    const answer = await lookUp('5383 AB');
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('href="/gemeente/s-hertogenbosch"');
    expect(page).toContain('href="/gemeente/bernheze"');
  });

  test('a well-formed postcode that nobody knows is a 404 with the choice of municipalities', async () => {
    const answer = await lookUp('1234 ZZ');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('href="/gemeenten"');
  });

  test('a name with an error in it asks which is meant, and keeps what was typed', async () => {
    const answer = await lookUp('Zwollle');
    const page = (await answer.text()).replaceAll(/[\u2066-\u2069]/g, '');
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(page).toContain('href="/gemeente/zwolle">Bedoelt u Zwolle?');
    expect(page).toContain('value="Zwollle"');
  });

  test.each(['801', '80111', 'Qwertzheim', '', '801 <b>x'])('%j is a 422 that keeps what was typed', async (typed) => {
    const answer = await lookUp(typed);
    expect(answer.status).toBe(422);
    const page = (await answer.text()).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(page.includes('aria-invalid="true"')).toBe(true);
    expect(typed === '' || page.includes(`value="${typed}"`)).toBe(true);
  });

  test('GET /zoek goes to the form', async () => {
    const answer = await get('/zoek');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  });
});

/** Where an answer leads, without what is asked there. */
const pathOf = (answer: Response) => answer.headers.get('location')?.split('?')[0];

describe('every postcode', () => {
  const areas = rowsOf('postcode_areas.csv');

  test('4,071 four-digit postcodes lead to their municipality, the 20 shared ones to a choice', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const area of areas) {
      const code = area.code ?? '';
      const answer = await lookUp(code);
      const slug = slugByCode.get(area.municipality ?? '');
      if (area.shared_with) {
        asked += 1;
        const page = await answer.text();
        const choices = [area.municipality ?? '', ...area.shared_with.split('|')];
        const all = choices.every((choice) => page.includes(`href="/gemeente/${slugByCode.get(choice)}"`));
        if (answer.status !== 200 || !all) wrong.push(code);
      } else if (answer.status !== 303 || pathOf(answer) !== `/gemeente/${slug}`) wrong.push(code);
    }
    expect(wrong).toEqual([]);
    expect([areas.length, asked]).toEqual([4071, 20]);
  });

  test('the full postcodes of 342 town halls lead to the municipality, but for the one that stands next door', async () => {
    const elsewhere: string[] = [];
    const shared = new Set(areas.filter((area) => area.shared_with).map((area) => area.code));
    let tried = 0;
    for (const row of rowsOf('municipalities.csv').filter((municipality) => municipality.valid_to === '')) {
      const answer = await lookUp(row.town_hall_postcode ?? '');
      tried += 1;
      const asks = shared.has((row.town_hall_postcode ?? '').slice(0, 4));
      if (asks && answer.status === 200 && (await answer.text()).includes(`href="/gemeente/${row.slug}"`)) continue;
      if (pathOf(answer) !== `/gemeente/${row.slug}`) elsewhere.push(row.slug ?? '');
    }
    expect(tried).toBe(342);
    // Bergen (NH.) has its town hall in Alkmaar.
    expect(elsewhere).toEqual(['bergen-nh']);
  });
});

describe('the position of a device', () => {
  test('may be asked for where there is a button for it, by this site alone', async () => {
    const allowed = async (path: string) => (await get(path)).headers.get('permissions-policy');
    for (const path of ['/', '/ar', '/zoeken?q=xyzzy']) expect(await allowed(path)).toContain('geolocation=(self)');
    for (const path of ['/gemeente/zwolle', '/gemeenten', '/inloggen', '/kaart/postcodes.json']) {
      expect(await allowed(path)).toContain('geolocation=()');
    }
  });

  test('is looked up in a small file of points, one for each postcode', async () => {
    const answer = await get('/kaart/postcodes.json', { headers: { 'accept-encoding': 'br' } });
    const { names, numbers } = (await answer.json()) as { names: string[]; numbers: number[] };
    expect([names.length, numbers.length]).toEqual([342, 4 * 4071]);
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(40_000);
  });
});

describe('a postcode near a border', () => {
  test.each([
    ['1645', '/gemeente/koggenland', 'alkmaar', 'Alkmaar', 'its village lies in both'],
    ['2064', '/gemeente/haarlemmermeer', 'haarlem', 'Haarlem', 'the same'],
  ])('%s leads to %s, which asks: %s', async (code, path, other, name) => {
    const location = (await lookUp(`${code} AB`)).headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^${path}[?]of=[a-z.-]*\\b${other}\\b`));
    const page = (await (await get(location)).text()).replaceAll(/[\u2066-\u2069]/g, '');
    expect(page).toContain(`href="/gemeente/${other}">Woont u in ${name}?`);
    expect(await (await get(path)).text()).not.toContain('Woont u in');
  });

  test.each(['groningen', 'zwolle', '8011', 'alkmaar.alkmaar', '<b>'])(
    'a page asks about no municipality that is not at its border: %s',
    async (other) => {
      const page = await (await get(`/gemeente/koggenland?of=${encodeURIComponent(other)}`)).text();
      expect(page).not.toContain('Woont u in');
    },
  );
});

describe('every municipality', () => {
  test('342 pages answer with their own name, their phone as in the seed, and a national line', async () => {
    const wrong: string[] = [];
    for (const { slug, name, phone } of municipalities) {
      const answer = await get(`/gemeente/${slug}`);
      const page = (await answer.text()).replaceAll('&#39;', "'");
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '';
      if (answer.status !== 200 || !heading.includes(name) || !page.includes(phone) || !page.includes('0800-8115')) {
        wrong.push(slug);
      }
    }
    expect(wrong).toEqual([]);
    expect(municipalities).toHaveLength(342);
  });

  test.each(['zwolle', 'assen'])(
    '%s: first whom to call, then what follows, who else helps, and answers',
    async (slug) => {
      const page = await (await get(`/gemeente/${slug}`)).text();
      const order = ['begin-hier', 'dringend', 'daarna', 'hulp', 'vragen'].map((id) => page.indexOf(` id="${id}"`));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order[0]).toBeGreaterThan(0);
      const steps = /<section class="next-steps".*?<ol>(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
      expect(steps.match(/<li>/g)).toHaveLength(3);
      for (const words of [
        'binnen 3 werkdagen',
        'binnen 4 weken',
        'niet over vrijwilligers',
        'wetten.overheid.nl/BWBR0031331',
      ])
        expect(page).toContain(words);
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
      expect(targets.length).toBeGreaterThan(4);
      expect(targets.filter((target) => !page.includes(`id="${target}"`))).toEqual([]);
    },
  );

  test.each([
    ['/gemeente/den-haag', '/gemeente/s-gravenhage'],
    ['/gemeente/weesp', '/gemeente/amsterdam'],
    ['/gemeente/Zwolle', '/gemeente/zwolle'],
    ['/en/gemeente/den-haag', '/en/gemeente/s-gravenhage'],
  ])('%s has moved for good to %s', async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  });

  test.each([
    ['/gemeente/haaren', ['boxtel', 'oisterwijk', 'tilburg', 'vught']],
    ['/gemeente/bergen', ['bergen-l', 'bergen-nh']],
  ])('%s offers the choices', async (path, slugs) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    for (const slug of slugs) expect(page).toContain(`href="/gemeente/${slug}"`);
  });

  test('an unknown one is a 404 that leads to all of them', async () => {
    const answer = await get('/gemeente/atlantis');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('href="/gemeenten"');
  });
});

describe('who works together', () => {
  test.each([
    ['zwolle', 'verschillende hulporganisaties in Zwolle'],
    ['deventer', 'Carinova'],
    ['eindhoven', 'WIJeindhoven'],
    ['nissewaard', 'SWO'],
    ['nijmegen', 'Bindkracht10'],
    ['apeldoorn', 'MEE Veluwe'],
  ])('is said in %s, as far as a source names it', async (slug, partner) => {
    const page = await (await get(`/gemeente/${slug}`)).text();
    const together = page.slice(page.indexOf('id="samen"')).split('</section>')[0] ?? '';
    expect(together).toContain(partner);
    expect(together).toContain('Nog niet gecontroleerd');
  });
});

describe('addresses that others rely on', () => {
  test.each([
    '/',
    '/gemeenten',
    '/zoeken',
    '/afspraken',
    '/voortgang',
    '/inloggen',
    '/healthz',
    '/en',
    '/kaart/gemeenten.json',
  ])('%s answers', async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  test('what is behind sign-in leads to it', async () => {
    const answer = await get('/werk');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen?terug=%2Fwerk']);
  });

  test("an organisation's page names the municipality of each service and leads back to it", async () => {
    const page = await (await get('/organisatie/isofa-delft')).text();
    const services = page.slice(page.indexOf('id="hulp"')).split('</section>')[0] ?? '';
    expect(services.match(/href="\/gemeente\/delft"/g)).toHaveLength(2);
    expect(await (await get('/organisatie/nederlandse-schuldhulproute')).text()).toContain('Voor heel Nederland.');
  });

  test("an office shows where its address comes from, also when that is not the organisation's source", async () => {
    // Humanitas is known from an interview, its office from the register.
    const page = await (await get('/organisatie/humanitas')).text();
    const contact = page.slice(page.indexOf('id="contact"')).split('</section>')[0] ?? '';
    expect(contact).toContain('Register van Overheidsorganisaties');
  });

  test('an organisation has a page; one that does not exist has none', async () => {
    expect((await get('/organisatie/humanitas')).status).toBe(200);
    expect((await get('/organisatie/bestaat-niet')).status).toBe(404);
  });

  test('whatever is not ours is a 404 page in Dutch', async () => {
    const answer = await get('/bestaat-niet');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('lang="nl"');
  });
});

describe('search', () => {
  const search = (text: string, prefix = '') =>
    fetch(`${site.origin}${prefix}/zoeken`, {
      method: 'POST',
      body: new URLSearchParams({ q: text }),
      redirect: 'manual',
    });

  test('lists links, best first', async () => {
    const page = await (await get('/zoeken?q=voedselbank+leiden')).text();
    const links = [...page.matchAll(/<ol[\s\S]*?<\/ol>/g)].join('').match(/href="\/organisatie\/[^"]+"/g) ?? [];
    expect(links[0]).toBe('href="/organisatie/voedselbank-leiden"');
  });

  test('understands English words for a kind of help', async () => {
    const page = await (await get('/en/zoeken?q=food+bank')).text();
    expect(page).toMatch(/href="\/en\/organisatie\/voedselbank-/);
  });

  test.each([
    ['voedselbank leiden', '', '/zoeken?q=voedselbank+leiden'],
    ['food bank', '/en', '/en/zoeken?q=food+bank'],
    ['', '', '/zoeken'],
    ['8011 AB', '', '/gemeente/zwolle'],
    ['8011ab', '/en', '/en/gemeente/zwolle'],
    ['8011', '', '/gemeente/zwolle'],
    ['voedselbank 8011AB', '', '/gemeente/zwolle'],
  ])('posted %j on %j leads to %s', async (text, prefix, location) => {
    const answer = await search(text, prefix);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, location]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['5383 AA', 200],
    ['1000 AA', 404],
  ])('posted %j, which is not one municipality, is answered %i as on the first page', async (text, status) => {
    const answer = await search(text);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
  });

  /** With what leads to a municipality, and what is answered where it came. */
  const ODD_POSTCODES = [
    '8011AB12',
    '８０１１ ＡＢ',
    '8O11 AB',
    '80l1ab',
    '8\u200b011\u00a0AB\u200e',
    '٨٠١١ AB',
    '۸۰۱۱',
    '8 0 1 1 a b',
    '8 o 1 1 a b',
    'NL-8011 AB',
    'Dorpsstraat 12, 8011 AB Dorp',
    'الرمز البريدي ٨٠١١',
    'voedselbank 8011',
    '8011 Dorpsstraat',
    '80111 AB',
    'bel mij op 06 12345678',
    'schuld van 2500 euro',
  ];

  test.each(ODD_POSTCODES)('%j, posted, gets into no address', async (text) => {
    for (const prefix of ['', '/ar']) {
      const answer = await search(text, prefix);
      expect(answer.headers.get('location') ?? `${prefix}/gemeente/zwolle`).toBe(`${prefix}/gemeente/zwolle`);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const links = [...(await answer.text()).matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, to = '']) => to);
      expect(links.filter((to) => /[?&]q=|8011/.test(decodeURIComponent(to)))).toEqual([]);
    }
  });

  test.each(ODD_POSTCODES)('%j does not stay in an address that somebody wrote', async (text) => {
    const answer = await get(`/zoeken?${new URLSearchParams({ q: text })}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([303, 'no-store']);
    expect(['/', '/zoeken']).toContain(answer.headers.get('location'));
  });

  test.each([
    ['14038', '/gemeente/zwolle', 'a town hall'],
    ['0800 8115', 'href="tel:08008115"', 'a national line'],
    ['020 0000000', 'Dit telefoonnummer kennen wij niet.', 'nobody that we know'],
    ['twente', '/gemeente/enschede', 'a region asks which municipality'],
    ['xyzzy', 'action="/zoek"', 'nothing found leads to a question'],
    ['hoofdorp', 'Bedoelt u Hoofddorp, in de gemeente Haarlemmermeer?', 'a place with an error in it'],
  ])('%s finds %s: %s', async (text, expected) => {
    const answer = await fetch(`${site.origin}/zoeken`, { method: 'POST', body: new URLSearchParams({ q: text }) });
    const main = (await answer.text()).replaceAll(/[\u2066-\u2069]/g, '').split('id="landelijk"')[0];
    expect(main).toContain(expected);
  });

  test('words with a number are searched where they were posted', async () => {
    const page = await (await search('humanitas 1945')).text();
    expect(page).toContain('id="resultaten"');
    expect(page).toContain('>Humanitas<');
  });
});

describe('a page that says what holds now', () => {
  test.each(['/', '/gemeente/zwolle', '/organisatie/nederlandse-schuldhulproute'])(
    'says until when, for who has no script too: %s',
    async (path) => {
      const page = await (await get(path, { redirect: 'follow' })).text();
      const until = Number(/<html[^>]* data-until="(\d+)"/.exec(page)?.[1] ?? Number.NaN);
      expect(page).toContain('data-of-now');
      expect(until).toBeGreaterThan(Date.now());
      expect(until).toBeLessThanOrEqual(Date.now() + 25 * 3_600_000);
      expect(page).toMatch(
        /<noscript><p[^>]*>Wat hier staat over ‘nu’ en ‘vandaag’, klopt tot \d+ \w+ \d{4} om [\d.]+ uur\./,
      );
    },
  );
});
