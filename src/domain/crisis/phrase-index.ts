import { hasShape, type PhrasePart, type WordShape } from './phrase-pattern.ts';

export type Phrase = readonly PhrasePart[];

/** Phrases under the words that they may begin with: of hundreds a text calls for a few. */
export class PhraseIndex {
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #byShape = new Map<WordShape, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      for (const shape of firstShapes(phrase)) {
        for (const word of shape.whole) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), phrase]);
        if (shape.parts.length + shape.near.length > 0) {
          this.#byShape.set(shape, [...(this.#byShape.get(shape) ?? []), phrase]);
        }
      }
    }
  }

  /** The phrases that may begin in a text, each with the places where. */
  startsIn(words: readonly string[]): Map<Phrase, number[]> {
    const starts = new Map<Phrase, number[]>();
    const start = (phrase: Phrase, at: number) => {
      const places = starts.get(phrase);
      if (places === undefined) starts.set(phrase, [at]);
      else if (places.at(-1) !== at) places.push(at);
    };
    const shaped = new Map<string, Phrase[]>();
    for (const [at, word] of words.entries()) {
      for (const phrase of this.#byWord.get(word) ?? []) start(phrase, at);
      const others = shaped.get(word) ?? this.#withShapeOf(word);
      shaped.set(word, others);
      for (const phrase of others) start(phrase, at);
    }
    return starts;
  }

  #withShapeOf(word: string): Phrase[] {
    const phrases: Phrase[] = [];
    for (const [shape, some] of this.#byShape) if (hasShape(word, shape)) phrases.push(...some);
    return phrases;
  }
}

/** What the first word of a phrase may be. */
function firstShapes(parts: Phrase): WordShape[] {
  const first = parts.find(({ kind }) => kind === 'word' || kind === 'choice');
  if (first?.kind === 'word') return [first.shape];
  return first?.kind === 'choice' ? first.sequences.flatMap(firstShapes) : [];
}
