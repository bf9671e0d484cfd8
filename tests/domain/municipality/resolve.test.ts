import { describe, expect, test } from 'vitest';
import { listMunicipalities, successorsOf } from '../../../src/domain/municipality/in-force.ts';
import { resolveMunicipality } from '../../../src/domain/municipality/resolve.ts';
import { directoryOf, municipality, succession } from '../../support/directory-builder.ts';

const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);

const ENDED = { validTo: '2021-12-31' };

const directory = directoryOf({
  municipalities: [
    municipality({ name: 'Zwolle' }),
    municipality({ name: "'s-Gravenhage", aliases: ['Den Haag', 'The Hague'] }),
    municipality({ name: 'Bergen (NH.)' }),
    municipality({ name: 'Bergen (L.)' }),
    municipality({ name: 'Súdwest-Fryslân' }),
    municipality({ name: 'Boxtel' }),
    municipality({ name: 'Oisterwijk' }),
    municipality({ name: 'Tilburg' }),
    municipality({ name: 'Vught' }),
    municipality({ name: 'Haaren', ...ENDED }),
    // Muiden merged into Gooise Meren by way of a made-up municipality in between.
    municipality({ name: 'Muiden', ...ENDED }),
    municipality({ name: 'Tussenmeer', ...ENDED }),
    municipality({ name: 'Gooise Meren' }),
    // An ended municipality whose name the new one took over.
    municipality({ name: 'Altena', id: 'altena-oud', ...ENDED }),
    municipality({ name: 'Altena' }),
    // One whose successors nobody recorded.
    municipality({ name: 'Spoorloos', ...ENDED }),
  ],
  successions: [
    ...['vught', 'tilburg', 'boxtel', 'oisterwijk'].map((successor) => succession('haaren', successor)),
    succession('muiden', 'tussenmeer'),
    succession('tussenmeer', 'gooise-meren'),
    succession('altena-oud', 'altena'),
  ],
});

/** `moved gooise-meren`, `choices divided Haaren: boxtel …`. */
function resolve(text: string): string {
  const found = resolveMunicipality(directory, text, NOW);
  if (found.kind === 'unknown') return 'unknown';
  if (found.kind !== 'choices') return `${found.kind} ${found.municipality.slug}`;
  return `${found.reason} ${found.name}: ${found.municipalities.map((one) => one.slug).join(' ')}`;
}

describe('which municipality a name or the slug in an address means', () => {
  test.each([
    ['zwolle', 'current zwolle', 'its slug'],
    ['ZWOLLE', 'current zwolle', 'capitals'],
    [' Zwolle ', 'current zwolle', 'spaces around it'],
    ["'s-Gravenhage", 'current s-gravenhage', 'its name'],
    ['s Gravenhage', 'current s-gravenhage', 'its name without marks'],
    ['sudwest fryslan', 'current sudwest-fryslan', 'without diacritics'],
    ['Súdwest-Fryslân', 'current sudwest-fryslan', 'with them'],
    ['den-haag', 'moved s-gravenhage', 'an alias in an address'],
    ['the HAGUE', 'moved s-gravenhage', 'an alias as typed'],
    ['bergen', 'ambiguous Bergen: bergen-l bergen-nh', 'two of that name'],
    ['Bergen (NH)', 'current bergen-nh', 'which of the two'],
    ['haaren', 'divided Haaren: boxtel oisterwijk tilburg vught', 'divided over four'],
    ['tussenmeer', 'moved gooise-meren', 'merged'],
    ['Muiden', 'moved gooise-meren', 'merged, and merged again'],
    ['altena', 'current altena', 'the name of old and new'],
    ['spoorloos', 'unknown', 'nobody recorded where it went'],
    ['Zwollle', 'unknown', 'a slip'],
    ['', 'unknown', 'nothing'],
    ['😀', 'unknown', 'no letters'],
  ])('%j: %s (%s)', (text, expected) => {
    expect(resolve(text)).toBe(expected);
  });

  test('a municipality in force is its own successor', () => {
    const [zwolle] = directory.municipalities.by('slug', 'zwolle');
    expect(zwolle && successorsOf(directory, zwolle, TODAY)).toEqual([zwolle]);
  });

  test('a circle of successions, which only a mistake can make, ends all the same', () => {
    const circle = directoryOf({
      municipalities: [municipality({ name: 'Kip', ...ENDED }), municipality({ name: 'Ei', ...ENDED })],
      successions: [succession('kip', 'ei'), succession('ei', 'kip')],
    });
    expect(resolveMunicipality(circle, 'Kip', NOW)).toEqual({ kind: 'unknown' });
  });

  test('the list holds those in force, in the order of the alphabet', () => {
    const list = listMunicipalities(directory, NOW).map((one) => one.name);
    expect(list).toEqual([
      'Altena',
      'Bergen (L.)',
      'Bergen (NH.)',
      'Boxtel',
      'Gooise Meren',
      'Oisterwijk',
      "'s-Gravenhage",
      'Súdwest-Fryslân',
      'Tilburg',
      'Vught',
      'Zwolle',
    ]);
  });
});

describe('a merger that is recorded before its day', () => {
  const planned = directoryOf({
    municipalities: [
      municipality({ name: 'Oudstad', validTo: '2026-12-31' }),
      municipality({ name: 'Nieuwstad', validFrom: '2027-01-01' }),
    ],
    successions: [succession('oudstad', 'nieuwstad')],
  });
  const names = (now: string) => listMunicipalities(planned, Date.parse(now)).map((one) => one.name);

  test('leaves the old municipality in force until the last minute of its last day in the Netherlands', () => {
    expect(names('2026-12-31T22:59:00Z')).toEqual(['Oudstad']);
    expect(resolveMunicipality(planned, 'Oudstad', Date.parse('2026-12-31T22:59:00Z')).kind).toBe('current');
    expect(resolveMunicipality(planned, 'Nieuwstad', Date.parse('2026-12-31T22:59:00Z')).kind).toBe('unknown');
  });

  test('puts the new one in its place at midnight', () => {
    expect(names('2026-12-31T23:00:00Z')).toEqual(['Nieuwstad']);
    expect(resolveMunicipality(planned, 'Oudstad', Date.parse('2026-12-31T23:00:00Z'))).toMatchObject({
      kind: 'moved',
      municipality: { slug: 'nieuwstad' },
    });
  });
});
