import type { CollectionEntry } from 'astro:content';

export type Law = CollectionEntry<'laws'>;

/** An article that an answer rests on. */
export interface LawArticle {
  law: Law['data'];
  /** "475c". */
  article: string;
  /** Its place in the list under the answer, from 1. */
  number: number;
}

/** The general duty that every answer ends with: the first talk with the municipality. */
export const DUTY_LAW = ['wgs 4'];

/** Each article once, in the order in which the rules name them, under what they name it by: "rv 475c". */
export function lawArticles(named: readonly string[], laws: readonly Law[]): Map<string, LawArticle> {
  const articles = new Map<string, LawArticle>();
  for (const name of named) {
    if (articles.has(name)) continue;
    const [key, article = ''] = name.split(' ');
    const law = laws.find(({ id }) => id === key)?.data;
    if (!law) throw new RangeError(`no law is called ${key}: see content/laws.json`);
    articles.set(name, { law, article, number: articles.size + 1 });
  }
  return articles;
}
