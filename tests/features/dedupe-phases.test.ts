import { expect, test } from 'vitest';
import { dedupePhases } from '../../src/features/municipality/phases/dedupe-phases.ts';
import { location, organization, phone, service, serviceAtLocation } from '../support/directory-builder.ts';
import { help, zwolleWith } from '../support/zwolle.ts';

const told = dedupePhases(
  help(
    zwolleWith(
      [
        service({ id: 'buddy', phases: ['prevention', 'aftercare'] }),
        service({ id: 'walk-in', phases: ['prevention', 'aftercare'] }),
        service({ id: 'other', organizationId: 'other', phases: ['early_detection', 'aftercare'] }),
        service({ id: 'late', phases: ['aftercare'] }),
      ],
      {
        organizations: [organization({ id: 'org' }), organization({ id: 'other' })],
        phones: [phone({ id: 'central', organizationId: 'org' }), phone({ id: 'second', organizationId: 'org' })],
      },
    ),
  ).phases,
);

test('a service is told whole in its first phase alone', () => {
  expect(told.map(({ phase, entries }) => [phase, ...entries.map((entry) => entry.service.id)])).toEqual([
    ['prevention', 'buddy', 'walk-in'],
    ['early_detection', 'other'],
    ['debt_support'],
    ['aftercare', 'late'],
  ]);
});

test('of who cannot be called, another way is known: by mail, else a page, else a place', () => {
  const wayOf = (given: object, rows: object = {}) =>
    dedupePhases(
      help(zwolleWith([service({ id: 's', phases: ['prevention', 'aftercare'], ...given })], rows)).phases,
    )[3]?.told[0]?.otherWay;
  const place = {
    locations: [location({ id: 'hall', street: 'Plein 1', place: 'Zwolle' })],
    serviceAtLocations: [serviceAtLocation('s', 'hall')],
  };
  expect(wayOf({ email: 'a@b.nl', website: 'https://b.nl' })).toBe('a@b.nl');
  expect(wayOf({ website: 'https://b.nl' }, place)).toBe('https://b.nl');
  expect(wayOf({}, { organizations: [organization({ id: 'org', website: 'https://org.nl' })] })).toBe('https://org.nl');
  expect(wayOf({}, place)).toBe('Plein 1, Zwolle');
  expect(wayOf({})).toBe('');
});

test('after that it is pointed to, once for each organisation and number', () => {
  const pointed = told.map((phase) =>
    phase.told.map(({ organization: whose, entries, phones }) => [
      whose.id,
      entries.map((entry) => entry.service.id).join(),
      phones.length,
    ]),
  );
  expect(pointed).toEqual([
    [],
    [],
    [],
    [
      ['org', 'buddy,walk-in', 1],
      ['other', 'other', 0],
    ],
  ]);
});
