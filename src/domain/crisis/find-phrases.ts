import { hasShape, type PhrasePart } from './phrase-pattern.ts';
import type { PhraseText } from './phrase-text.ts';

/** So many words that say nothing may stand between two words of a phrase, and so many of any kind in a gap. */
const FILLERS_MAX = 4;
const GAP_MAX = 3;

/** Where a phrase stands: from and until which word. */
export interface Found {
  from: number;
  until: number;
}

/** Places in a text that a phrase may have come to, each with the place where it began. */
type Ends = ReadonlyMap<number, number>;

export interface PhraseReader {
  text: PhraseText;
  isFiller: (word: string) => boolean;
}

/**
 * Where a phrase stands in a text that begins at one of these places. All are walked together, part by part of the
 * phrase, so that the time it takes grows with the words of the text and no faster, whatever they are.
 */
export function findPhrase(parts: readonly PhrasePart[], starts: readonly number[], reader: PhraseReader): Found[] {
  const from = new Map(starts.map((at) => [at, at] as const));
  return [...walk(parts, from, reader, true)].map(([until, from]) => ({ from, until }));
}

function walk(parts: readonly PhrasePart[], starts: Ends, reader: PhraseReader, isFirst: boolean): Ends {
  let ends = starts;
  let isBefore = isFirst;
  for (const part of parts) {
    if (ends.size === 0) return ends;
    ends = step(part, ends, reader, isBefore);
    if (part.kind === 'word' || part.kind === 'choice') isBefore = false;
  }
  return ends;
}

/** `isBefore`: nothing of the phrase has been found yet. */
function step(part: PhrasePart, ends: Ends, reader: PhraseReader, isBefore: boolean): Ends {
  const { words, edges } = reader.text;
  switch (part.kind) {
    case 'word':
      return stepOver(isBefore ? ends : afterFillers(ends, reader), (at) => hasShape(words[at] ?? '', part.shape));
    case 'choice': {
      const found = part.sequences.map((sequence) => walk(sequence, ends, reader, isBefore));
      return joined(part.isOptional ? [ends, ...found] : found);
    }
    case 'gap':
      return joined(Array.from({ length: GAP_MAX + 1 }, (_, more) => moved(ends, more, words.length)));
    case 'edge':
      return isBefore ? kept(ends, (at) => isAtEdge(at, -1, reader)) : kept(ends, (at) => isAtEdge(at, 1, reader));
    case 'unless':
      return isBefore
        ? kept(ends, (at) => !hasShape(wordBefore(at, reader), part.shape))
        : kept(ends, (at) => edges.has(at) || !hasShape(words[at] ?? '', part.shape));
  }
}

/** The nearest word before a place that says something. */
function wordBefore(at: number, { text, isFiller }: PhraseReader): string {
  let before = at - 1;
  while (before > at - 1 - FILLERS_MAX && isFiller(text.words[before] ?? '')) before -= 1;
  return text.words[before] ?? '';
}

/** Whether nothing but words that say nothing stand between a place and the edge of its part of a sentence. */
function isAtEdge(at: number, direction: 1 | -1, { text, isFiller }: PhraseReader): boolean {
  for (let place = at, passed = 0; passed <= FILLERS_MAX; place += direction, passed += 1) {
    if (text.edges.has(place)) return true;
    if (!isFiller(text.words[direction === 1 ? place : place - 1] ?? '')) return false;
  }
  return false;
}

function afterFillers(ends: Ends, { text, isFiller }: PhraseReader): Ends {
  const places = new Map(ends);
  for (const [end, from] of ends) {
    for (let at = end; at < end + FILLERS_MAX && isFiller(text.words[at] ?? ''); at += 1) put(places, at + 1, from);
  }
  return places;
}

function stepOver(ends: Ends, fits: (at: number) => boolean): Ends {
  return moved(kept(ends, fits), 1, Number.POSITIVE_INFINITY);
}

function kept(ends: Ends, fits: (at: number) => boolean): Map<number, number> {
  return new Map([...ends].filter(([at]) => fits(at)));
}

function moved(ends: Ends, by: number, max: number): Map<number, number> {
  return new Map([...ends].map(([at, from]) => [at + by, from] as const).filter(([at]) => at <= max));
}

function joined(all: readonly Ends[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const ends of all) for (const [at, from] of ends) put(places, at, from);
  return places;
}

/** Of two beginnings the later one: the phrase is no longer than it must be. */
function put(places: Map<number, number>, at: number, from: number): void {
  places.set(at, Math.max(from, places.get(at) ?? from));
}
