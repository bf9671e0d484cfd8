import lunr from 'lunr';

/** Its makers' types have these two as methods of one set. */
interface TokenSets {
  fromArray(sortedTexts: string[]): lunr.TokenSet;
  fromFuzzyString(text: string, errors: number): lunr.TokenSet;
}
const tokenSets = lunr.TokenSet as unknown as TokenSets;

/** A shorter text is one letter away from too many others; two errors are forgiven in a long one only. */
const ONE_ERROR_FROM_LETTERS = 5;
const TWO_ERRORS_FROM_LETTERS = 10;

/** How many typing errors may be in a text. */
function errorsAllowed(text: string): 0 | 1 | 2 {
  if (text.length < ONE_ERROR_FROM_LETTERS) return 0;
  return text.length < TWO_ERRORS_FROM_LETTERS ? 1 : 2;
}

/** A list of texts in which a mistyped one is found. */
export class Spellings {
  readonly #texts: lunr.TokenSet;

  constructor(texts: Iterable<string>) {
    this.#texts = tokenSets.fromArray([...new Set(texts)].sort());
  }

  /** Those that a text may have been meant as, with the fewest errors that give any; empty when there are too many. */
  nearestTo(text: string): string[] {
    for (let errors = 1; errors <= errorsAllowed(text); errors += 1) {
      const found = this.#texts.intersect(tokenSets.fromFuzzyString(text, errors)).toArray();
      if (found.length > 0) return found;
    }
    return [];
  }
}
