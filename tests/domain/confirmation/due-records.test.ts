import { expect, test } from 'vitest';
import { dueRecordsOf, keepsEntries } from '../../../src/domain/confirmation/due-records.ts';
import {
  directoryOf,
  intakePoint,
  location,
  municipality,
  organization,
  phone,
  presence,
  STALE,
  schedule,
  service,
  serviceArea,
  TO_BE_CHECKED,
  TODAY,
} from '../../support/directory-builder.ts';

const NOBODY = { organizationId: '', serviceId: '', locationId: '' };
const directory = directoryOf({
  municipalities: [municipality({ id: 'm', name: 'Dorp' }), municipality({ id: 'n', name: 'Stad' })],
  organizations: [organization({ id: 'o', ...TO_BE_CHECKED }), organization({ id: 'p', ...TO_BE_CHECKED })],
  presences: [
    presence('o', 'm', { ...STALE, id: 'here' }),
    presence('o', 'n', { ...STALE, id: 'over', until: '2025-12-31' }),
  ],
  locations: [location({ id: 'l', organizationId: 'o', municipalityId: 'm', ...TO_BE_CHECKED })],
  services: [
    service({ id: 's', organizationId: 'o', ...TO_BE_CHECKED }),
    service({ id: 'fresh', organizationId: 'o' }),
    service({ id: 'draft', organizationId: 'o', status: 'draft', ...STALE }),
  ],
  serviceAreas: [serviceArea('s', 'm')],
  schedules: [schedule({ id: 'hours', serviceId: 's', ...TO_BE_CHECKED })],
  phones: [
    phone({ ...NOBODY, id: 'of-o', organizationId: 'o', ...STALE }),
    phone({ ...NOBODY, id: 'of-l', locationId: 'l', ...STALE }),
    phone({ ...NOBODY, id: 'of-s', serviceId: 's', ...STALE }),
  ],
  intakePoints: [intakePoint({ id: 'door', municipalityId: 'm', serviceId: 's', ...TO_BE_CHECKED })],
});
const idsOf = (owner: Partial<Parameters<typeof dueRecordsOf>[1]>) =>
  dueRecordsOf(directory, { role: 'editor', organizationIds: [], municipalityIds: [], ...owner }, TODAY)
    .map(({ id }) => id)
    .sort();

test('an editor’s are the organisation with all that hangs from it, but what is fresh, over or not published', () => {
  expect(idsOf({ organizationIds: ['o'] })).toEqual(['here', 'hours', 'l', 'o', 'of-l', 'of-o', 'of-s', 's']);
});

test('an officer’s are what is there and given there, with the first door, each once', () => {
  expect(idsOf({ role: 'officer', municipalityIds: ['m'] })).toEqual([
    'door',
    'here',
    'hours',
    'l',
    'of-l',
    'of-s',
    's',
  ]);
});

test('staff and who keeps nothing are asked nothing', () => {
  expect(idsOf({ role: 'staff', organizationIds: ['o'], municipalityIds: ['m'] })).toEqual([]);
  expect(idsOf({})).toEqual([]);
});

test('mails about entries go to who keeps them: editors and officers', () => {
  const roles = ['editor', 'officer', 'staff', 'site'] as const;
  expect(roles.filter((role) => keepsEntries({ role }))).toEqual(['editor', 'officer']);
});
