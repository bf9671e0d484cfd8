import { type CollectionEntry, getCollection } from 'astro:content';
import { DEFAULT_LANGUAGE, type Language } from '../../i18n/languages.ts';

export type ProseEntry = CollectionEntry<'pages'>;
export type Readers = ProseEntry['data']['readers'];

/** A page of prose as somebody who reads a language gets it. */
export interface Prose {
  /** Its name in addresses, the same in each language. */
  page: string;
  entry: ProseEntry;
  /** Else the entry is the Dutch one. */
  isTranslated: boolean;
}

/**
 * A page of prose in a language, else in Dutch; null when there is none. Looks through the list instead of asking for
 * one entry: Astro prints the name of an entry that is missing, and what visitors type is not ours to print.
 */
export async function findProse(page: string, language: Language): Promise<Prose | null> {
  return inOwnLanguage(await getCollection('pages'), page, language);
}

/** All pages for the same readers, in their order. */
export async function listProse(readers: Readers, language: Language): Promise<Prose[]> {
  const entries = await getCollection('pages');
  const names = entries
    .filter((entry) => entry.id.startsWith(`${DEFAULT_LANGUAGE}/`) && entry.data.readers === readers)
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => entry.id.slice(DEFAULT_LANGUAGE.length + 1));
  return names.flatMap((name) => inOwnLanguage(entries, name, language) ?? []);
}

function inOwnLanguage(entries: readonly ProseEntry[], page: string, language: Language): Prose | null {
  const own = entries.find((entry) => entry.id === `${language}/${page}`);
  if (own) return { page, entry: own, isTranslated: true };
  const dutch = entries.find((entry) => entry.id === `${DEFAULT_LANGUAGE}/${page}`);
  return dutch ? { page, entry: dutch, isTranslated: false } : null;
}
