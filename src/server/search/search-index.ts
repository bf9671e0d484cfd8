import {
  NOTHING_FOUND,
  SEARCH_RESULTS_MAX,
  type SearchAnswer,
  type SearchDocument,
  type SearchHit,
} from '../../domain/directory/search.ts';
import { saysDanger } from './danger-phrases.ts';
import { searchText } from './dutch.ts';
import { saysNothing } from './empty-words.ts';
import { holds, Names } from './names.ts';
import { ProseIndex } from './prose-index.ts';
import { rank } from './rank.ts';
import { faintPartOf, type ReadQuery, readQuery, wordsOf } from './read-query.ts';
import { WordIndex } from './word-index.ts';

export type Search = (query: string) => SearchAnswer;

/**
 * Who names a municipality is helped by its page, where one door comes first: so few results stand before it, and where
 * it is named in full only what is named in full too: an organisation beside its town.
 */
const BEFORE_MUNICIPALITIES = 2;
/** Before what matches some words of a query stand so many pages of prose that hold all of them. */
const PROSE_FIRST = 1;
/** After what matches every word so many short answers that match some: the line that helps with all explains none of it. */
const ANSWERS_BESIDE = 2;

/**
 * Builds the index of all documents; takes a second or more for a large directory, so it belongs in a worker.
 * The best first: what is called just so, then what matches every word, with the municipalities that are named near the
 * top, first where a name is said in full. Only where no help matches every word follows what matches some, after a page
 * of prose that holds them all: who finds an explanation alone has nobody to call yet. Where that finds nothing, words
 * that nothing is found for are left out.
 */
export function buildSearch(documents: readonly SearchDocument[]): Search {
  const index = new WordIndex(documents);
  const names = new Names(documents);
  const prose = new ProseIndex(documents);
  const hits = new Map(documents.map((document) => [document.key, hitOf(document)]));
  const forDanger = documents.filter(({ isForDanger }) => isForDanger).map(({ key }) => key);
  const answers = new Set(documents.filter(({ isAnswer }) => isAnswer).map(({ key }) => key));
  const forAll = new Set(documents.filter(({ isNationwide }) => isNationwide).map(({ key }) => key));
  const titles = new Map(documents.map(({ key, title }) => [key, searchText(title)]));
  const local = new Set(documents.filter(({ isLocal }) => isLocal).map(({ key }) => key));

  /** What a query finds when it is taken as so many words. */
  function find(text: string, read: ReadQuery, wordCount: number): Found {
    const { parts, unknown, municipalities, meantMunicipalities } = read;
    const ranked = rank(parts, wordCount, (key) => forAll.has(key));
    const isAnywhere = municipalities.length + meantMunicipalities.length === 0;
    // Who names no town is not led to one where a word happens to stand.
    const isStrange = (key: string) =>
      isAnywhere && local.has(key) && ranked.byChance.has(key) && !isNamedBy(text, titles.get(key) ?? '');
    const whole = lineBeforeAnswers(ranked.whole.filter((key) => !isStrange(key)));
    const partly = ranked.partly.filter((key) => !isStrange(key));
    const isCalled = (key: string) => holds(text, titles.get(key) ?? '');
    const isHelped = whole.some((key) => hits.get(key)?.kind !== 'page');
    // A word that no help is found for may be explained somewhere.
    const pages = whole.length > 0 && unknown.length === 0 ? [] : prose.withAll(wordsOf(text));
    const spoken = partly.filter((key) => read.languages.has(key) && hits.get(key)?.kind === 'page');
    const told = partly.filter((key) => answers.has(key)).slice(0, ANSWERS_BESIDE);
    // An answer is long, so that words of a sentence may stand in it which is about something else.
    const explained = pages.filter((key) => !answers.has(key)).slice(0, PROSE_FIRST);
    const others = isHelped ? [...spoken, ...told, ...pages] : [...explained, ...partly, ...pages];
    const called = municipalities.length === 0 ? [] : whole.filter(isCalled).slice(0, BEFORE_MUNICIPALITIES);
    const found = [...whole, ...others];
    const first = [...called, ...municipalities, ...found.slice(0, BEFORE_MUNICIPALITIES), ...meantMunicipalities];
    return {
      keys: [...new Set([...names.called(text), ...first, ...found])],
      unknown: pages.length > 0 ? [] : unknown,
    };
  }

  /** Whom everybody can call goes before what explains it: an answer leads there too, and nobody should read first. */
  function lineBeforeAnswers(keys: readonly string[]): string[] {
    const lines = answers.has(keys[0] ?? '') ? keys.filter((key) => forAll.has(key)) : [];
    return [...new Set([...lines, ...keys])];
  }

  /** What the words find of which anything is known: no town, for one that only happens to be called like a word. */
  function findRelaxed(text: string, read: ReadQuery): Found {
    const { keys, unknown } = find(text, read, read.parts.length);
    const help = keys.filter((key) => hits.get(key)?.kind !== 'municipality');
    if (help.length > 0) return { keys: help, unknown };
    const words = wordsOf(text);
    return {
      keys: prose.withAll(words.filter((word) => prose.knows(word))),
      unknown: words.filter((word) => !prose.knows(word)),
    };
  }

  /** Whoever is for everybody and whose whole name stands in the text, beside whatever else. */
  function namedIn(text: string): string[] {
    const isNamed = (key: string, title: string) => title !== '' && !local.has(key) && holds(text, title);
    return [...titles]
      .filter(([key, title]) => hits.get(key)?.kind === 'organization' && isNamed(key, title))
      .map(([key]) => key);
  }

  function answer(text: string): Found {
    const read = readQuery(index, names, text);
    const asTyped = find(text, read, read.wordCount);
    if (asTyped.keys.length > 0) return asTyped;
    const relaxed = findRelaxed(text, read);
    return relaxed.keys.length > 0 ? relaxed : { keys: namedIn(text), unknown: relaxed.unknown };
  }

  return (query) => {
    const text = searchText(query);
    const found = answer(text);
    const asked = found.keys.length > 0 ? found : { ...answer(faintPartOf(text)), unknown: wordsOf(text) };
    // Who is in danger is told whom to call, and nothing of words.
    const isInDanger = forDanger.length > 0 && saysDanger(query);
    const keys = isInDanger ? [...new Set([...forDanger, ...asked.keys])] : asked.keys;
    const unknown = isInDanger ? [] : asked.unknown;
    if (keys.length === 0) return NOTHING_FOUND;
    const first = keys.slice(0, SEARCH_RESULTS_MAX).map((key) => hits.get(key));
    return { hits: first.filter((hit) => hit !== undefined), leftOut: asTypedIn(query, unknown) };
  };
}

/** Whether all that was typed stands in a name: whoever types "nieuwe waterweg" knows whom they look for. */
function isNamedBy(text: string, title: string): boolean {
  return holds(text, title) || wordsOf(text).every((word) => holds(title, word));
}

/** Keys, the best first, and the words of the query that had no part in them. */
interface Found {
  keys: string[];
  unknown: readonly string[];
}

/** The words of a query as somebody typed them that say nothing but these. */
function asTypedIn(query: string, words: readonly string[]): string[] {
  const typed = query.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const said = typed.filter((word) => {
    const read = wordsOf(searchText(word));
    return read.length > 0 && !saysNothing(word) && read.every((one) => words.includes(one));
  });
  return [...new Set(said)];
}

function hitOf({ key, kind, title, text, places, target }: SearchDocument): SearchHit {
  return { key, kind, title, text, places, target };
}
