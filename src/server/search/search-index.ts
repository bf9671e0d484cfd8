import lunr from 'lunr';
import dutch from 'lunr-languages/lunr.nl.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { SEARCH_RESULTS_MAX, type SearchDocument, type SearchHit } from '../../domain/directory/search.ts';
import { foldName } from '../../domain/municipality/slug.ts';

stemmerSupport(lunr);
dutch(lunr);

/** Words beyond this number are left out of a query. */
const WORDS_MAX = 12;
/** Shorter words have too many neighbours at one letter's distance. */
const TYPO_FROM_LETTERS = 5;
const PREFIX_FROM_LETTERS = 3;

const BOOST = { exact: 10, prefix: 3, typo: 1 } as const;
const FIELD_BOOST = { title: 5, keywords: 3, text: 2, body: 1 } as const;

export type Search = (query: string) => SearchHit[];

/** Builds the index of all documents; takes a second or more for a large directory, so it belongs in a worker. */
export function buildSearch(documents: readonly SearchDocument[]): Search {
  const hits = new Map(documents.map((document) => [document.key, hitOf(document)]));
  const index = lunr(function () {
    this.use((lunr as typeof lunr & { nl: lunr.Builder.Plugin }).nl);
    this.ref('key');
    for (const [field, boost] of Object.entries(FIELD_BOOST)) this.field(field, { boost });
    for (const document of documents) {
      this.add({
        key: document.key,
        title: foldName(document.title),
        keywords: foldName(document.keywords),
        text: foldName(document.text),
        body: foldName(document.body),
      });
    }
  });
  return (query) => {
    const words = foldName(query)
      .split(' ')
      .filter((word) => word !== '')
      .slice(0, WORDS_MAX);
    if (words.length === 0) return [];
    const found = index.query((builder) => {
      for (const word of words) addWord(builder, word);
    });
    return found
      .slice(0, SEARCH_RESULTS_MAX)
      .map((result) => hits.get(result.ref))
      .filter((hit) => hit !== undefined);
  };
}

/** A word counts most as it stands (stemmed), less as a beginning, least with one letter wrong. */
function addWord(query: lunr.Query, word: string): void {
  query.term(word, { boost: BOOST.exact, usePipeline: true });
  if (word.length >= PREFIX_FROM_LETTERS) {
    query.term(word, { boost: BOOST.prefix, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
  }
  if (word.length >= TYPO_FROM_LETTERS) query.term(word, { boost: BOOST.typo, usePipeline: true, editDistance: 1 });
}

function hitOf({ key, kind, title, text, target }: SearchDocument): SearchHit {
  return { key, kind, title, text, target };
}
