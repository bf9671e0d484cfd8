import wordsToo from '../../../content/search/names-that-are-words.json' with { type: 'json' };
import type { SearchDocument } from '../../domain/directory/search.ts';
import { searchText } from './dutch.ts';
import { Spellings } from './typing-errors.ts';

/** Tells places of one name apart, as "(NH.)" does; nobody types it. */
const IN_BRACKETS = / \([^)]*\)$/;
/** The beginning of a name says which name from so many letters on. */
const BEGINNING_FROM_LETTERS = 4;

/** Names of municipalities that are words too, "neighbours", "to cope with": they are taken for a name only after one of these. */
const WORDS_TOO: ReadonlySet<string> = new Set(wordsToo);
const BEFORE_A_PLACE = ['in', 'near', 'gemeente', 'municipality'];

/** A municipality's key with the name of it that was typed. `isCertain`: the name can be nothing else there. */
export interface NamedMunicipality {
  key: string;
  name: string;
  isCertain: boolean;
}

/** All names in the directory; spaces in them do not count. */
export class Names {
  /** A municipality's key with one of the names it goes by. */
  readonly #municipalities: { key: string; name: string }[] = [];
  /** Names, and keys of what goes by them, under their form without spaces. */
  readonly #joined = new Map<string, string>();
  readonly #called = new Map<string, Set<string>>();
  readonly #spellings: Spellings;

  constructor(documents: readonly SearchDocument[]) {
    for (const { key, kind, title, otherNames } of documents) {
      const spoken = kind === 'municipality' ? title.replace(IN_BRACKETS, '') : title;
      for (const name of new Set([title, spoken, ...otherNames].map(searchText))) {
        const short = joined(name);
        // In letters that nobody can type here: it would be the name of every text without a word.
        if (short === '') continue;
        this.#joined.set(short, name);
        this.#called.set(short, (this.#called.get(short) ?? new Set()).add(key));
        if (kind === 'municipality' && name !== '') this.#municipalities.push({ key, name });
      }
    }
    this.#spellings = new Spellings(this.#joined.keys());
  }

  /** Keys of what is called just as the text says. */
  called(text: string): Iterable<string> {
    return this.#called.get(joined(text)) ?? [];
  }

  /** The municipalities whose name stands in full within the text. */
  municipalitiesIn(text: string): NamedMunicipality[] {
    return this.#municipalities
      .filter(({ name }) => holds(text, name))
      .map((named) => ({ ...named, isCertain: isCertain(text, named.name) }));
  }

  /** The names in which a word begins with the whole of the text. */
  beginningWith(text: string): string[] {
    if (text.length < BEGINNING_FROM_LETTERS) return [];
    return [...this.#joined.values()].filter((name) => ` ${name}`.includes(` ${text}`));
  }

  /** The names that the whole of the text may have been meant as, with a typing error. */
  nearestTo(text: string): string[] {
    return this.#spellings.nearestTo(joined(text)).map((found) => this.#joined.get(found) ?? found);
  }
}

/** Whether the whole words of one text stand in another. */
export function holds(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

function isCertain(text: string, name: string): boolean {
  return !WORDS_TOO.has(name) || BEFORE_A_PLACE.some((word) => holds(text, `${word} ${name}`));
}

function joined(name: string): string {
  return name.replaceAll(' ', '');
}
