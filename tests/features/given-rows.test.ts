import { expect, test } from 'vitest';
import { entryCheckLabel } from '../../src/features/directory/work-state-labels.ts';
import { givenRows } from '../../src/features/service/given-rows.ts';
import {
  at,
  directoryOf,
  organization,
  phone,
  presence,
  service,
  serviceArea,
  TO_BE_CHECKED,
} from '../support/directory-builder.ts';

const org = organization({ id: 'org' });

function rowOf(given: object, ofPhone: object) {
  const own = service({ id: 'buddy', ...given });
  const directory = directoryOf({
    organizations: [org],
    services: [own],
    serviceAreas: [serviceArea('buddy', 'zwolle')],
    phones: [phone({ id: 'line', serviceId: 'buddy', ...ofPhone })],
  });
  const all = [{ service: own, organization: org, areas: [] }];
  const [row] = givenRows(all, { directory, now: at('10:00'), municipalityId: 'zwolle' });
  if (!row) throw new Error('There is one row.');
  return [row.state, entryCheckLabel(row.service, row.freshness)];
}

test.each([
  ['is checked when all of it is', {}, {}, ['confirmed', '11 maart 2026']],
  [
    'asks for a check of its number, and says that it is the number',
    {},
    TO_BE_CHECKED,
    ['to_check', 'Het telefoonnummer is nog niet gecontroleerd. De rest klopte op 11 maart 2026.'],
  ],
  ['that nobody ever checked says so once', TO_BE_CHECKED, TO_BE_CHECKED, ['to_check', 'Nog nooit']],
  ['that is a draft stays one', { status: 'draft' as const }, TO_BE_CHECKED, ['draft', '11 maart 2026']],
] as const)('a service in the list of a municipality %s', (_, given, ofPhone, expected) => {
  expect(rowOf(given, ofPhone)).toEqual(expected);
});

test('a service of an organisation that has stopped there is told as that, and asks for nothing', () => {
  const own = service({ id: 'buddy', ...TO_BE_CHECKED });
  const directory = directoryOf({
    organizations: [org],
    services: [own],
    serviceAreas: [serviceArea('buddy', 'zwolle')],
    presences: [presence('org', 'zwolle', { until: '2026-03-10' })],
  });
  const all = [{ service: own, organization: org, areas: [] }];
  const rows = givenRows(all, { directory, now: at('10:00'), municipalityId: 'zwolle' });
  expect(rows.map(({ state, freshness }) => [state, freshness])).toEqual([['ended', null]]);
});
