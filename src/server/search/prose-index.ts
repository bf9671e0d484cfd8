import lunr from 'lunr';
import type { SearchDocument } from '../../domain/directory/search.ts';
import { readsDutch, searchText, stemOf } from './dutch.ts';

/**
 * The words of the pages of prose. Apart from those of the directory: a word that happens to stand in a long text would
 * otherwise count as one that is known, and as a sign of what is looked for.
 */
export class ProseIndex {
  readonly #index: lunr.Index;
  readonly #stems: ReadonlySet<string>;

  constructor(documents: readonly SearchDocument[]) {
    const builder = new lunr.Builder();
    builder.use(readsDutch);
    builder.ref('key');
    builder.field('prose');
    for (const { key, prose } of documents) if (prose) builder.add({ key, prose: searchText(prose) });
    this.#index = builder.build();
    this.#stems = new Set(Object.keys(builder.invertedIndex));
  }

  /** Whether any page holds the word, in whatever inflection. */
  knows(word: string): boolean {
    return this.#stems.has(stemOf(word));
  }

  /** Keys of the pages that hold every one of the words, the best first. */
  withAll(words: readonly string[]): string[] {
    if (words.length === 0) return [];
    const found = this.#index.query((query) => {
      for (const word of words) {
        query.term(stemOf(word), { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
      }
    });
    return found.map(({ ref }) => ref);
  }
}
