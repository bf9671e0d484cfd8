import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/domain/municipality/plain-text.ts';

/** All decimal digits that one UTF-16 unit writes, each script's ten in a row. */
const DIGITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
  /\p{Nd}/u.test(sign),
);

describe('what somebody typed, as a reader sees it', () => {
  test('has the digits of postcodes, whatever script they were typed in', () => {
    expect(DIGITS.length % 10).toBe(0);
    const wrong = DIGITS.filter((digit, index) => plainText(digit) !== String(index % 10));
    expect(wrong).toEqual([]);
  });

  test.each([
    ['８０１１ ＡＢ', '8011 AB'],
    ['8011\u00a0\u3000AB', '8011 AB'],
    [' \t8011\n\nAB ', '8011 AB'],
    ['80\u00ad11\u200b AB\u200f', '8011 AB'],
    ['e\u0301', 'é'],
    ['', ''],
  ])('%j is %j', (typed, seen) => {
    expect(plainText(typed)).toBe(seen);
  });
});
