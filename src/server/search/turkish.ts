import questionWords from '../../../content/search/question-words.json' with { type: 'json' };
import { isFiller, searchText } from './dutch.ts';
import { KIND_WORDS_IN } from './kind-words.ts';
import { stemIn, tr } from './lunr-reads.ts';
import { readMatters } from './matter-pages.ts';

/** "elektriğimizden" carries three endings; what the stemmer takes for one may also be the end of the word itself. */
const STEPS = 3;
/** A shorter root, or one that is less than half of a word, is also what words of other languages seem to come from. */
const ROOT_FROM_LETTERS = 3;

/** Each root of the Turkish words under which people look for help, with those words, as `searchText` writes them. */
const WORDS_BY_ROOT = new Map<string, Set<string>>();
for (const word of turkishWords()) {
  for (const root of rootsOf(word)) {
    if (root.length < ROOT_FROM_LETTERS || root.length < word.length / 2) continue;
    WORDS_BY_ROOT.set(root, (WORDS_BY_ROOT.get(root) ?? new Set()).add(word));
  }
}

/** The Turkish words for help of which a word, in the form of `searchText`, is another form: "kiramı" of "kira". */
export function turkishWordsLike(word: string): string[] {
  return [...new Set(rootsOf(word).flatMap((root) => [...(WORDS_BY_ROOT.get(root) ?? [])]))];
}

function turkishWords(): string[] {
  const { tr: kinds } = KIND_WORDS_IN;
  const lists = [
    ...Object.values(kinds).flatMap((words) => Object.values(words)),
    ...Object.values(questionWords).map((words) => words.tr),
    ...[...readMatters().values()].flatMap(({ search, title }) => [search.tr, title.tr]),
  ];
  return lists.flatMap((words) => searchText(words).split(' ')).filter((word) => !isFiller(word));
}

/**
 * The word with fewer and fewer of its endings. It has lost what tells i from ı and g from ğ, as on most
 * keyboards here, and the stemmer goes by both: so each is tried.
 */
function rootsOf(word: string): string[] {
  const roots = new Set([word]);
  const soft = word.replaceAll('g', 'ğ');
  for (const spelling of [word, soft].flatMap((one) => [one, one.replaceAll('i', 'ı')])) {
    let form = spelling;
    for (let step = 0; step < STEPS; step += 1) {
      form = stemIn(tr, form);
      roots.add(searchText(form));
    }
  }
  return [...roots].filter((root) => !isFiller(root));
}
