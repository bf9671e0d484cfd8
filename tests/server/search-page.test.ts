import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type TestSite } from '../support/site.ts';

/** What stands in a list of results, in each language: over plain HTTP, without a script. */
let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Without the marks around names that keep them in their order. */
const resultsOf = async (path: string) => {
  const page = (await (await fetch(site.origin + path)).text()).replaceAll(/[\u2066-\u2069]/g, '');
  return page.slice(page.indexOf('id="resultaten"'), page.indexOf('</main>'));
};

test.each([
  ['/zoeken?q=deurwaarder', 'Hier kan iedereen in Nederland bellen met vragen over geld of schulden.', '0800-8115'],
  ['/en/zoeken?q=bailiff', 'Anyone in the Netherlands can call here with questions about money or debts.', '0800-8115'],
  ['/tr/zoeken?q=haciz', 'Hollanda’da herkes para veya borçla ilgili sorularıyla burayı arayabilir.', '0800-8115'],
  [`/ar/zoeken?q=${encodeURIComponent('حجز')}`, 'يستطيع كل شخص في هولندا أن يتصل هنا', '0800-8115'],
  ['/zoeken?q=zelfmoord', 'Hier kan iedereen bellen die aan zelfmoord denkt', '113'],
])('%s: a national line comes with what it is and a number that dials', async (path, about, number) => {
  const results = await resultsOf(path);
  expect(results).toContain(about);
  expect(results).toContain(`href="tel:${number.replace('-', '')}"`);
  expect(results).toContain(number);
});

test.each([
  ['', 'Met dit woord vonden we niets: xyzzy. Dit vonden we met wat u verder typte.'],
  ['/en', 'We found nothing with this word: xyzzy. This is what we found with the rest of what you typed.'],
  ['/tr', 'Bu kelimeyle bir şey bulamadık: xyzzy. Yazdığınız diğer kelimelerle bunları bulduk.'],
  ['/ar', 'لم نجد شيئًا بهذه الكلمة: xyzzy. هذا ما وجدناه ببقية ما كتبته.'],
])('%s/zoeken says which word was left out, and only then', async (language, sentence) => {
  const results = await resultsOf(`${language}/zoeken?q=humanitas+xyzzy`);
  expect(results).toContain(sentence);
  expect(results).toContain('>Humanitas<');
  expect(await resultsOf(`${language}/zoeken?q=humanitas`)).not.toContain(sentence.slice(0, 12));
});

