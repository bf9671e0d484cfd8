import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikePostcode, postcodeIn, readPostcode } from '../../../src/domain/municipality/postcode.ts';

describe('what somebody typed, read as a postcode', () => {
  test.each([
    '8011 AB',
    '8011ab',
    '8011',
    '8011-AB',
    ' 8011  ab ',
    '8011\u00a0AB',
    '8011.AB',
    '80 11 AB',
    '8011 sb',
    '٨٠١١',
    '٨٠١١ AB',
    '۸۰۱۱',
    '８０１１',
  ])('%j means the area 8011', (text) => {
    expect(readPostcode(text)).toEqual({ kind: 'pc4', code: '8011' });
  });

  test.each([
    ['0123', 'postcodes run from 1000'],
    ['0123 AB', 'postcodes run from 1000'],
    ['8011 SA', 'these letters are not given out'],
    ['8011 sd', 'these letters are not given out'],
    ['8011 SS', 'these letters are not given out'],
    ['80111', 'a digit too many'],
    ['801', 'a digit short'],
    ['8011 A', 'a letter short'],
    ['8011 ABC', 'a letter too many'],
    ['8011 ÄB', 'not a letter of postcodes'],
    ['8011 AB 12', 'a house number behind it'],
    ['AB 8011', 'the wrong way round'],
    ['8011 😀', 'an emoji'],
    ['Zwolle 8011', 'a name with digits'],
  ])('%j is malformed: %s', (text) => {
    expect(readPostcode(text)).toEqual({ kind: 'malformed' });
  });

  test.each(['Zwolle', "'s-Gravenhage", '😀', '-', ''])('%j is not meant as one', (text) => {
    expect(readPostcode(text)).toEqual({ kind: 'not_a_postcode' });
  });

  test('each postcode that can exist leads to its four digits, however it is spaced', () => {
    const digits = fc.integer({ min: 1000, max: 9999 }).map(String);
    const letters = fc
      .stringMatching(/^[A-Za-z]{2}$/)
      .filter((pair) => !['SA', 'SD', 'SS'].includes(pair.toUpperCase()));
    const gap = fc.constantFrom('', ' ', '  ', '\u00a0', '-', '\t');
    fc.assert(
      fc.property(digits, gap, letters, (code, between, pair) => {
        const typed = `${code}${between}${pair}`;
        expect(readPostcode(typed)).toEqual({ kind: 'pc4', code });
        expect(looksLikePostcode(typed)).toBe(true);
      }),
    );
  });
});

describe('text that may point to somebody’s street', () => {
  test.each([
    '8011 AB',
    '8011ab',
    ' 8011\u00a0ab ',
    '8011',
    '8011-AB',
    '8011.AB',
    '80 11 A',
    '80111 AB',
    '8011 ABC',
    '٨٠١١',
  ])('%j belongs in no address', (text) => {
    expect(looksLikePostcode(text)).toBe(true);
  });

  test.each(['Zwolle', '80111', 'schuldhulp 2024', '0123 AB', '113', '14 038', ''])('%j may stand in one', (text) => {
    expect(looksLikePostcode(text)).toBe(false);
  });

  test.each([
    [' 8011 AB ', '8011 AB'],
    ['8011', '8011'],
    ['voedselbank 8011AB', '8011AB'],
    ['8011 ab Zwolle', '8011 ab'],
    ['wie helpt in (8011-AB)?', '8011-AB'],
    ['voedselbank 8011', ''],
    ['schuldhulp 2024', ''],
    ['rekening 48011AB', ''],
    ['8011 abc', '8011 abc'],
    ['hulp 8011 abc', ''],
    ['voedselbank', ''],
    ['', ''],
  ])('in %j it is %j', (text, part) => {
    expect(postcodeIn(text)).toBe(part);
  });
});
