import { LRUCache } from 'lru-cache';
import lunr from 'lunr';
import type { SearchDocument } from '../../domain/directory/search.ts';
import { Spellings } from '../../domain/municipality/typing-errors.ts';
import { isFiller, readsDutch, searchText, stemOf } from './dutch.ts';
import { bestOf, type Matches, NO_MATCHES } from './matches.ts';

/**
 * Among the words under which people look for help `a+b` is a phrase: it is found by its words together, one after the
 * other, and by none of them alone. In the index it is one word that nobody types.
 */
const PHRASE = /\S+\+\S+/g;
const PHRASE_MARK = 'qx';

const FIELD_BOOST = { title: 5, otherNames: 3, keywords: 3, text: 2, body: 1 } as const;
/** How much a long list of words counts against each of them, 0 to 1: little, for a line that helps with much has many. */
const LENGTH_MATTERS = 0.3;
/** Matches that are kept for words asked for before: about fifty bytes each. */
const MATCHES_KEPT_MAX = 400_000;
/** What a word costs beside its matches: anybody can think up words that find nothing. */
const ENTRY_SIZE = 8;
/** A word of a sentence is never bent to a name: people in need would be sent to a strange town. */
const KINDS_ONLY = { fields: ['keywords'] };
/** Who types a municipality's name wants its page more than those of all that is there. */
const MUNICIPALITY_BOOST = 2;
/** Who names no place is helped by a line for everybody, not by a party in a strange town. */
const NATIONWIDE_BOOST = 4;
/** Who names no subject wants help first, then to read about it. */
const PAGE_BOOST = 0.5;

function boostOf({ isNationwide, kind }: SearchDocument): number {
  if (isNationwide) return NATIONWIDE_BOOST;
  if (kind === 'municipality') return MUNICIPALITY_BOOST;
  return kind === 'page' ? PAGE_BOOST : 1;
}

function phraseWord(phrase: string): string {
  return PHRASE_MARK + searchText(phrase).replaceAll(' ', '');
}

/** The documents under each of their words. Building takes a second or more for a large directory. */
export class WordIndex {
  readonly #index: lunr.Index;
  readonly #stems: ReadonlySet<string>;
  readonly #kindStems: ReadonlySet<string>;
  readonly #kindSpellings: Spellings;
  /** What was found before: a word that is asked for often stands in thousands of documents, and the index never changes. */
  readonly #found = new LRUCache<string, Matches>({
    maxSize: MATCHES_KEPT_MAX,
    sizeCalculation: (matches) => matches.size + ENTRY_SIZE,
  });

  constructor(documents: readonly SearchDocument[]) {
    const builder = new lunr.Builder();
    builder.use(readsDutch);
    builder.ref('key');
    builder.b(LENGTH_MATTERS);
    for (const [field, boost] of Object.entries(FIELD_BOOST)) builder.field(field, { boost });
    for (const document of documents) {
      const { key, title, keywords, text, body } = document;
      const otherNames = document.otherNames.join(' ');
      const marked = keywords.replace(PHRASE, phraseWord);
      const fields = { title, otherNames, keywords: marked, text, body } satisfies Record<
        keyof typeof FIELD_BOOST,
        string
      >;
      const read = Object.entries(fields).map(([field, words]) => [field, searchText(words)]);
      builder.add({ key, ...Object.fromEntries(read) }, { boost: boostOf(document) });
    }
    this.#index = builder.build();
    this.#stems = new Set(Object.keys(builder.invertedIndex));
    const kindWords = new Set(documents.flatMap(({ keywords }) => searchText(keywords.replace(PHRASE, '')).split(' ')));
    this.#kindStems = new Set([...kindWords].filter((word) => !isFiller(word)).map(stemOf));
    this.#kindSpellings = new Spellings(this.#kindStems);
  }

  /** Whether any document holds the word, in whatever inflection. */
  knows(word: string): boolean {
    return this.#stems.has(stemOf(word));
  }

  /** Whether the word is one under which people look for a kind of help. */
  isKindWord(word: string): boolean {
    return this.#kindStems.has(stemOf(word));
  }

  /** Kinds of help under the word. */
  kindsWith(word: string): Matches {
    return this.isKindWord(word) ? this.#find(stemOf(word), KINDS_ONLY) : NO_MATCHES;
  }

  /** Kinds of help under a phrase of these words. */
  withPhrase(words: readonly string[]): Matches {
    const word = phraseWord(words.join(' '));
    return this.knows(word) ? this.#find(stemOf(word), KINDS_ONLY) : NO_MATCHES;
  }

  withWord(word: string): Matches {
    return this.knows(word) ? this.#find(stemOf(word), {}) : NO_MATCHES;
  }

  /** Kinds of help with a word that begins so. */
  withBeginning(word: string): Matches {
    return this.#find(stemOf(word), { ...KINDS_ONLY, wildcard: lunr.Query.wildcard.TRAILING });
  }

  /** Documents with a word for a kind of help that this may be with a typing error. */
  withErrorIn(word: string): Matches {
    return this.#kindSpellings
      .nearestTo(stemOf(word))
      .map((stem) => this.#find(stem, {}))
      .reduce(bestOf, NO_MATCHES);
  }

  #find(stem: string, clause: object): Matches {
    const asked = `${stem} ${JSON.stringify(clause)}`;
    const before = this.#found.get(asked);
    if (before) return before;
    const found = this.#index.query((query) => query.term(stem, { usePipeline: false, ...clause }));
    const best = found[0]?.score ?? 1;
    const matches = new Map(found.map(({ ref, score }) => [ref, score / best]));
    this.#found.set(asked, matches);
    return matches;
  }
}
