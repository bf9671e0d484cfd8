import { describe, expect, test } from 'vitest';
import { nameReadings, namesOfPlace, withoutNamesakeMark } from '../../../src/domain/municipality/name-readings.ts';

const last = (typed: string) => {
  const { words = [], says } = nameReadings(typed).at(-1) ?? {};
  return [words.join(' '), says];
};

describe('words that only say what kind of place it is are taken off', () => {
  test.each([
    'gemeente Nijdorp',
    'gem. Nijdorp',
    'municipality of Nijdorp',
    'Nijdorp Belediyesi',
    'Nijdorp Belediye',
    'بلدية Nijdorp',
  ])('%s is a municipality', (typed) => {
    expect(last(typed)).toEqual(['nijdorp', 'municipality']);
  });

  test.each(['provincie Nijdorp', 'prov Nijdorp', 'province of Nijdorp', 'Nijdorp eyaleti', 'مقاطعة Nijdorp'])(
    '%s is a province',
    (typed) => {
      expect(last(typed)).toEqual(['nijdorp', 'province']);
    },
  );

  test.each([
    ...['stad', 'stadje', 'dorp', 'dorpje', 'wijk', 'buurt', 'regio', 'streek', 'city', 'town', 'village', 'region'],
    ...['area', 'şehri', 'kenti', 'köyü', 'bölgesi', 'مدينة'],
  ])('%s says no more than that it is a place', (word) => {
    expect(last(`${word} Nijdorp`)).toEqual(['nijdorp', '']);
    expect(last(`Nijdorp ${word}`)).toEqual(['nijdorp', '']);
  });

  test('one after the other, for each may be part of the name', () => {
    expect(nameReadings('gemeente Wijk').map(({ words }) => words.join(' '))).toEqual(['gemeente wijk', 'wijk']);
    expect(nameReadings('stad Dorp Nijdorp').map(({ words, says }) => [words.join(' '), says])).toEqual([
      ['stad dorp nijdorp', ''],
      ['dorp nijdorp', ''],
      ['nijdorp', ''],
    ]);
  });

  test('but not the last word of all', () => {
    expect(nameReadings('Wijk').map(({ words }) => words)).toEqual([['wijk']]);
    expect(last('Nijdorp')).toEqual(['nijdorp', '']);
  });

  test('what was said first counts', () => {
    expect(last('gemeente Nijdorp provincie')).toEqual(['nijdorp', 'municipality']);
  });

  test('an ending of Turkish is none of the name', () => {
    expect(nameReadings("Nijdorp'da").map(({ words }) => words.join(' '))).toContain('nijdorp');
    expect(nameReadings("'s-Nijdorp").map(({ words }) => words.join(' '))).toEqual(['s nijdorp']);
  });
});

describe('what tells a village from its namesake is none of its name', () => {
  test.each(['gn', 'fr', 'dr', 'ov', 'fl', 'gld', 'ut', 'nh', 'zh', 'zld', 'nb', 'l', 'ac'])('Nijdorp %s', (mark) => {
    expect(withoutNamesakeMark(`Nijdorp ${mark}`)).toBe('Nijdorp');
    expect(withoutNamesakeMark(`Nijdorp (${mark.toUpperCase()})`)).toBe('Nijdorp');
  });

  test('nor the municipality behind it', () => {
    expect(withoutNamesakeMark('Nijdorp gem Stad')).toBe('Nijdorp');
    expect(withoutNamesakeMark('Nijdorp gem. Grote Stad')).toBe('Nijdorp');
  });

  test.each(['Nijdorp', 'Nijdorp Zuid', 'Nijgld', 'GLD Nijdorp', 'Nijdorp gemeen'])('%s is a name as it is', (name) => {
    expect(withoutNamesakeMark(name)).toBe(name);
  });

  test('a village is known by both', () => {
    expect(namesOfPlace('Nijdorp GLD')).toEqual(['Nijdorp GLD', 'Nijdorp']);
  });
});
