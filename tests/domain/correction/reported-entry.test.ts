import { describe, expect, test } from 'vitest';
import { reportedEntry } from '../../../src/domain/correction/reported-entry.ts';
import type { ReportableCollection } from '../../../src/domain/correction/types.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from '../../support/build-agreement.ts';
import {
  at,
  directoryOf,
  initiative,
  intakePoint,
  location,
  municipality,
  network,
  organization,
  phone,
  service,
  serviceArea,
  serviceAtLocation,
} from '../../support/directory-builder.ts';

const NOBODY = { organizationId: '', serviceId: '', locationId: '' };
const directory = directoryOf({
  municipalities: [municipality({ id: 'm', slug: 'dorp', name: 'Dorp' })],
  organizations: [organization({ id: 'o', slug: 'maatjes', name: 'Maatjes', email: 'info@maatjes.nl' })],
  services: [
    service({ id: 's', organizationId: 'o', name: 'Spreekuur' }),
    service({ id: 'draft', organizationId: 'o', status: 'draft' }),
    service({ id: 'line', organizationId: 'o', kind: 'helpline', nationwide: true }),
  ],
  serviceAreas: [serviceArea('s', 'm')],
  locations: [location({ id: 'l', organizationId: 'o', street: 'Kerkplein 1', place: 'Dorp' })],
  serviceAtLocations: [serviceAtLocation('s', 'l')],
  phones: [
    phone({ ...NOBODY, id: 'own', serviceId: 's', number: '06 12345678' }),
    phone({ ...NOBODY, id: 'again', serviceId: 's', number: '+31 6 12345678' }),
    phone({ ...NOBODY, id: 'at-place', locationId: 'l', number: '06-12345678' }),
    phone({ ...NOBODY, id: 'gone', serviceId: 's', status: 'hidden' }),
    phone({ ...NOBODY, id: 'central', organizationId: 'o', number: '038 4212345' }),
  ],
  networks: [network({ id: 'n', name: 'Netwerk' })],
  initiatives: [initiative({ id: 'i', name: 'Proef' })],
  intakePoints: [intakePoint({ id: 'd', municipalityId: 'm', serviceId: 's', name: 'Wijkpunt' })],
});
const found = (collection: ReportableCollection, id: string) => reportedEntry(directory, collection, id, at('10:00'));
const contactsOf = (collection: ReportableCollection, id: string) =>
  found(collection, id)?.contacts.map(({ text }) => text);

describe('what a report can be about', () => {
  test.each([
    ['networks', 'n', 'Netwerk'],
    ['initiatives', 'i', 'Proef'],
  ] as const)('of %s: its name and no contact; it has no page of its own', (collection, id, name) => {
    const kinds = ['wrong_text', 'not_here', 'other'];
    expect(found(collection, id)).toEqual({ name, contacts: [], kinds, offeredKinds: kinds, page: { kind: 'home' } });
    expect(found(collection, 'gone')).toBeNull();
  });

  test('of a service: the contacts its entry shows, and the page of its organisation', () => {
    expect(found('services', 's')).toMatchObject({
      name: 'Spreekuur',
      page: { kind: 'organization', slug: 'maatjes' },
    });
    expect(contactsOf('services', 's')).toEqual(['06 12345678', 'info@maatjes.nl', 'Kerkplein 1, Dorp']);
    expect(found('services', 's')?.contacts[1]).toMatchObject({ collection: 'organizations', id: 'o', field: 'email' });
  });

  test('a number that stands at several records once', () => {
    const numbers = found('services', 's')?.contacts.filter(({ collection }) => collection === 'phones');
    expect(numbers?.map(({ id }) => id)).toEqual(['own']);
  });

  test('of a first door: those of its service, and the page of its municipality', () => {
    expect(found('intake_points', 'd')).toMatchObject({
      name: 'Wijkpunt',
      page: { kind: 'municipality', slug: 'dorp' },
    });
    expect(contactsOf('intake_points', 'd')).toEqual(contactsOf('services', 's'));
  });

  test('of an organisation: its own and its places', () => {
    expect(contactsOf('organizations', 'o')).toEqual([
      '038 4212345',
      'info@maatjes.nl',
      'Kerkplein 1, Dorp',
      '06-12345678',
    ]);
  });

  test('of a place: its address and its numbers, and the page of its organisation', () => {
    expect(found('locations', 'l')).toMatchObject({ name: 'l', page: { kind: 'organization', slug: 'maatjes' } });
    expect(contactsOf('locations', 'l')).toEqual(['Kerkplein 1, Dorp', '06-12345678']);
    expect(found('locations', 'nowhere')).toBeNull();
  });

  test('nobody’s own number where there is none', () => {
    expect(found('services', 's')?.kinds).toContain('private_contact');
    expect(found('municipalities', 'm')?.kinds).toEqual(['wrong_contact', 'wrong_text', 'other']);
    expect(found('phones', 'own')?.kinds).toContain('private_contact');
  });

  test('of a national line it is not asked whether the number is somebody’s own', () => {
    expect(found('services', 'line')?.kinds).toContain('private_contact');
    expect(found('services', 'line')?.offeredKinds).toEqual([
      'wrong_contact',
      'wrong_hours',
      'wrong_text',
      'not_here',
      'other',
    ]);
    expect(found('services', 's')?.offeredKinds).toContain('private_contact');
  });

  test('nothing that is not shown', () => {
    expect(found('services', 'draft')).toBeNull();
    expect(found('phones', 'nobody')).toBeNull();
    expect(found('networks', 's')).toBeNull();
  });

  test('an agreement as long as its page is there', () => {
    const agreements = directoryOf({
      municipalities: [municipality({ id: 'm', name: 'Dorp' })],
      agreements: [agreement({ id: 'a', municipalityIds: ['m'] })],
      agreementVersions: [agreementVersion('a', agreementDocument('m'))],
      agreementEvents: [agreementEvent('a', 'announced')],
    });
    const asked = () => reportedEntry(agreements, 'agreements', 'a', at('10:00'));
    expect(asked()).toMatchObject({ page: { kind: 'agreement' } });
    agreements.agreementEvents.put(agreementEvent('a', 'withdrawn', { number: 2 }));
    expect(asked()).toBeNull();
  });
});
