import { PhraseFinder } from './find-phrases.ts';
import { PhraseIndex } from './phrase-index.ts';
import { hasShape, type PhraseList, type PhrasePart, readPattern, type WordShape } from './phrase-pattern.ts';
import { type PhraseText, readPhraseText, wordsIn } from './phrase-text.ts';
import { splitWord } from './split-words.ts';

/** The phrases of one language by which people say that somebody may want to die, and everyday ones with the same words. */
export interface DangerPhrases {
  crisis: PhraseList;
  everyday: Pick<PhraseList, 'sets' | 'phrases'>;
}

/** Stands for words that an everyday phrase was made of: a part of no other. */
const TAKEN = '-';

/**
 * Reads whether somebody says that they, or somebody else, may want to die. Phrases of all languages count whatever the
 * page's: nobody chooses a language first. A number that is shown once too often costs nothing, so who leaves this in doubt
 * is taken at their word. Throws on a list that cannot be read.
 */
export function dangerReader(languages: readonly DangerPhrases[]): (typed: string) => boolean {
  const readers = languages.map(readerOf);
  return (typed) => {
    const text = readPhraseText(typed);
    return text.words.length > 0 && readers.some((saysDanger) => saysDanger(text));
  };
}

function readerOf({ crisis, everyday }: DangerPhrases): (text: PhraseText) => boolean {
  const danger = crisis.phrases.map((phrase) => readPattern(phrase, crisis.sets));
  const harmless = everyday.phrases.map((phrase) => readPattern(phrase, { ...crisis.sets, ...everyday.sets }));
  const certain = (crisis.certain ?? []).map((phrase) => readPattern(phrase, crisis.sets));
  const dangerIndex = new PhraseIndex(danger);
  const certainIndex = new PhraseIndex(certain);
  const harmlessIndex = new PhraseIndex(harmless);
  const fillers = new Set(wordsIn(crisis.fillers));
  const isFiller = (word: string) => fillers.has(word);
  const known = new Set([...fillers, ...[...danger, ...certain].flatMap(wholeWords)]);
  const prefixes = (crisis.prefixes ?? '').split(' ').filter((prefix) => prefix !== '');
  const everydayShapes = harmless.flat().flatMap(shapesIn);
  const everydayWords = new Set(everydayShapes.flatMap(({ whole }) => [...whole]));
  const bentShapes = [...new Set(everydayShapes)].filter(({ parts, near }) => parts.length + near.length > 0);
  const isEveryday = (word: string) => everydayWords.has(word) || bentShapes.some((shape) => hasShape(word, shape));

  /** Takes words apart that were typed as one, but none that is a word of an everyday phrase as it stands. */
  function apart(text: PhraseText): PhraseText {
    const words: string[] = [];
    const edges = new Set([0]);
    for (const [at, word] of text.words.entries()) {
      words.push(...((isEveryday(word) ? null : splitWord(word, known, prefixes)) ?? [word]));
      if (text.edges.has(at + 1)) edges.add(words.length);
    }
    return { words, edges };
  }

  function withoutEveryday(finder: PhraseFinder): PhraseFinder {
    const { words, edges } = finder.text;
    const left = [...words];
    for (const [phrase, starts] of harmlessIndex.startsIn(words)) {
      for (const { from, until } of finder.find(phrase, starts)) left.fill(TAKEN, from, until);
    }
    return left.includes(TAKEN) ? new PhraseFinder({ words: left, edges }, isFiller) : finder;
  }

  return (typed) => {
    const finder = new PhraseFinder(apart(typed), isFiller);
    return isFoundIn(certainIndex, finder) || isFoundIn(dangerIndex, withoutEveryday(finder));
  };
}

function isFoundIn(index: PhraseIndex, finder: PhraseFinder): boolean {
  return [...index.startsIn(finder.text.words)].some(([phrase, starts]) => finder.has(phrase, starts));
}

function wholeWords(parts: readonly PhrasePart[]): string[] {
  return parts.flatMap(shapesIn).flatMap(({ whole }) => [...whole]);
}

/** What the words of a phrase may be. */
function shapesIn(part: PhrasePart): WordShape[] {
  if (part.kind === 'choice') return part.sequences.flat().flatMap(shapesIn);
  return part.kind === 'word' ? [part.shape] : [];
}
