import { FOUND_BY_TITLE, type SearchDocument, type SearchHit } from '../../domain/directory/search.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../i18n/languages.ts';
import type { ContentPage } from './content-pages.ts';

/** Pages of prose as they can be found: one document a page, under its words in all languages. */
export function pageDocuments(pages: readonly ContentPage[]): SearchDocument[] {
  return pages.filter(({ language }) => language === DEFAULT_LANGUAGE).map((dutch) => pageDocument(dutch, pages));
}

function pageDocument(dutch: ContentPage, pages: readonly ContentPage[]): SearchDocument {
  const all = pages.filter(({ page }) => page === dutch.page);
  return {
    ...FOUND_BY_TITLE,
    key: `page:${dutch.page}`,
    kind: 'page',
    title: dutch.title,
    otherNames: all.filter((one) => one !== dutch).map(({ title }) => title),
    keywords: all.flatMap(({ title, searchWords }) => [title, searchWords]).join(' '),
    body: all.map(({ description }) => description).join(' '),
    prose: all.map(({ title, text }) => `${title} ${text}`).join(' '),
    text: dutch.description,
    target: dutch.page,
    isAnswer: dutch.isAnswer === true,
  };
}

/** A result in the reader's language, where it is a page that exists in it. */
export function hitInLanguage(hit: SearchHit, pages: readonly ContentPage[], language: Language): SearchHit {
  const own = pages.find((one) => hit.kind === 'page' && one.page === hit.target && one.language === language);
  return own ? { ...hit, title: own.title, text: own.description, isTranslated: true } : hit;
}
