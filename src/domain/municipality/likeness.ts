import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { type CalledSo, calledByKey } from './called-so.ts';
import { keyOfWords, wordsWithoutArticle } from './place-key.ts';
import { isWithinErrors } from './typing-errors.ts';

/** With two errors in three letters any name is near any other. */
const ONE_ERROR_FROM_LETTERS = 3;
const TWO_ERRORS_FROM_LETTERS = 7;
/** Names that few people know say nothing by being near, unless they are long: Sas, Ech, Lin. */
const FOREIGN_FROM_LETTERS = 6;

/**
 * What somebody may have meant by these words, with a typing error or two: the nearest names of any kind, those of
 * municipalities first. Nobody is led there without being asked.
 */
export function namesLike(directory: Directory, words: readonly string[], today: Day): CalledSo[] {
  const keys = [...new Set([keyOfWords(words), keyOfWords(wordsWithoutArticle(words))])];
  for (let errors = 1; errors <= 2; errors += 1) {
    const found = keys.flatMap((key) => (errors > errorsAllowed(key) ? [] : nearKeys(directory, key, errors)));
    const called = [...new Set(found)].map((key) => calledByKey(directory, key, today)).filter((one) => one !== null);
    if (called.length > 0) return called.sort((a, b) => rankOf(a) - rankOf(b));
  }
  return [];
}

function nearKeys(directory: Directory, key: string, errors: number): string[] {
  const known = [
    directory.municipalities.keys('name'),
    directory.postcodeAreas.keys('name'),
    likelyNames(directory, key),
  ];
  return known.flatMap((keys) => [...keys].filter((other) => isNear(key, other, errors)));
}

function likelyNames(directory: Directory, key: string): Iterable<string> {
  return key.length < FOREIGN_FROM_LETTERS ? [] : directory.placeNames.keys('name');
}

function isNear(key: string, other: string, errors: number): boolean {
  return Math.abs(key.length - other.length) <= errors && isWithinErrors(key, other, errors);
}

function rankOf({ own, after, places }: CalledSo): number {
  if (own.length > 0) return 0;
  if (after.length > 0) return 1;
  return places.length > 0 ? 2 : 3;
}

function errorsAllowed(key: string): number {
  if (key.length < ONE_ERROR_FROM_LETTERS) return 0;
  return key.length < TWO_ERRORS_FROM_LETTERS ? 1 : 2;
}
