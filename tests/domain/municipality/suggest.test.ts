import { describe, expect, test } from 'vitest';
import { suggestMunicipalities } from '../../../src/domain/municipality/suggest.ts';
import { directoryOf, municipality, succession } from '../../support/directory-builder.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const ENDED = { validTo: '2021-12-31' };

const directory = directoryOf({
  municipalities: [
    municipality({ name: 'Zwolle' }),
    municipality({ name: 'Amersfoort' }),
    municipality({ name: "'s-Gravenhage", aliases: ['Den Haag', 'The Hague'] }),
    municipality({ name: 'Súdwest-Fryslân' }),
    municipality({ name: 'Bergen (NH.)' }),
    municipality({ name: 'Bergen (L.)' }),
    municipality({ name: 'Ede' }),
    municipality({ name: 'Epe' }),
    municipality({ name: 'Laren' }),
    municipality({ name: 'Vught' }),
    municipality({ name: 'Haaren', ...ENDED }),
    municipality({ name: 'Altena', id: 'altena-oud', ...ENDED }),
    municipality({ name: 'Altena' }),
    municipality({ name: 'Spoorloos', ...ENDED }),
    municipality({ name: 'Morgenstad', validFrom: '2027-01-01' }),
    ...['Testa', 'Testb', 'Testc', 'Testd'].map((name) => municipality({ name })),
  ],
  successions: [succession('haaren', 'vught'), succession('altena-oud', 'altena')],
});

const suggested = (typed: string) =>
  suggestMunicipalities(directory, typed, NOW).map(({ name, slug }) => `${name} → ${slug}`);

describe('a name with a typing error', () => {
  test.each([
    ['Zwollle', ['Zwolle → zwolle'], 'a letter too many'],
    ['Amersfort', ['Amersfoort → amersfoort'], 'a letter too few'],
    ['amerfsoort', ['Amersfoort → amersfoort'], 'two letters the other way round'],
    ['den hag', ['Den Haag → s-gravenhage'], 'another name, as people say it'],
    ['sudwest frieslan', ['Súdwest-Fryslân → sudwest-fryslan'], 'no accents, and two errors'],
    ['Bergenn', ['Bergen (L.) → bergen-l', 'Bergen (NH.) → bergen-nh'], 'a name that two have'],
    ['Haren', ['Laren → laren', 'Haaren → haaren'], 'one in force before one that ended'],
    ['Altenaa', ['Altena → altena'], 'a name that was passed on, once'],
    ['Ete', ['Ede → ede', 'Epe → epe'], 'a short name, with one error'],
    ['Teste', ['Testa → testa', 'Testb → testb', 'Testc → testc'], 'three names at most'],
  ])('"%s" suggests %j: %s', (typed, names) => {
    expect(suggested(typed)).toEqual(names);
  });

  test.each([
    ['Zwolle Zuidoost', ['Zwolle → zwolle'], 'a part of town'],
    ['gemeente Amersfort', ['Amersfoort → amersfoort'], 'the word municipality before an error'],
    ['gemeente den haag centrum', ["'s-Gravenhage → s-gravenhage"], 'that word before a part of town'],
    ['Bergen Binnen', ['Bergen (L.) → bergen-l', 'Bergen (NH.) → bergen-nh'], 'a name that two have'],
    ['Haaren Noord', ['Vught → vught'], 'a part of what merged'],
    ['Zwolle 80111', ['Zwolle → zwolle'], 'digits behind the name'],
  ])('"%s" suggests %j, what its first words name: %s', (typed, names) => {
    expect(suggested(typed)).toEqual(names);
  });

  test.each([
    ['Zwwollle x', 'three errors'],
    ['Zuidoost Zwolle', 'no name at the beginning'],
    ['Oxe', 'two errors in a short name'],
    ['ed', 'too short to say'],
    ['', 'nothing'],
    ['80 11 A', 'meant as a postcode'],
    ['Zwolle1', 'with a digit in it'],
    ['Spoorlos', 'what ended and left nothing'],
    ['Morgenstat', 'what has not begun'],
    ['z'.repeat(5_000), 'endless text'],
  ])('"%s" suggests nothing: %s', (typed) => {
    expect(suggested(typed)).toEqual([]);
  });
});
