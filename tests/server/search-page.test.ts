import { afterAll, beforeAll, expect, test } from 'vitest';
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
