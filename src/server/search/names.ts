import type { SearchDocument } from '../../domain/directory/search.ts';
import { searchText } from './dutch.ts';
import { Spellings } from './typing-errors.ts';

/** The beginning of a name says which name from so many letters on. */
const BEGINNING_FROM_LETTERS = 4;

interface Named {
  key: string;
  isMunicipality: boolean;
  /** All names it goes by in the form of `searchText`. */
  names: readonly string[];
}

/** All names in the directory; spaces in them do not count. */
export class Names {
  readonly #named: readonly Named[];
  /** Names under their form without spaces. */
  readonly #joined: ReadonlyMap<string, string>;
  readonly #spellings: Spellings;

  constructor(documents: readonly SearchDocument[]) {
    this.#named = documents.map(({ key, kind, title, otherNames }) => ({
      key,
      isMunicipality: kind === 'municipality',
      names: [title, ...otherNames].map(searchText),
    }));
    this.#joined = new Map(this.#named.flatMap(({ names }) => names.map((name) => [joined(name), name])));
    this.#spellings = new Spellings(this.#joined.keys());
  }

  /** Keys of what is called just as the text says. */
  called(text: string): string[] {
    return this.#named.filter(({ names }) => names.some((name) => joined(name) === joined(text))).map(({ key }) => key);
  }

  /** The municipalities whose name stands within the text, each with the name that does. */
  municipalitiesIn(text: string): { key: string; name: string }[] {
    const isWithin = (name: string) => name !== '' && ` ${text} `.includes(` ${name} `);
    return this.#named
      .filter(({ isMunicipality }) => isMunicipality)
      .flatMap(({ key, names }) => names.filter(isWithin).map((name) => ({ key, name })));
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
