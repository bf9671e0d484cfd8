import { describe, expect, test } from 'vitest';
import { placeKey, placeWords, wordsWithoutArticle } from '../../../src/domain/municipality/place-key.ts';
import { isSaidAround } from '../../../src/domain/municipality/place-sentences.ts';

describe('names of places are one', () => {
  test.each([
    ['Dorp aan den Zee', 'Dorp a/d Zee'],
    ['Dorp aan de Zee', 'dorp a.d. zee'],
    ['Dorp aan het Meer', "Dorp aan 't Meer"],
    ['Sint Dorp', 'St.-Dorp'],
    ['Ijdorp', 'Ydorp'],
    ['Súdwest-Dorp', 'sudwest dorp'],
    ['أسد', 'اسد'],
  ])('%s and %s', (one, other) => {
    expect(placeKey(one)).toBe(placeKey(other));
  });

  test.each([
    ['Dorp bij den Zee', 'Dorp aan den Zee'],
    ['Dorp aan Zee', 'Dorp aan den Zee'],
    ['Dorp St. Jan', 'Dorp Sint Jan'],
    ['Aan den Zee', 'Ad Zee'],
  ])('but not %s and %s', (one, other) => {
    expect(placeKey(one)).not.toBe(placeKey(other));
  });

  test('and nothing where no letter or digit stands', () => {
    expect([placeKey(''), placeKey(' -./')]).toEqual(['', '']);
  });
});

test.each([
  ['De Dorpen', ['dorpen']],
  ["'s Dorp", ['dorp']],
  ['It Doarp', ['doarp']],
  ['Dorpen', ['dorpen']],
  ['De', ['de']],
])('%s without its article is %j', (name, words) => {
  expect(wordsWithoutArticle(placeWords(name))).toEqual(words);
});

describe('words that people say around a place', () => {
  test.each([
    ['Ik woon in de buurt van', true],
    ['mijn gemeente is', true],
    ['hulp bij schulden', true],
    ['noord centrum', true],
    ['I live near the city of', true],
    ['ben oturuyorum şehri', true],
    ['اسكن في مدينة', true],
    ['mi ta biba na', true],
    ['Nederland Holland', true],
    ['x', true],
    ['Zwolle', false],
    ['Dorp-Oost', true],
    ['fiets', false],
  ])('%s: %s', (text, are) => {
    expect(placeWords(text).every(isSaidAround)).toBe(are);
  });
});
