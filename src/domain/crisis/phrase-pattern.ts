import { wordsIn } from './phrase-text.ts';

/** What one word may be: whole, or by its beginning, end or middle, or with one typing error. */
export interface WordShape {
  whole: ReadonlySet<string>;
  parts: readonly { part: string; at: 'start' | 'end' | 'middle' }[];
  near: readonly string[];
}

/** A part of a phrase. Between two of them stand only words that say nothing, or any few where there is a `gap`. */
export type PhrasePart =
  | { kind: 'word'; shape: WordShape }
  | { kind: 'choice'; sequences: readonly (readonly PhrasePart[])[]; isOptional: boolean }
  | { kind: 'gap' }
  | { kind: 'edge' }
  /** No such word right after what came before; first in a phrase: none before what comes. */
  | { kind: 'unless'; shape: WordShape };

/** The phrases of one language as they stand in content/search. */
export interface PhraseList {
  /** Words that may stand between any two words of a phrase: "I just really want to". */
  fillers: string;
  /** What a language writes onto the front of a word: Arabic "and". */
  prefixes?: string;
  /** Words and phrases that may stand for each other, each list with `|` between them. */
  sets: Record<string, string>;
  phrases: readonly string[];
  /** Phrases that everyday ones take no words from: who asks what is paid "when I am dead" may still say that all are better off. */
  certain?: readonly string[];
}

/**
 * Reads a phrase. Its words are written with spaces between them:
 * `word` · `a|b` one of these · `(a b|c)` one of these, of more words, which may be written as any phrase is · `word*`, `*word`,
 * `*word*` the beginning, end or middle of a word · `~word` with one typing error · `s{a|b}t` "sat" or "sbt", so that forms of
 * verbs are made of stems and endings · `<name>` one of what is in that set · `?` at the end: may be left out · `...`
 * up to three words of any kind · `^` and `$` the beginning and end of a sentence or of a part of one · `!a|b` none of these
 * here (first: none of these before).
 */
export function readPattern(pattern: string, sets: Readonly<Record<string, string>>): PhrasePart[] {
  const parts = splitOutside(pattern, ' ').map((token) => readToken(token, sets));
  const first = parts.find(({ kind }) => kind !== 'edge' && kind !== 'unless');
  if (first?.kind === 'gap' || first === undefined || (first.kind === 'choice' && first.isOptional)) {
    throw new Error(`A phrase must begin with a word that is always there: ${pattern}`);
  }
  return parts;
}

function readToken(token: string, sets: Readonly<Record<string, string>>): PhrasePart {
  if (token === '...') return { kind: 'gap' };
  if (token === '^' || token === '$') return { kind: 'edge' };
  if (token.startsWith('!')) {
    const { words, sequences } = readChoices(token.slice(1), sets);
    if (sequences.length > 0) throw new Error(`None of these can be but single words: ${token}`);
    return { kind: 'unless', shape: shapeOf(words.join('|')) };
  }
  const isOptional = token.endsWith('?');
  const { words, sequences } = readChoices(isOptional ? token.slice(0, -1) : token, sets);
  const word: PhrasePart[] = words.length > 0 ? [{ kind: 'word', shape: shapeOf(words.join('|')) }] : [];
  const [only] = word;
  if (only !== undefined && sequences.length === 0 && !isOptional) return only;
  return { kind: 'choice', sequences: only === undefined ? sequences : [...sequences, word], isOptional };
}

/** What one of may stand there: single words, and phrases of more. */
function readChoices(
  text: string,
  sets: Readonly<Record<string, string>>,
): { words: string[]; sequences: PhrasePart[][] } {
  const words: string[] = [];
  const sequences: PhrasePart[][] = [];
  for (const choice of splitOutside(text, '|')) {
    const inBrackets = /^\((.*)\)$/.exec(choice)?.[1];
    const inSet = /^<([^<>]+)>$/.exec(choice)?.[1];
    if (splitOutside(choice, ' ').length > 1) {
      sequences.push(readPattern(choice, sets));
    } else if (inBrackets !== undefined || inSet !== undefined) {
      const read = readChoices(inBrackets ?? setNamed(inSet ?? '', sets), sets);
      words.push(...read.words);
      sequences.push(...read.sequences);
    } else {
      words.push(...formsOf(withSets(choice, sets)));
    }
  }
  return { words, sequences };
}

/** Splits a text where a sign stands outside of brackets and braces. Throws where these are not closed. */
function splitOutside(text: string, sign: string): string[] {
  const split = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '{') depth += 1;
    if (letter === ')' || letter === '}') depth -= 1;
    if (depth < 0) break;
    if (letter === sign && depth === 0) split.push('');
    else split[split.length - 1] += letter;
  }
  if (depth !== 0) throw new Error(`A bracket or brace has no other: ${text}`);
  return split.map((one) => one.trim()).filter((one) => one !== '');
}

function setNamed(name: string, sets: Readonly<Record<string, string>>): string {
  const set = sets[name];
  if (set === undefined) throw new Error(`There is no set of words <${name}>.`);
  return set;
}

/** With the words of sets among the endings of a word: `{<now>}go`. */
function withSets(text: string, sets: Readonly<Record<string, string>>): string {
  return text.replace(/<([^>]+)>/g, (_, name: string) => withSets(setNamed(name, sets), sets));
}

/** "s{a|b}t" is "sat" and "sbt"; of more braces every combination. */
function formsOf(word: string): string[] {
  const [, before = '', forms, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(word) ?? [];
  if (forms === undefined) return [word];
  const ends = formsOf(after);
  return forms.split('|').flatMap((form) => ends.map((end) => `${before}${form}${end}`));
}

/** A set stands in many phrases and is one shape in all of them: it is made, and looked for in a text, once. */
const shapes = new Map<string, WordShape>();

function shapeOf(text: string): WordShape {
  const shape = shapes.get(text) ?? newShape(text);
  shapes.set(text, shape);
  return shape;
}

function newShape(text: string): WordShape {
  const whole = new Set<string>();
  const parts: { part: string; at: 'start' | 'end' | 'middle' }[] = [];
  const near: string[] = [];
  for (const written of text.split('|').map((one) => one.trim())) {
    const [key, ...rest] = wordsIn(written);
    if (key === undefined || rest.length > 0) throw new Error(`One word was expected: "${written}" in "${text}"`);
    const [isStart, isEnd] = [written.endsWith('*'), written.startsWith('*')];
    if (written.startsWith('~')) near.push(key);
    else if (isStart && isEnd) parts.push({ part: key, at: 'middle' });
    else if (isStart) parts.push({ part: key, at: 'start' });
    else if (isEnd) parts.push({ part: key, at: 'end' });
    else whole.add(key);
  }
  return { whole, parts, near };
}

export function hasShape(word: string, { whole, parts, near }: WordShape): boolean {
  if (whole.has(word)) return true;
  const isPart = parts.some(({ part, at }) => {
    if (at === 'start') return word.startsWith(part);
    return at === 'end' ? word.endsWith(part) : word.includes(part);
  });
  return isPart || near.some((meant) => isOneErrorAway(word, meant));
}

/** The same, or with one letter more, less, other, or two that changed places. */
function isOneErrorAway(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === meant[same]) same += 1;
  const [a, b] = [word.slice(same), meant.slice(same)];
  if (a === b) return true;
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || isSwapped;
}
