import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../src/domain/directory/search.ts';
import { readsDutch } from '../../src/server/search/dutch.ts';
import { buildSearch } from '../../src/server/search/search-index.ts';

/** Keys of what a query finds, the best first. */
export type Engine = (query: string) => string[];

const BOOST = { title: 5, otherNames: 3, keywords: 3, text: 2, body: 1, prose: 1 };
/** What MiniSearch's own documentation proposes for typing errors: one in five letters. */
const FUZZY = 0.2;

/** Every engine reads the same documents, lists of synonyms included, with the same weights for their parts. */
const read = ({ key, title, otherNames, keywords, text, body, prose = '' }: SearchDocument) => ({
  key,
  title,
  otherNames: otherNames.join(' '),
  keywords,
  text,
  body,
  prose,
});

/** lunr as it is, with the Dutch stemmer and stop words. */
function plainLunr(documents: readonly SearchDocument[]): Engine {
  const index = lunr(function () {
    this.use(readsDutch);
    this.ref('key');
    for (const [field, boost] of Object.entries(BOOST)) this.field(field, { boost });
    for (const document of documents) this.add(read(document));
  });
  // Signs would be commands to lunr: "+", "-", "~", "^", ":" and "*".
  return (query) => index.search(query.replace(/[^\p{L}\p{N} ]/gu, ' ')).map(({ ref }) => ref);
}

/** MiniSearch as its documentation proposes it, with beginnings and typing errors. */
function miniSearch(documents: readonly SearchDocument[]): Engine {
  const index = new MiniSearch({
    idField: 'key',
    fields: Object.keys(BOOST),
    searchOptions: { boost: BOOST, prefix: true, fuzzy: FUZZY },
  });
  index.addAll(documents.map(read));
  return (query) => index.search(query).map(({ id }) => String(id));
}

function ours(documents: readonly SearchDocument[]): Engine {
  const search = buildSearch(documents);
  return (query) => search(query).hits.map(({ key }) => key);
}

export const ENGINES = { 'plain lunr (Dutch)': plainLunr, MiniSearch: miniSearch, ours };
