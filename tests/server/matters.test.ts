import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../src/i18n/format.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { matterPath, mattersPath, municipalityPath, searchPath } from '../../src/paths.ts';
import { readContentPages } from '../../src/server/search/content-pages.ts';
import { matterPages, readMatters } from '../../src/server/search/matter-pages.ts';
import { pageDocuments } from '../../src/server/search/page-documents.ts';
import { questionPages } from '../../src/server/search/question-pages.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';
import { expectLittleWeight } from '../support/page-weight.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** "Wat is er aan de hand?": found, led to, and leading to somebody who helps. */
const MATTERS = [...readMatters()];

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** A text without the marks and spaces that only keep it together. */
const plain = (text: string) =>
  text
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&');
const mainOf = async (path: string) => {
  const answer = await fetch(site.origin + path);
  const page = plain(await answer.text());
  return { status: answer.status, main: page.slice(page.indexOf('<main'), page.indexOf('</main>')) };
};

test('every one is found first by its title, in every language', () => {
  const search = buildSearch(pageDocuments([...readContentPages(), ...questionPages(), ...matterPages()]));
  for (const { page, title } of matterPages()) {
    expect([title, search(title).hits[0]?.target]).toEqual([title, page]);
  }
});

describe.each(LANGUAGES)('in "%s"', (language) => {
  const t = translator(language);

  test('the list leads to every one, and weighs little', async () => {
    const { main } = await mainOf(mattersPath(language));
    const missing = MATTERS.filter(([name, { title }]) => {
      return !main.includes(`href="${matterPath(language, name)}"`) || !main.includes(title[language]);
    });
    expect(missing.map(([name]) => name)).toEqual([]);
    await expectLittleWeight(site.origin, mattersPath(language));
  });

  test.each(MATTERS)(
    '%s says what to do, whom to call and where it stands',
    async (name, { checked, lead, rules, today }) => {
      const { main, status } = await mainOf(matterPath(language, name));
      expect(status).toBe(200);
      const texts = [lead, ...today, ...rules.map(({ says }) => says)].map((text) => text[language]);
      // The field for one's own postcode, and who helps everybody: by the numbers of the directory.
      const ways = ['name="postcode"', 'href="tel:08008115"', 'href="tel:113"'];
      const when = t('matter.checked', { day: formatDay(checked, language) });
      const wanted = [...texts, ...ways, t('matter.general'), when].map(plain);
      expect(wanted.filter((text) => !main.includes(text))).toEqual([]);
      const marks = [...main.matchAll(/href="#(bron-\d+)"/g)].map(([, id]) => id);
      expect(marks.length).toBeGreaterThan(rules.length);
      expect(marks.filter((id) => !main.includes(`id="${id}"`))).toEqual([]);
    },
  );

  test('the longest one weighs little', () => expectLittleWeight(site.origin, matterPath(language, 'deurwaarder')));

  test('a municipality and a search that found nothing lead to the list', async () => {
    for (const path of [municipalityPath(language, 'zwolle'), searchPath(language, 'xqzwv')]) {
      expect([path, (await mainOf(path)).main.includes(`href="${mattersPath(language)}"`)]).toEqual([path, true]);
    }
  });

  test('one that is not there is not there', async () => {
    expect((await mainOf(matterPath(language, 'bestaat-niet'))).status).toBe(404);
  });
});
