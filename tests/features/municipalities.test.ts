import { describe, expect, test } from 'vitest';
import { groupByLetter, tellingAliases } from '../../src/features/directory/letters.ts';
import { namesAround } from '../../src/features/municipality/map/map-markers.ts';
import { progressFigures } from '../../src/features/progress/figures.ts';
import { at, directoryOf, municipality, network, organization, presence, STALE } from '../support/directory-builder.ts';

describe('the list of municipalities', () => {
  test("stands by letter, 's-Gravenhage under G and Úrk under U", () => {
    const names = ["'s-Gravenhage", 'Zwolle', 'Úrk', 'Groningen', 'Assen', 'Uithoorn'];
    const groups = groupByLetter(names.map((name) => municipality({ name })));
    expect(groups.map(({ letter, municipalities }) => [letter, municipalities.map(({ name }) => name)])).toEqual([
      ['A', ['Assen']],
      ['G', ["'s-Gravenhage", 'Groningen']],
      ['U', ['Uithoorn', 'Úrk']],
      ['Z', ['Zwolle']],
    ]);
  });

  test('shows other names, not other ways to write the same', () => {
    const bergen = municipality({ name: 'Bergen (NH.)', aliases: ['Bergen Noord-Holland', 'Bergen (NH)'] });
    const hague = municipality({ name: "'s-Gravenhage", aliases: ['Den Haag'] });
    expect(tellingAliases(bergen)).toEqual([]);
    expect(tellingAliases(hague)).toEqual(['Den Haag']);
  });
});

test('the map names a municipality and those nearest to it', () => {
  const row = Array.from({ length: 20 }, (_, index) =>
    municipality({
      id: `m${index}`,
      code: `GM${index}`,
      name: `M${index}`,
      slug: `m${index}`,
      latitude: 52 + index,
      longitude: 5,
    }),
  );
  const [, second] = row;
  const names = second ? namesAround(directoryOf({ municipalities: row }), second, at('12:00')) : {};
  expect(names.GM1).toBe('M1');
  expect(names.GM0).toBe('M0');
  expect(names).not.toHaveProperty('GM19');
});

describe('the figures on progress', () => {
  const places = [
    municipality({ id: 'a', name: 'A', province: 'Zeeland' }),
    municipality({ id: 'b', name: 'B', province: 'Drenthe' }),
    municipality({ id: 'c', name: 'C', province: 'Zeeland' }),
    municipality({ id: 'old', name: 'Old', province: 'Zeeland', validTo: '2021-12-31' }),
  ];
  const partner = organization({ id: 'partner', kind: 'alliance_partner' });
  const other = organization({ id: 'other', kind: 'welfare' });

  test('count each municipality in force once, and what is not known as not known', () => {
    const directory = directoryOf({
      municipalities: places,
      organizations: [partner, other],
      presences: [presence('partner', 'a'), presence('partner', 'b', STALE), presence('other', 'c')],
      networks: [
        network({ id: 'n1', kind: 'local_alliance', municipalityIds: ['a'], agreementSigned: true }),
        network({ id: 'n2', kind: 'local_alliance', municipalityIds: ['a'] }),
        network({ id: 'n3', kind: 'regional_agreement', municipalityIds: ['b'], agreementSigned: true }),
      ],
    });
    const { country, provinces, all } = progressFigures(directory, at('12:00'));
    expect(country).toEqual({
      municipalities: 3,
      structural: 0,
      onTheWay: 0,
      withoutStage: 3,
      withPresence: 1,
      unknown: 2,
    });
    expect(provinces.map(({ province, municipalities, unknown }) => [province, municipalities, unknown])).toEqual([
      ['Drenthe', 1, 1],
      ['Zeeland', 2, 1],
    ]);
    expect(all.map(({ municipality: { id } }) => id)).toEqual(['a', 'b', 'c']);
  });
});
