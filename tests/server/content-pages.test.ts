import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContentPages } from '../../src/server/search/content-pages.ts';
import { hitInLanguage, pageDocuments } from '../../src/server/search/page-documents.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** Prose is found by what its files say, in all languages, and shown in the reader's. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-pages-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  'nl/sparen.mdx': `---
title: 'Sparen: hoe begint u?'
description: Een beetje opzij zetten.
search: potje
---
import Verborgen from './verborgen.astro';

Zet elke maand **iets** opzij. Lees [over rente](/geheim).

<Verborgen naam={niets} />
`,
  'en/sparen.mdx': '---\ntitle: Saving\ndescription: Putting a little aside.\n---\nEvery month a little.\n',
  'nl/stil.mdx': '---\ntitle: Stilte\ndescription: Over rust.\n---\nSsst.\n',
  'xx/sparen.mdx': '---\ntitle: Unknown\ndescription: In no language of ours.\n---\n',
};

describe('a page of prose', () => {
  test('is read with what a reader sees of it, in the languages of the site', () => {
    const pages = readContentPages(folder);
    expect(pages.map(({ language, page }) => `${language}/${page}`)).toEqual(['en/sparen', 'nl/sparen', 'nl/stil']);
    expect(pages[1]).toMatchObject({ title: 'Sparen: hoe begint u?', searchWords: 'potje' });
    expect(pages[1]?.text).toBe('Zet elke maand iets opzij. Lees over rente.');
  });

  test('is found under its words in every language', () => {
    const find = buildSearch(pageDocuments(readContentPages(folder)));
    const search = (query: string) => find(query).hits;
    for (const query of ['sparen', 'saving', 'potje', 'rente', 'hoe spaar ik', 'elke maand opzij']) {
      expect([query, search(query).map(({ key }) => key)]).toEqual([query, ['page:sparen']]);
    }
    for (const query of ['verborgen', 'geheim', 'unknown', 'sparen wasmachine rente']) {
      expect([query, search(query).filter(({ key }) => key === 'page:stil')]).toEqual([query, []]);
    }
    expect(search('geheim')).toEqual([]);
  });

  test('is shown in the language of the reader where it is there, else in Dutch', () => {
    const pages = readContentPages(folder);
    const [hit] = buildSearch(pageDocuments(pages))('sparen').hits;
    if (!hit) throw new Error('nothing was found');
    expect(hitInLanguage(hit, pages, 'en')).toMatchObject({ title: 'Saving', isTranslated: true });
    const [silence] = buildSearch(pageDocuments(pages))('stilte').hits;
    if (!silence) throw new Error('nothing was found');
    expect(hitInLanguage(silence, pages, 'en')).toEqual(silence);
  });
});

test('every page of the site is found first by its title', () => {
  const pages = readContentPages();
  const search = buildSearch(pageDocuments(pages));
  expect(pages.length).toBeGreaterThan(5);
  for (const { title, page } of pages) expect([title, search(title).hits[0]?.target]).toEqual([title, page]);
});
