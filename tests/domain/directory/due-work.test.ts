import { expect, test } from 'vitest';
import {
  dueOfMunicipality,
  dueOfOrganization,
  dueOfOrganizations,
  dueOrganizationsIn,
} from '../../../src/domain/directory/due-work.ts';
import {
  directoryOf,
  intakePoint,
  location,
  municipality,
  organization,
  phone,
  presence,
  STALE,
  service,
  serviceArea,
  TO_BE_CHECKED,
  TODAY,
} from '../../support/directory-builder.ts';

const SOON = { assuredDate: '2025-09-20' };
const directory = directoryOf({
  municipalities: [municipality({ id: 'm', name: 'Dorp' }), municipality({ id: 'n', name: 'Stad' })],
  organizations: [organization({ id: 'o', ...TO_BE_CHECKED }), organization({ id: 'p', ...STALE })],
  presences: [
    presence('o', 'm', STALE),
    // Over: nobody has to look at it any more.
    presence('o', 'n', { ...STALE, id: 'over', until: '2025-12-31' }),
  ],
  locations: [location({ id: 'l', organizationId: 'o', municipalityId: 'm', ...SOON })],
  services: [
    service({ id: 's', organizationId: 'o', ...TO_BE_CHECKED }),
    service({ id: 'elsewhere', organizationId: 'o', ...TO_BE_CHECKED }),
  ],
  serviceAreas: [
    serviceArea('s', 'm'),
    { ...serviceArea('s', 'm', 'Zuid'), id: 'second' },
    { ...serviceArea('elsewhere', 'n'), id: 'third' },
  ],
  phones: [
    phone({ id: 'of-o', organizationId: 'o', serviceId: '', locationId: '', ...STALE }),
    phone({ id: 'of-l', organizationId: '', serviceId: '', locationId: 'l', ...TO_BE_CHECKED }),
    phone({ id: 'fine', organizationId: '', serviceId: 's', locationId: '' }),
  ],
  intakePoints: [intakePoint({ municipalityId: 'm', serviceId: 's', ...TO_BE_CHECKED })],
});

test('an organisation’s own work is all that hangs from it', () => {
  expect(dueOfOrganization(directory, 'o', TODAY)).toEqual({ too_old: 2, to_check: 4, check_soon: 1 });
  expect(dueOfOrganization(directory, 'nobody', TODAY)).toEqual({ too_old: 0, to_check: 0, check_soon: 0 });
});

test('a municipality’s is what is there and given there, each once', () => {
  expect(dueOfMunicipality(directory, 'm', TODAY)).toEqual({ too_old: 1, to_check: 3, check_soon: 1 });
});

test('a municipality is not asked about what an organisation gave that has stopped there', () => {
  expect(dueOfMunicipality(directory, 'n', TODAY)).toEqual({ too_old: 0, to_check: 0, check_soon: 0 });
});

test('beside services and first door, a municipality’s is named by organisation, so that each can be found', () => {
  const found = dueOrganizationsIn(directory, 'm', TODAY).map(({ organization, due }) => [organization.id, due]);
  // The presence too old, the location soon, its number to be checked; the service and the door stand elsewhere.
  expect(found).toEqual([['o', { too_old: 1, to_check: 1, check_soon: 1 }]]);
  expect(dueOrganizationsIn(directory, 'n', TODAY)).toEqual([]);
});

test('of the whole country organisations are counted, by their own state', () => {
  expect(dueOfOrganizations(directory, TODAY)).toEqual({ too_old: 1, to_check: 1, check_soon: 0 });
});
