/** A shorter text is one letter away from too many others; two errors are forgiven in a long one only. */
const ONE_ERROR_FROM_LETTERS = 5;
const TWO_ERRORS_FROM_LETTERS = 10;

/** How many typing errors may be in a text. */
function errorsAllowed(text: string): 0 | 1 | 2 {
  if (text.length < ONE_ERROR_FROM_LETTERS) return 0;
  return text.length < TWO_ERRORS_FROM_LETTERS ? 1 : 2;
}

/**
 * A list of texts in which a mistyped one is found. Only those of about its length are looked at, each once and without
 * memory of its own: what somebody types, however long and strange, costs no more than the list is long.
 */
export class Spellings {
  readonly #byLength: ReadonlyMap<number, string[]>;

  constructor(texts: Iterable<string>) {
    this.#byLength = Map.groupBy([...new Set(texts)].sort(), ({ length }) => length);
  }

  /** Those that a text may have been meant as, with the fewest errors that give any. */
  nearestTo(text: string): string[] {
    const allowed = errorsAllowed(text);
    for (let errors = 1; errors <= allowed; errors += 1) {
      const found = this.#ofAbout(text.length, errors).filter((other) => isWithinErrors(text, other, errors));
      if (found.length > 0) return found;
    }
    return [];
  }

  #ofAbout(length: number, errors: number): string[] {
    const lengths = Array.from({ length: 2 * errors + 1 }, (_, at) => length - errors + at);
    return lengths.flatMap((one) => this.#byLength.get(one) ?? []);
  }
}

/** Whether one text becomes the other by so many letters added, left out, replaced or changed with the next one. */
export function isWithinErrors(one: string, other: string, errors: number, from = 0, to = 0): boolean {
  let at = from;
  let beside = to;
  while (at < one.length && one[at] === other[beside]) {
    at += 1;
    beside += 1;
  }
  const [left, leftOther] = [one.length - at, other.length - beside];
  if (left === 0 && leftOther === 0) return true;
  if (Math.abs(left - leftOther) > errors || errors === 0) return false;
  const isSwapped = one[at] === other[beside + 1] && one[at + 1] === other[beside] && left > 1 && leftOther > 1;
  return (
    isWithinErrors(one, other, errors - 1, at + 1, beside + 1) ||
    isWithinErrors(one, other, errors - 1, at + 1, beside) ||
    isWithinErrors(one, other, errors - 1, at, beside + 1) ||
    (isSwapped && isWithinErrors(one, other, errors - 1, at + 2, beside + 2))
  );
}
