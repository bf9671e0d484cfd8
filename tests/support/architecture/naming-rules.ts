import { basename } from 'node:path';
import { readFacts } from './read-tree.ts';
import type { SourceTree } from './source-facts.ts';

const EMPTY_WORDS = /(^|[-.])(utils?|helpers?|misc|managers?|common|stuff)([-.]|$)/i;
/** Routes are named by Astro's rules, `[slug].astro`. */
const ROUTES = 'src/pages/';

/** Files whose name says nothing, or is written in another way than all others. */
export function badFileNames(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => {
    if (path.split('/').some((part) => EMPTY_WORDS.test(part))) return true;
    if (path.startsWith(ROUTES) || path.startsWith('pocketbase/')) return false;
    const name = basename(path).replace(/(\.(d|gen|config|test|spec|pb))?\.\w+$/, '');
    return !(/\.(astro|svelte)$/.test(path) ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/).test(name);
  });
}

/** Sentences and words for readers that stand in a template instead of content/strings, as `file: text`. */
export function hardCodedTexts(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => readFacts(path, text).visible.map((found) => `${path}: ${found}`));
}

export interface Place {
  name: string;
  slug: string;
  code: string;
}

/** Names that are ordinary English words too. In prose and as a name in code they mean nothing; as the whole of a text they do. */
const ALSO_WORDS = ['best', 'goes'];
/** The time zone, and the packages and classes of a design system that bear a municipality's name without meaning it. */
const NOT_OURS = /Europe\/Amsterdam|@utrecht\/|\butrecht-(?=[a-z])/g;

/**
 * Municipalities that the source knows by name, as `file: name`: their facts come from the database alone. Looked for in
 * the whole text, comments and style sheets included, as a whole word in whatever letters: a name with or without the
 * province behind it, a slug, a CBS code.
 */
export function namedMunicipalities(tree: SourceTree, places: readonly Place[]): string[] {
  const known = places.flatMap(({ name, slug, code }) => [name, name.replace(/ \(.*/, ''), slug, code]);
  const searched = known.filter((word) => !ALSO_WORDS.includes(word.toLowerCase()));
  const escaped = searched.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const wholeWord = new RegExp(`(?<![\\p{L}\\p{N}_])(${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return [...tree].flatMap(([path, source]) => {
    const found = [...source.replace(NOT_OURS, '').matchAll(wholeWord)].map(([word]) => word);
    const { texts } = readFacts(path, source);
    const alsoWords = texts.filter((text) => ALSO_WORDS.includes(text.trim().toLowerCase()));
    return [...new Set([...found, ...alsoWords])].map((word) => `${path}: ${word}`);
  });
}
