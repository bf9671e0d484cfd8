import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';

// Vectors, also inside PocketBase: tests/fixtures/vectors/canonical-json.json.
describe('canonical JSON', () => {
  test('is what the package canonicalize makes of it, for five thousand values', () => {
    const value = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 4 });
    fc.assert(
      fc.property(value, (any) => canonicalJson(any) === canonicalize(any)),
      { numRuns: 5_000, seed: 20_261_122 },
    );
  });

  test('is the same text whatever the order in which fields were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (fields) => {
        const reversed = Object.fromEntries(Object.entries(fields).reverse());
        return canonicalJson(reversed) === canonicalJson(fields);
      }),
      { seed: 20_261_122 },
    );
  });

  test('leaves out what is undefined, and is read back as what it was', () => {
    expect(canonicalJson({ b: undefined, a: [1, undefined] })).toBe('{"a":[1,null]}');
    fc.assert(fc.property(fc.jsonValue(), (any) => JSON.parse(canonicalJson(any)) !== undefined || any === undefined));
  });

  test.each(['\ud7ff', '\ue000', '\ud800\udc00', '\udbff\udfff', '👍👍', 'a👍b'])(
    'keeps whole characters: %j',
    (text) => {
      expect(canonicalJson(text)).toBe(JSON.stringify(text));
    },
  );

  test.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['\ud800'],
    ['\ud800a'],
    ['\ud800\ue000'],
    ['\ud800\ud800'],
    ['\udbff'],
    ['\udfff'],
    ['a\udc00\udc00'],
    ['\ud83d\udc4d\udc4d'],
    ['\udc00\ud800'],
    [{ 'a\udfff': 1 }],
    [() => 1],
    [10n],
    [undefined],
  ])('refuses what JSON has no text for: %o', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
