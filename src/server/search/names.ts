import wordsToo from '../../../content/search/names-that-are-words.json' with { type: 'json' };
import type { SearchDocument } from '../../domain/directory/search.ts';
import { withoutSuffix } from '../../domain/municipality/own-names.ts';
import { Spellings } from '../../domain/municipality/typing-errors.ts';
import { isFiller, searchText } from './dutch.ts';

/** A name that few know is taken for one at the end of a query, where a place is said: "food bank Dorp". */
const RARE_FROM_LETTERS = 5;
/** The beginning of a name says which name from so many letters on. */
const BEGINNING_FROM_LETTERS = 4;

/** Names of municipalities and villages that are words too, "neighbours", "to cope with": they are taken for a name only after one of these. */
const WORDS_TOO: ReadonlySet<string> = new Set(wordsToo);
const BEFORE_A_PLACE = ['in', 'near', 'gemeente', 'municipality'];
/** Villages and former municipalities of which hardly anybody speaks: "in heel Nederland" is no place in it. */
const NEVER_PLACES = ['nederland', 'heel'];

/** A name of a municipality, or of a village in it; `title`: what the municipality itself is called. */
interface PlaceName {
  key: string;
  name: string;
  title: string;
  /** Known to few: only a name where it can hardly be a word. */
  isRare?: boolean;
}

/** A municipality that was typed, by a name of its own or of a village. `isCertain`: the name can be nothing else there. */
export interface NamedMunicipality extends PlaceName {
  isCertain: boolean;
}

/** All names in the directory; spaces in them do not count. */
export class Names {
  /** A municipality's key with one of the names it goes by. */
  readonly #municipalities: PlaceName[] = [];
  /** Under the first word of their name: there are thousands. */
  readonly #villages: ReadonlyMap<string, PlaceName[]>;
  /** Words under which kinds of help are found and that stand in prose: a village that is called so is not what is meant. */
  readonly #plainWords: ReadonlySet<string>;
  /** Names, and keys of what goes by them, under their form without spaces. */
  readonly #joined = new Map<string, string>();
  readonly #called = new Map<string, Set<string>>();
  readonly #spellings: Spellings;

  constructor(documents: readonly SearchDocument[]) {
    for (const { key, kind, title, otherNames } of documents) {
      const spoken = kind === 'municipality' ? withoutSuffix(title) : title;
      for (const name of new Set([title, spoken, ...otherNames].map(searchText))) {
        const short = joined(name);
        // In letters that nobody can type here: it would be the name of every text without a word.
        if (short === '') continue;
        this.#joined.set(short, name);
        this.#called.set(short, (this.#called.get(short) ?? new Set()).add(key));
        if (kind === 'municipality' && !NEVER_PLACES.includes(name)) {
          this.#municipalities.push({ key, name, title: searchText(spoken) });
        }
      }
    }
    this.#villages = Map.groupBy(documents.flatMap(villagesOf), ({ name }) => firstWord(name));
    const texts = new Set(documents.flatMap(({ keywords, prose = '' }) => [keywords, prose]));
    this.#plainWords = new Set([...texts].flatMap((text) => searchText(text).split(' ')));
    this.#spellings = new Spellings(this.#joined.keys());
  }

  /** Keys of what is called just as the text says. */
  called(text: string): Iterable<string> {
    return this.#called.get(joined(text)) ?? [];
  }

  /** The municipalities whose name stands in full within the text, then those with such a village. */
  municipalitiesIn(text: string): NamedMunicipality[] {
    const own = this.#municipalities
      .filter(({ name }) => holds(text, name))
      .map((named) => ({ ...named, isCertain: isCertain(text, named.name) }));
    return [...own, ...this.#villagesIn(text, own)];
  }

  /**
   * In the order of their municipalities' slugs, for several may share a name. A village never stands in the place of a
   * municipality of its name, nor of one whose name holds it.
   */
  #villagesIn(text: string, municipalities: readonly PlaceName[]): NamedMunicipality[] {
    const inText = [...new Set(text.split(' '))]
      .flatMap((word) => this.#villages.get(word) ?? [])
      .filter((place) => holds(text, place.name) && this.#isVillageIn(text, place));
    return inText
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .filter(({ name }) => !municipalities.some((other) => holds(other.name, name)))
      .filter(({ name }) => !inText.some((other) => other.name !== name && holds(other.name, name)))
      .map((village) => ({ ...village, isCertain: true }));
  }

  #isVillageIn(text: string, { name, isRare = false }: PlaceName): boolean {
    if (isRare && !isAfterPlaceWord(text, name) && (name.length < RARE_FROM_LETTERS || !text.endsWith(name)))
      return false;
    const isPlain = name.split(' ').every((word) => this.#plainWords.has(word));
    return isAfterPlaceWord(text, name) || !(isPlain || WORDS_TOO.has(name));
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
  return !WORDS_TOO.has(name) || isAfterPlaceWord(text, name);
}

function isAfterPlaceWord(text: string, name: string): boolean {
  return BEFORE_A_PLACE.some((word) => holds(text, `${word} ${name}`));
}

/** The villages of a municipality that a word of a query may mean: none that is called like a word without a meaning. */
function villagesOf({ key, title, villages = [], otherPlaces = [] }: SearchDocument): PlaceName[] {
  const known = villages.map((name) => ({ name: searchText(name), isRare: false }));
  const rare = otherPlaces.map((name) => ({ name: searchText(name), isRare: true }));
  return [...known, ...rare]
    .filter(({ name }) => !name.split(' ').every(isFiller) && !NEVER_PLACES.includes(name))
    .map((place) => ({ ...place, key, title: searchText(withoutSuffix(title)) }));
}

function firstWord(name: string): string {
  return name.split(' ', 1).join();
}

function joined(name: string): string {
  return name.replaceAll(' ', '');
}
