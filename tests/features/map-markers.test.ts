import { expect, test } from 'vitest';
import { helpInMunicipality } from '../../src/domain/directory/help-in-municipality.ts';
import { markersOf } from '../../src/features/municipality/map/map-markers.ts';
import {
  at,
  directoryOf,
  location,
  municipality,
  organization,
  postcodeArea,
  service,
  serviceArea,
  serviceAtLocation,
} from '../support/directory-builder.ts';

const ZWOLLE = municipality({ name: 'Zwolle' });

/** Services given at one address, as the map names them. `of`: the organisation of each. */
function namesAtOneAddress(given: readonly { name: string; of: string }[]): string[] {
  const owners = [...new Set(given.map((each) => each.of))];
  const directory = directoryOf({
    municipalities: [ZWOLLE],
    postcodeAreas: [postcodeArea('8011', ZWOLLE.id)],
    organizations: owners.map((id) => organization({ id, name: `Stichting ${id}` })),
    locations: owners.map((id) =>
      location({ id: `at-${id}`, organizationId: id, name: '', municipalityId: ZWOLLE.id }),
    ),
    services: given.map((each, index) => service({ id: `s${index}`, organizationId: each.of, name: each.name })),
    serviceAreas: given.map((_each, index) => serviceArea(`s${index}`, ZWOLLE.id)),
    serviceAtLocations: given.map((each, index) => serviceAtLocation(`s${index}`, `at-${each.of}`)),
  });
  const help = helpInMunicipality(directory, ZWOLLE, at('12:00'));
  return markersOf(directory, help, '/alles').map(({ name }) => name);
}

test('the same name at one address is there once', () => {
  expect(
    namesAtOneAddress([
      { name: 'Formulieren', of: 'A' },
      { name: 'Geldcafé', of: 'A' },
      { name: 'Formulieren', of: 'A' },
    ]),
  ).toEqual(['Formulieren', 'Geldcafé']);
});

test('of several helpers in one building each is named', () => {
  expect(
    namesAtOneAddress([
      { name: 'Formulieren', of: 'A' },
      { name: 'Formulieren', of: 'B' },
      { name: 'Geldcafé', of: 'B' },
    ]),
  ).toEqual(['Formulieren (Stichting A)', 'Formulieren (Stichting B)', 'Geldcafé']);
});
