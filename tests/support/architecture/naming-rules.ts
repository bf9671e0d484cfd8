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

/**
 * Municipalities that the code knows by name, as `file: name`: their facts come from the database alone. Looked for in
 * names, texts and templates, as a whole word with its capitals, or as the whole of a text when it is a slug or a code.
 * Comments may name one as an example, and the name of the time zone is not ours.
 */
export function namedMunicipalities(tree: SourceTree, places: readonly Place[]): string[] {
  const escaped = places.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const wholeName = new RegExp(`(?<!Europe/)(?<![\\p{L}\\p{N}_])(${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
  const exact = new Set(places.flatMap(({ slug, code }) => [slug, code]));
  return [...tree].flatMap(([path, source]) => {
    const { names, texts } = readFacts(path, source);
    const known = [...names, ...texts].filter((word) => wholeName.test(word));
    return [...known, ...texts.filter((text) => exact.has(text))].map((word) => `${path}: ${word}`);
  });
}
