import { hasShape, type PhrasePart, type WordShape } from './phrase-pattern.ts';
import type { PhraseText } from './phrase-text.ts';

/** So many words that say nothing may stand between two words of a phrase, and so many of any kind in a gap. */
const FILLERS_MAX = 4;
const GAP_MAX = 3;

/** Where a phrase stands: from and until which word. */
export interface Found {
  from: number;
  until: number;
}

/** Places between the words of a text (0: before the first), one bit each: all are walked at once. */
type Places = bigint;

const place = (at: number): Places => 1n << BigInt(at);

/**
 * Reads phrases in one text. All places that a phrase may have come to are walked together, part by part of the phrase, as
 * the bits of one number, so that the time it takes grows with the parts of the phrases and hardly with the text.
 */
export class PhraseFinder {
  readonly text: PhraseText;
  readonly #end: number;
  readonly #edges: Places;
  readonly #fillers: Places;
  readonly #all: Places;
  /** Places right before and right after a part of a sentence with nothing but words that say nothing to its edge. */
  readonly #begins: Places;
  readonly #ends: Places;
  readonly #shapes = new Map<WordShape, Places>();
  /** Where each different word of the text stands. */
  readonly #wordPlaces = new Map<string, Places>();

  constructor(text: PhraseText, isFiller: (word: string) => boolean) {
    const { words, edges } = text;
    this.text = text;
    this.#end = words.length;
    this.#all = place(words.length + 1) - 1n;
    for (const [at, word] of words.entries())
      this.#wordPlaces.set(word, (this.#wordPlaces.get(word) ?? 0n) | place(at));
    this.#edges = [...edges].reduce((places, at) => places | place(at), 0n);
    this.#fillers = this.#placesOf(isFiller);
    this.#begins = this.#afterFillers(this.#edges);
    this.#ends = this.#beforeFillers(this.#edges);
  }

  /** Whether a phrase stands in the text that begins at one of these places. */
  has(parts: readonly PhrasePart[], starts: readonly number[]): boolean {
    return this.#walk(parts, this.#placesAt(starts), true) !== 0n;
  }

  /** Where a phrase stands that begins at one of these places, and no longer than it must be. */
  find(parts: readonly PhrasePart[], starts: readonly number[]): Found[] {
    let left = this.#walk(parts, this.#placesAt(starts), true);
    const found: Found[] = [];
    for (let at = starts.length - 1; at >= 0 && left !== 0n; at -= 1) {
      const from = starts[at] ?? 0;
      const ends = this.#walk(parts, place(from), true) & left;
      for (let until = from; until <= this.#end; until += 1) if (ends & place(until)) found.push({ from, until });
      left &= ~ends;
    }
    return found;
  }

  #walk(parts: readonly PhrasePart[], starts: Places, isFirst: boolean): Places {
    let places = starts;
    let isBefore = isFirst;
    for (const part of parts) {
      if (places === 0n) return places;
      places = this.#step(part, places, isBefore);
      if (part.kind === 'word' || part.kind === 'choice') isBefore = false;
    }
    return places;
  }

  /** `isBefore`: nothing of the phrase has been found yet. */
  #step(part: PhrasePart, places: Places, isBefore: boolean): Places {
    switch (part.kind) {
      case 'word':
        return ((isBefore ? places : this.#afterFillers(places)) & this.#placesOfShape(part.shape)) << 1n;
      case 'choice':
        return part.sequences
          .map((sequence) => this.#walk(sequence, places, isBefore))
          .reduce((all, some) => all | some, part.isOptional ? places : 0n);
      case 'gap': {
        let reached = places;
        for (let more = 1; more <= GAP_MAX; more += 1) reached |= places << BigInt(more);
        return reached & this.#all;
      }
      case 'edge':
        return places & (isBefore ? this.#begins : this.#ends);
      case 'unless': {
        const shaped = this.#placesOfShape(part.shape);
        return places & ~(isBefore ? this.#afterNearest(shaped) : shaped & ~this.#edges);
      }
    }
  }

  /** Places before which the nearest word that says something is one of these. */
  #afterNearest(words: Places): Places {
    const after = this.#afterFillers((words & ~this.#fillers) << 1n);
    let far = (words & this.#fillers) << 1n;
    for (let passed = 0; passed < FILLERS_MAX; passed += 1) far = (far & this.#fillers) << 1n;
    return after | far;
  }

  #afterFillers(places: Places): Places {
    let reached = places;
    let last = places & this.#fillers;
    for (let passed = 0; passed < FILLERS_MAX && last !== 0n; passed += 1) {
      reached |= last << 1n;
      last = (last << 1n) & this.#fillers;
    }
    return reached;
  }

  #beforeFillers(places: Places): Places {
    let reached = places;
    for (let passed = 0; passed < FILLERS_MAX; passed += 1) reached |= (reached >> 1n) & this.#fillers;
    return reached;
  }

  #placesOfShape(shape: WordShape): Places {
    const known = this.#shapes.get(shape);
    if (known !== undefined) return known;
    const places = this.#placesOf((word) => hasShape(word, shape));
    this.#shapes.set(shape, places);
    return places;
  }

  #placesOf(fits: (word: string) => boolean): Places {
    let places = 0n;
    for (const [word, at] of this.#wordPlaces) if (fits(word)) places |= at;
    return places;
  }

  #placesAt(starts: readonly number[]): Places {
    return starts.reduce((places, at) => places | place(at), 0n);
  }
}