test.each([
  ['', '/#postcode', '/gemeenten'],
  ['/ar', '/ar#postcode', '/ar/gemeenten'],
])(
  '%s/zoeken without a result leads to a postcode first, and to the list of municipalities',
  async (language, ...links) => {
    const results = await resultsOf(`${language}/zoeken?q=xyzzy`);
    const found = [...results.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(found.slice(0, 2)).toEqual(links);
    expect(results).not.toContain(`${language}/gemeente/`);
  },
);

const ANSWERS_HERE = { redirect: 'manual' } as const;
const mainOf = async (answer: Response) => {
  const page = (await answer.text()).replaceAll(/[\u2066-\u2069]/g, '');
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'));
};
const post = (path: string, field: string, typed: string) =>
  fetch(site.origin + path, { ...ANSWERS_HERE, method: 'POST', body: new URLSearchParams({ [field]: typed }) });

describe('who says that somebody may want to die', () => {
  const SAID = [
    ['', 'ik wil dood', 'Praat nu met iemand.'],
    ['', 'olmek istiyorum', 'Praat nu met iemand.'],
    ['/en', 'my son wants to die', 'Talk to someone now.'],
    ['/tr', 'yaşamak istemiyorum', 'Şimdi biriyle konuşun.'],
    ['/ar', 'لا أريد أن أعيش', 'تحدث الآن مع شخص ما.'],
  ] as const;

  /** Before anything that was found, or the field. */
  const expectHelpFirst = (main: string, sentence: string) => {
    const [before] = main.split('<form');
    expect(before).toContain(sentence);
    expect(before).toContain('href="tel:113"');
    expect(before).toContain('href="tel:112"');
    expect(main).toContain('href="tel:08008115"');
  };

  test.each(SAID)('%s/zoeken, asked for: %s', async (language, said, sentence) => {
    const answer = await fetch(`${site.origin}${language}/zoeken?${new URLSearchParams({ q: said })}`, ANSWERS_HERE);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expectHelpFirst(await mainOf(answer), sentence);
  });

  test.each(SAID)('%s/zoeken, posted: %s, which gets into no address', async (language, said, sentence) => {
    const answer = await post(`${language}/zoeken`, 'q', said);
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expectHelpFirst(await mainOf(answer), sentence);
  });

  test.each(SAID)('%s/zoek, in the field for a postcode: %s', async (language, said, sentence) => {
    const answer = await post(`${language}/zoek`, 'postcode', said);
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    const main = await mainOf(answer);
    expectHelpFirst(main, sentence);
    expect(main).not.toContain('aria-invalid');
  });

  test.each([
    ['/zoeken', 'q', '8011 AB ik wil dood'],
    ['/zoek', 'postcode', 'Zwolle ik wil dood'],
    ['/zoek', 'postcode', '8011 ik wil dood'],
    ['/zoeken', 'q', `${'ik heb overal schulden. '.repeat(20)} ik wil dood`],
  ])('%s: with %s %s: nothing sends them elsewhere first', async (path, field, said) => {
    const answer = await post(path, field, said);
    expect(answer.status).toBe(200);
    expectHelpFirst(await mainOf(answer), 'Praat nu met iemand.');
  });
});

test.each(['levensmiddelen', 'overleven', 'te weinig om van te leven', 'mijn vader is dood en had schulden'])(
  '%s: no sign of that, and 113 is not among the first results',
  async (query) => {
    const path = `/zoeken?${new URLSearchParams({ q: query })}`;
    expect(await mainOf(await fetch(site.origin + path))).not.toContain('Praat nu met iemand.');
    const [results = ''] = (await resultsOf(path)).split('id="landelijk"');
    expect(results.split('<li>').slice(1, 4).join()).not.toContain('113');
  },
);

test.each(['', '/en', '/tr', '/ar'])(
  '%s/zoeken: who helps everybody stands under whatever is found',
  async (language) => {
    for (const query of ['xyzzy', 'humanitas', 'zwolle', 'schulden']) {
      const results = await resultsOf(`${language}/zoeken?q=${query}`);
      const [, lines = ''] = results.split('id="landelijk"');
      expect([query, lines.includes('href="tel:08008115"'), lines.includes('href="tel:113"')]).toEqual([
        query,
        true,
        true,
      ]);
    }
  },
);

describe('when search does not work', () => {
  let mute: TestSite;
  beforeAll(async () => {
    mute = await startSite({}, '', 'tests/support/site-without-search.ts');
  });
  afterAll(() => mute.stop());

  test.each([
    ['', 'humanitas', 'Zoeken lukt nu even niet'],
    ['/en', 'humanitas', 'Search is not working right now'],
    ['/tr', 'humanitas', 'Arama şu anda çalışmıyor'],
    ['/ar', 'humanitas', 'البحث لا يعمل الآن'],
    ['', 'ik wil dood', 'Praat nu met iemand.'],
  ])('%s/zoeken says so, and who can be called: %s', async (language, query, sentence) => {
    const answer = await fetch(`${mute.origin}${language}/zoeken?${new URLSearchParams({ q: query })}`);
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true]);
    const main = await mainOf(answer);
    expect(main).toContain(sentence);
    expect(main).toContain('href="tel:113"');
    expect(main).toContain('href="tel:08008115"');
    expect(main).not.toContain('Niets gevonden');
  });
});

describe('a page where somebody who searched may end says whom everybody can call', () => {
  test.each([
    ['/bestaat-niet', 404],
    ['/ar/bestaat-niet', 404],
    ['/organisatie/bestaat-niet', 404],
    ['/vragen', 200],
    ['/tr/vragen', 200],
    ['/organisatie/humanitas', 200],
  ])('%s', async (path, status) => {
    const answer = await fetch(site.origin + path);
    expect(answer.status).toBe(status);
    const main = await mainOf(answer);
    const [, about = ''] = main.split('id="landelijk"');
    // For people in despair on a line of its own.
    const [debts = '', despair = ''] = about.split('id="crisis"');
    expect(debts).toContain('href="tel:08008115"');
    expect(debts).not.toContain('href="tel:113"');
    expect(despair).toContain('href="tel:113"');
    // One after the other.
    const levels = [...main.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
  });
});
