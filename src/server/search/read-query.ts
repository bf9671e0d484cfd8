import { isFaint, isFiller } from './dutch.ts';
import { isLanguageName } from './language-names.ts';
import { matchWord } from './match-word.ts';
import { bestOf, inBoth, type Matches, NO_MATCHES, weighted } from './matches.ts';
import type { NamedMunicipality, Names } from './names.ts';
import type { Part } from './rank.ts';
import type { WordIndex } from './word-index.ts';

/** Words beyond this number are left out of a query. */
const WORDS_MAX = 12;
/** A last word that nobody knows may be the beginning of a name from so many letters on: "deur" is no town. */
const BEGUN_FROM_LETTERS = 5;
/** How much a match counts under a name that was typed in part or with an error. */
const MEANT_NAME_WEIGHT = 0.5;

export interface ReadQuery {
  /** What each part of the query finds; parts that find nothing are left out. */
  parts: Part[];
  wordCount: number;
  /** Words that find nothing. */
  unknown: string[];
  /** Keys of the municipalities that are named in full, and of those that may be meant by what was typed. */
  municipalities: string[];
  meantMunicipalities: string[];
  /** Keys of what is found under the language that somebody asks for. */
  languages: ReadonlySet<string>;
}

/**
 * What a query is about. A name may be typed in part or with an error when it is all that was typed, or all
 * beside words for a kind of help; in a sentence no word is bent to a name.
 */
export function readQuery(index: WordIndex, names: Names, text: string): ReadQuery {
  const words = wordsOf(text);
  if (words.some((word) => !index.knows(word))) {
    const begun = names.beginningWith(text);
    const whole = readMeant(index, names, begun.length > 0 ? begun : names.nearestTo(text), []);
    if (whole) return whole;
    const kinds = words.filter((word) => index.isKindWord(word));
    const rest = words.filter((word) => !index.isKindWord(word));
    const beside = readMeant(index, names, namesBeside(index, names, rest, words.at(-1)), kinds);
    if (beside) return beside;
  }
  const municipalities = names.municipalitiesIn(text);
  const certain = municipalities.filter(({ isCertain }) => isCertain);
  const named = new Set(certain.flatMap(({ name }) => name.split(' ')));
  const parts = matchWords(index, words)
    .map((found, at) => bestOf(found, matchOtherNames(index, certain, words[at] ?? '')))
    .map((found, at) => partOf(index, words[at] ?? '', found, named));
  const unknown = words.filter((_, at) => parts[at]?.found.size === 0);
  return {
    parts: parts.filter(({ found }) => found.size > 0),
    wordCount: words.length,
    unknown,
    municipalities: keysOf(certain),
    meantMunicipalities: keysOf(municipalities.filter(({ isCertain }) => !isCertain)),
    languages: new Set(parts.filter(({ isLanguage }) => isLanguage).flatMap(({ found }) => [...found.keys()])),
  };
}

function keysOf(municipalities: readonly NamedMunicipality[]): string[] {
  return municipalities.map(({ key }) => key);
}

/** The names that the rest of a query may be: its last word is the beginning of one while it is typed, or there is an error in it. */
function namesBeside(index: WordIndex, names: Names, rest: string[], last = ''): string[] {
  const isBegun = rest.length === 1 && rest[0] === last && last.length >= BEGUN_FROM_LETTERS && !index.knows(last);
  const begun = isBegun ? names.beginningWith(last) : [];
  return begun.length > 0 ? begun : names.nearestTo(rest.join(' '));
}

/** The query with one of these names in the place of what was typed; null where they find nothing. */
function readMeant(index: WordIndex, names: Names, meant: string[], others: string[]): ReadQuery | null {
  const found = matchNames(index, meant);
  if (found.size === 0) return null;
  const all = [found, ...matchWords(index, others)].filter((matches) => matches.size > 0);
  return {
    parts: all.map((matches) => ({ found: matches, byChance: new Set(), isLanguage: false })),
    wordCount: all.length,
    unknown: [],
    municipalities: [],
    meantMunicipalities: keysOf(meant.flatMap((name) => names.municipalitiesIn(name))),
    languages: new Set(),
  };
}

function partOf(index: WordIndex, word: string, found: Matches, named: ReadonlySet<string>): Part {
  if (named.has(word)) return { found, byChance: new Set(), isLanguage: false };
  const kinds = index.kindsWith(word);
  return {
    found,
    byChance: new Set([...index.withWord(word).keys()].filter((key) => !kinds.has(key))),
    isLanguage: isLanguageName(word),
  };
}

/** The words of a query that say what is looked for. */
export function wordsOf(text: string): string[] {
  const words = text.split(' ').filter((word) => !isFiller(word));
  const clear = words.filter((word) => !isFaint(word));
  return (clear.length > 0 ? clear : words).slice(0, WORDS_MAX);
}

/** What is left of a query for which nothing else is found: "my sister must not know" is about who knows. */
export function faintPartOf(text: string): string {
  return text.split(' ').filter(isFaint).join(' ');
}

/** Everything that holds all words of one of the names. */
function matchNames(index: WordIndex, names: readonly string[]): Matches {
  return names
    .map((name) => wordsOf(name).map((word) => index.withWord(word)))
    .map(([first = NO_MATCHES, ...others]) => others.reduce(inBoth, first))
    .map((found) => weighted(found, MEANT_NAME_WEIGHT))
    .reduce(bestOf, NO_MATCHES);
}

/** What a word of a village's name, or of an old one, finds: what is in its municipality, where that name hardly ever stands. */
function matchOtherNames(index: WordIndex, places: readonly NamedMunicipality[], word: string): Matches {
  const called = places.filter(({ name, title }) => name !== title && name.split(' ').includes(word));
  return matchNames(
    index,
    called.map(({ title }) => title),
  );
}

/** What each word finds; two that are one word elsewhere ("voedsel bank"), or a phrase, find that too. */
function matchWords(index: WordIndex, words: readonly string[]): Matches[] {
  const found = words.map((word) => bestOf(matchWord(index, word), index.withPhrase([word])));
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined) break;
    const joined = word + next;
    const together = bestOf(
      index.withPhrase([word, next]),
      index.knows(joined) ? matchWord(index, joined) : NO_MATCHES,
    );
    for (const place of [at, at + 1]) found[place] = bestOf(found[place] ?? NO_MATCHES, together);
  }
  return found;
}
