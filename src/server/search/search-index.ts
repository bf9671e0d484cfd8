import { SEARCH_RESULTS_MAX, type SearchDocument, type SearchHit } from '../../domain/directory/search.ts';
import { searchText } from './dutch.ts';
import { Names } from './names.ts';
import { ProseIndex } from './prose-index.ts';
import { rank } from './rank.ts';
import { readQuery, wordsOf } from './read-query.ts';
import { WordIndex } from './word-index.ts';

export type Search = (query: string) => SearchHit[];

/** Who names a municipality is helped by its page, where one door comes first: so few results stand before it. */
const BEFORE_MUNICIPALITIES = 2;
/** Before what matches some words of a query stand so many pages of prose that hold all of them. */
const PROSE_FIRST = 1;

/**
 * Builds the index of all documents; takes a second or more for a large directory, so it belongs in a worker.
 * The best first: what is called just so, then what matches every word, with the municipalities that are named near the
 * top. Only where no help matches every word follows what matches some, after a page of prose that holds them all: who
 * finds an explanation alone has nobody to call yet.
 */
export function buildSearch(documents: readonly SearchDocument[]): Search {
  const index = new WordIndex(documents);
  const names = new Names(documents);
  const prose = new ProseIndex(documents);
  const hits = new Map(documents.map((document) => [document.key, hitOf(document)]));
  return (query) => {
    const text = searchText(query);
    const { parts, wordCount, municipalities } = readQuery(index, names, text);
    const { whole, partly } = rank(parts, wordCount);
    const isHelped = whole.some((key) => hits.get(key)?.kind !== 'page');
    const pages = whole.length > 0 ? [] : prose.withAll(wordsOf(text));
    const others = isHelped ? [] : [...pages.slice(0, PROSE_FIRST), ...partly, ...pages];
    const [first, more] = [whole.slice(0, BEFORE_MUNICIPALITIES), whole.slice(BEFORE_MUNICIPALITIES)];
    const found = new Set([...names.called(text), ...first, ...municipalities, ...more, ...others]);
    return [...found]
      .slice(0, SEARCH_RESULTS_MAX)
      .map((key) => hits.get(key))
      .filter((hit) => hit !== undefined);
  };
}

function hitOf({ key, kind, title, text, places, target }: SearchDocument): SearchHit {
  return { key, kind, title, text, places, target };
}
