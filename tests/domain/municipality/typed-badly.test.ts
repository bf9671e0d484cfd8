import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LookUp, lookUp } from '../../../src/domain/municipality/look-up.ts';
import { seedDirectory } from '../../support/seed-directory.ts';

/** What people type for where they live, on the municipalities, postcodes and names that the product starts with. */
const directory = seedDirectory();
const NOW = Date.parse('2026-11-22T12:00:00Z');
const read = (typed: string) => lookUp(directory, typed, NOW);

function offered(answer: LookUp): string[] {
  if (answer.kind === 'found') return [answer.municipality.name];
  if (answer.kind === 'like') return answer.likes.map(({ municipality }) => municipality.name);
  if (answer.kind === 'unknown_postcode') return answer.near.map(({ name }) => name);
  return 'municipalities' in answer ? answer.municipalities.map(({ name }) => name) : [];
}

describe('eighty places and postcodes, typed badly in four languages before any of this was made', () => {
  const typedBadly: { typed: string; means: string[] }[] = JSON.parse(
    readFileSync(new URL('../../fixtures/places/typed-badly.json', import.meta.url), 'utf8'),
  );

  test('lead to what is meant, or ask; nobody is sent to a strange town', () => {
    const wrong = typedBadly.filter(({ typed, means }) => {
      const answer = read(typed);
      const isSureOfOne = answer.kind === 'found' && means.length > 1;
      return isSureOfOne || !means.every((name) => offered(answer).includes(name));
    });
    expect(typedBadly).toHaveLength(80);
    expect(wrong).toEqual([]);
  });

  test('ask no more than they must', () => {
    const one = typedBadly.filter(({ means }) => means.length === 1);
    expect(one.filter(({ typed }) => read(typed).kind !== 'found').length).toBeLessThanOrEqual(13);
  });
});

describe('a name that is known leads straight there', () => {
  test.each([
    ['Menterwolde', 'Midden-Groningen', 'a municipality that ended, though another is called like it'],
    ['gemeente Skarsterlân', 'De Fryske Marren', 'the same, with the word before it'],
    ['Cuyk', 'Land van Cuijk', 'an old spelling'],
    ['Snits', 'Súdwest-Fryslân', 'Frisian'],
    ['Lahey', "'s-Gravenhage", 'Turkish'],
    ['امستردام', 'Amsterdam', 'Arabic, without the sign on its first letter'],
    ['slotervaart', 'Amsterdam', 'a district'],
    ['Amsterdam Zuidoost', 'Amsterdam', 'a district with its town'],
    ['Kwakel', 'Uithoorn', 'a village without its article'],
    ['the Achterberg', 'Rhenen', 'one with an article too many'],
    ['nieuw  vennep', 'Haarlemmermeer', 'a space for a hyphen'],
    ['NIEUWVENNEP', 'Haarlemmermeer', 'neither of the two'],
    ['dorp Vaassen', 'Epe', 'what kind of place it is'],
    ['gemeente Wijk bij Duurstede', 'Wijk bij Duurstede', 'a word for a kind of place that is part of the name'],
    ['Bergen limburg', 'Bergen (L.)', 'a name of two, with the province'],
    ['haren groningen', 'Groningen', 'a village of two, with its town'],
    ['Hoofddorp’ta oturuyorum', 'Haarlemmermeer', 'a sentence in Turkish'],
    ['أسكن في روتردام', 'Rotterdam', 'a sentence in Arabic'],
    ['mi ta biba na Breda', 'Breda', 'a sentence in Papiamento'],
    ['8000 AM Zwolle', 'Zwolle', 'the code of a post box, with its town'],
  ])('%s → %s: %s', (typed, municipality) => {
    expect(read(typed)).toMatchObject({ kind: 'found', municipality: { name: municipality } });
  });
});

describe('a name of several asks which', () => {
  test.each([
    ['Haaren', 'divided', ['Boxtel', 'Oisterwijk', 'Tilburg', 'Vught']],
    ['Littenseradiel', 'divided', ['Leeuwarden', 'Súdwest-Fryslân', 'Waadhoeke']],
    ['Haren', 'village', ['Groningen', 'Oss']],
    ['het Gooi', 'area', ['Blaricum', 'Hilversum', 'Huizen', 'Laren']],
    ['Twentte', 'area', ['Almelo', 'Enschede', 'Hengelo']],
    ['Zeeland', 'area', ['Maashorst', 'Middelburg']],
    ['provincie Groningen', 'area', ['Groningen', 'Veendam']],
  ])('%s, %s: %j among others', (typed, reason, some) => {
    const answer = read(typed);
    expect(answer).toMatchObject({ kind: 'choices', reason });
    expect(offered(answer)).toEqual(expect.arrayContaining(some));
  });
});

describe('what is only like a name, or stands among words that may say more, is asked', () => {
  test.each([
    ['hoofdorp', 'Hoofddorp', 'Haarlemmermeer'],
    ['Nijmgen', 'Nijmegen', 'Nijmegen'],
    ['krommeni', 'Krommenie', 'Zaanstad'],
    ['Kerkstraat 12 Ede', 'Ede', 'Ede'],
    ['1312 Rotterdam', 'Almere', 'Almere'],
  ])('%s: is it %s, in %s?', (typed, name, municipality) => {
    const answer = read(typed);
    expect(answer).toMatchObject({ kind: 'like' });
    const likes = answer.kind === 'like' ? answer.likes.map((one) => [one.name, one.municipality.name]) : [];
    expect(likes).toContainEqual([name, municipality]);
  });

  test.each(['hulp bij schulden', 'ik heb honger', 'Qwertzheim', 'x', '?', 'zuidoost', 'z'.repeat(150)])(
    '%s: there is no such place',
    (typed) => {
      expect(read(typed).kind).toBe('malformed');
    },
  );
});

test('every name leads to a municipality of today', () => {
  const lost = directory.placeNames.all().filter(({ name }) => !['found', 'choices'].includes(read(name).kind));
  expect(directory.placeNames.size).toBeGreaterThan(4_000);
  expect(lost.map(({ name }) => name)).toEqual([]);
});
