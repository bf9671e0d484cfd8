import type { SearchDocument } from '../../domain/directory/search.ts';
import { searchText } from './dutch.ts';
import { Spellings } from './typing-errors.ts';

/** The beginning of a name says which name from so many letters on. */
const BEGINNING_FROM_LETTERS = 4;

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
      for (const name of [title, ...otherNames].map(searchText)) {
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

  /** The municipalities whose name stands within the text, each with the name that does. */
  municipalitiesIn(text: string): { key: string; name: string }[] {
    return this.#municipalities.filter(({ name }) => ` ${text} `.includes(` ${name} `));
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

function joined(name: string): string {
  return name.replaceAll(' ', '');
}
