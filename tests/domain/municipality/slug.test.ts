import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, isSlug, slugOf } from '../../../src/domain/municipality/slug.ts';

interface Listed {
  name: string;
  slug: string;
}
const LISTED: Listed[] = JSON.parse(
  readFileSync(new URL('../../fixtures/municipalities.json', import.meta.url), 'utf8'),
);

describe('the part of an address that names a record', () => {
  test.each([
    ['Zwolle', 'zwolle'],
    ["'s-Gravenhage", 's-gravenhage'],
    ['’s-Hertogenbosch', 's-hertogenbosch'],
    ['Bergen (NH.)', 'bergen-nh'],
    ['Bergen (L.)', 'bergen-l'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['De Fryske Marren', 'de-fryske-marren'],
    ['Noardeast-Fryslân', 'noardeast-fryslan'],
    ['Curaçao', 'curacao'],
    ['Groß Straße', 'gross-strasse'],
    ['GROẞ', 'gross'],
    ['Ĳsselstein', 'ijsselstein'],
    ['IJsselstein', 'ijsselstein'],
    ['Işık Kadın', 'isik-kadin'],
    ['İstanbul', 'istanbul'],
    ['Ærø & Łódź', 'aero-lodz'],
    ['Œuvre Đà', 'oeuvre-da'],
    ['  a  --  b ', 'a-b'],
    ['日本', ''],
    ['😀', ''],
  ])('of %j is "%s"', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test.each(LISTED)('of the municipality $name is $slug', ({ name, slug }) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('no two municipalities share one', () => {
    expect(new Set(LISTED.map(({ slug }) => slug)).size).toBe(342);
  });

  test('of anything at all is a slug or empty, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = slugOf(name);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugOf(slug)).toBe(slug);
        expect(foldName(name)).toBe(slug.replaceAll('-', ' '));
      }),
    );
  });

  test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'é', 'a b', 'a\n'])('%j is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
