import { SEARCH_RESULTS_MAX, type SearchDocument, type SearchHit } from '../../domain/directory/search.ts';
import { isFiller, searchText } from './dutch.ts';
import { matchWord } from './match-word.ts';
import { bestOf, type Matches } from './matches.ts';
import { namedIn, namesOf } from './names.ts';
import { WordIndex } from './word-index.ts';

/** Words beyond this number are left out of a query. */
const WORDS_MAX = 12;

export type Search = (query: string) => SearchHit[];

/**
 * Builds the index of all documents; takes a second or more for a large directory, so it belongs in a worker.
 * The best first: what is called just so, then what matches every word, then the municipalities that are named. Only
 * where nothing matches every word follows what matches some.
 */
export function buildSearch(documents: readonly SearchDocument[]): Search {
  const index = new WordIndex(documents);
  const names = namesOf(documents);
  const hits = new Map(documents.map((document) => [document.key, hitOf(document)]));
  return (query) => {
    const text = searchText(query);
    const { whole, partly } = rank(matchWords(index, wordsOf(text)));
    const { exactly, within } = namedIn(names, text);
    const found = new Set([...exactly, ...whole, ...within, ...(whole.length > 0 ? [] : partly)]);
    return [...found]
      .slice(0, SEARCH_RESULTS_MAX)
      .map((key) => hits.get(key))
      .filter((hit) => hit !== undefined);
  };
}

function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .filter((word) => !isFiller(word))
    .slice(0, WORDS_MAX);
}

/** What each word finds; two that are one word elsewhere ("voedsel bank") find that one too. */
function matchWords(index: WordIndex, words: readonly string[]): Matches[] {
  const found = words.map((word) => matchWord(index, word));
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const joined = next === undefined ? '' : word + next;
    if (joined === '' || !index.knows(joined)) continue;
    const together = matchWord(index, joined);
    for (const place of [at, at + 1]) found[place] = bestOf(found[place] ?? new Map(), together);
  }
  return found;
}

/** Keys of the documents that match every word, and of those that match some, the best first. */
function rank(found: readonly Matches[]): { whole: string[]; partly: string[] } {
  const scores = new Map<string, { words: number; score: number }>();
  for (const matches of found) {
    for (const [key, score] of matches) {
      const before = scores.get(key) ?? { words: 0, score: 0 };
      scores.set(key, { words: before.words + 1, score: before.score + score });
    }
  }
  const ranked = [...scores].sort(([, a], [, b]) => b.words - a.words || b.score - a.score);
  const isWhole = ([, { words }]: (typeof ranked)[number]) => words === found.length;
  const keys = (part: typeof ranked) => part.map(([key]) => key);
  return { whole: keys(ranked.filter(isWhole)), partly: keys(ranked.filter((entry) => !isWhole(entry))) };
}

function hitOf({ key, kind, title, text, target }: SearchDocument): SearchHit {
  return { key, kind, title, text, target };
}
