import lunr from 'lunr';
import type { SearchDocument } from '../../domain/directory/search.ts';
import { readsDutch, searchText, stemOf } from './dutch.ts';
import { type Matches, NO_MATCHES } from './matches.ts';

const FIELD_BOOST = { title: 5, keywords: 3, text: 2, body: 1 } as const;
/** Who types a municipality's name wants its page more than those of all that is there. */
const MUNICIPALITY_BOOST = 2;

/** The documents under each of their words. Building takes a second or more for a large directory. */
export class WordIndex {
  readonly #index: lunr.Index;
  readonly #stems: ReadonlySet<string>;

  constructor(documents: readonly SearchDocument[]) {
    const builder = new lunr.Builder();
    builder.use(readsDutch);
    builder.ref('key');
    for (const [field, boost] of Object.entries(FIELD_BOOST)) builder.field(field, { boost });
    for (const document of documents) {
      const { key, title, text, body } = document;
      const boost = document.kind === 'municipality' ? MUNICIPALITY_BOOST : 1;
      const keywords = [...document.otherNames, document.keywords].join(' ');
      const fields = { title, keywords, text, body } satisfies Record<keyof typeof FIELD_BOOST, string>;
      const read = Object.entries(fields).map(([field, words]) => [field, searchText(words)]);
      builder.add({ key, ...Object.fromEntries(read) }, { boost });
    }
    this.#index = builder.build();
    this.#stems = new Set(Object.keys(builder.invertedIndex));
  }

  /** Whether any document holds the word, in whatever inflection. */
  knows(word: string): boolean {
    return this.#stems.has(stemOf(word));
  }

  withWord(word: string): Matches {
    return this.knows(word) ? this.#find(stemOf(word), {}) : NO_MATCHES;
  }

  withBeginning(word: string): Matches {
    return this.#find(stemOf(word), { wildcard: lunr.Query.wildcard.TRAILING });
  }

  /** Words that differ by so many letters (added, left out, replaced or swapped). */
  withErrors(word: string, errors: number): Matches {
    return this.#find(stemOf(word), { editDistance: errors });
  }

  #find(stem: string, clause: object): Matches {
    const found = this.#index.query((query) => query.term(stem, { usePipeline: false, ...clause }));
    const best = found[0]?.score ?? 1;
    return new Map(found.map(({ ref, score }) => [ref, score / best]));
  }
}
