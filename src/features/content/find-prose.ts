import { type CollectionEntry, getCollection } from 'astro:content';
import { DEFAULT_LANGUAGE, type Language } from '../../i18n/languages.ts';

/**
 * A page of prose in a language, else in Dutch; null when there is none. Looks through the list instead of asking for
 * one entry: Astro prints the name of an entry that is missing, and what visitors type is not ours to print.
 */
export async function findProse(
  page: string,
  language: Language,
): Promise<{ entry: CollectionEntry<'pages'>; isTranslated: boolean } | null> {
  const entries = await getCollection('pages');
  const own = entries.find((entry) => entry.id === `${language}/${page}`);
  if (own) return { entry: own, isTranslated: true };
  const dutch = entries.find((entry) => entry.id === `${DEFAULT_LANGUAGE}/${page}`);
  return dutch ? { entry: dutch, isTranslated: false } : null;
}
