import { expect, test } from 'vitest';
import { entryFacts } from '../../src/features/confirmation/entry-facts.ts';
import {
  directoryOf,
  intakePoint,
  location,
  municipality,
  organization,
  phone,
  presence,
  schedule,
  service,
  TODAY,
} from '../support/directory-builder.ts';

/** What stands under an entry that its owner is asked to say is right. */
const hall = location({ id: 'hal', name: 'De Hal', street: 'Kade 1', postcode: '8011 AB', place: 'Zwolle' });
const directory = directoryOf({
  municipalities: [municipality({ id: 'zwolle', name: 'Zwolle' })],
  organizations: [
    organization({
      id: 'org',
      description: 'Wij helpen.',
      email: 'post@hulp.example',
      website: 'https://hulp.example',
    }),
  ],
  presences: [{ ...presence('org', 'zwolle', { since: '2021-04' }), id: 'here' }],
  locations: [{ ...hall, accessibility: 'Bel aan.' }],
  services: [
    service({
      id: 'help',
      name: 'Spreekuur',
      description: 'Samen kijken.',
      applicationProcess: 'Bel.',
      feesDescription: 'Gratis',
      languages: ['nl', 'tr'],
      capacity: 'full',
    }),
  ],
  phones: [phone({ id: 'line', serviceId: 'help', type: 'whatsapp', description: 'Na 17.00 uur' })],
  schedules: [
    schedule({
      id: 'week',
      serviceId: 'help',
      locationId: 'hal',
      hours: { 1: ['09:00-12:00'] },
      description: 'Bel eerst.',
    }),
  ],
  intakePoints: [intakePoint({ id: 'door', serviceId: 'help', description: 'U drinkt eerst koffie.' })],
});

test.each([
  ['organizations', 'org', ['Wij helpen.', 'post@hulp.example', 'https://hulp.example']],
  ['presences', 'here', ['Zwolle', 'sinds april 2021']],
  ['locations', 'hal', ['Kade 1, 8011 AB Zwolle', 'Bel aan.']],
  [
    'services',
    'help',
    [
      'Samen kijken.',
      'Zo meldt u zich aan: Bel.',
      'Kosten: Gratis',
      'Talen: Nederlands en Turks',
      'Er is nu geen plaats.',
    ],
  ],
  ['phones', 'line', ['Spreekuur', 'WhatsApp', 'Na 17.00 uur']],
  ['schedules', 'week', ['Spreekuur', 'De Hal, Kade 1, Zwolle', 'maandag: 9.00 tot 12.00 uur', 'Bel eerst.']],
  ['intake_points', 'door', ['Spreekuur', 'U drinkt eerst koffie.']],
])('of %s are what residents read of it', (collection, id, expected) => {
  expect(entryFacts({ collection, id }, directory, TODAY)).toEqual(expected);
});

test.each(['organizations', 'phones', 'schedules', 'agreements'])(
  'of %s that are not public are none',
  (collection) => {
    expect(entryFacts({ collection, id: 'elsewhere' }, directory, TODAY)).toEqual([]);
  },
);
