import { describe, expect, test } from 'vitest';
import {
  type directoryOf,
  location,
  organization,
  phone,
  schedule,
  service,
  serviceAtLocation,
} from '../../support/directory-builder.ts';
import { help, zwolleWith } from '../../support/zwolle.ts';

describe('what a reader learns of a service', () => {
  const entryOf = (more: Parameters<typeof directoryOf>[0], given = {}) =>
    help(zwolleWith([service({ id: 'buddy', ...given })], more)).phases[2]?.entries[0];

  test('its own public numbers, voice first', () => {
    const entry = entryOf({
      phones: [
        phone({ id: 'app', serviceId: 'buddy', type: 'whatsapp' }),
        phone({ id: 'voice', serviceId: 'buddy' }),
        phone({ id: 'relay', serviceId: 'buddy', type: 'text_relay' }),
        phone({ id: 'private', serviceId: 'buddy', status: 'hidden' }),
        phone({ id: 'central', organizationId: 'org' }),
      ],
    });
    expect(entry?.phones.map((one) => one.id)).toEqual(['voice', 'relay', 'app']);
  });

  test('the organisation’s numbers when it has none of its own', () => {
    const entry = entryOf({
      phones: [
        phone({ id: 'central', organizationId: 'org' }),
        phone({ id: 'private', serviceId: 'buddy', status: 'hidden' }),
      ],
    });
    expect(entry?.phones.map((one) => one.id)).toEqual(['central']);
  });

  test('its places with their own hours and numbers; hidden places are left out', () => {
    const entry = entryOf({
      locations: [location({ id: 'hall' }), location({ id: 'shed', status: 'hidden' })],
      serviceAtLocations: [serviceAtLocation('buddy', 'hall'), serviceAtLocation('buddy', 'shed')],
      phones: [phone({ id: 'desk', locationId: 'hall' })],
      schedules: [
        schedule({ id: 'everywhere', serviceId: 'buddy', hours: { 3: ['13:00-14:00'] } }),
        schedule({ id: 'in the hall', serviceId: 'buddy', locationId: 'hall', hours: { 3: ['09:00-11:00'] } }),
        schedule({ id: 'last year', serviceId: 'buddy', hours: { 3: ['09:00-11:00'] }, validTo: '2025-12-31' }),
      ],
    });
    expect(entry?.schedules.map((one) => one.id)).toEqual(['everywhere']);
    expect(entry?.opening.kind).toBe('closed');
    expect(entry?.places.map((one) => [one.location.id, one.opening.kind, one.phones.length])).toEqual([
      ['hall', 'open', 1],
    ]);
    expect(entry?.places[0]?.schedules.map((one) => one.id)).toEqual(['in the hall']);
  });

  test.each([
    ['nothing', {}, {}, false],
    ['a web page', {}, { website: 'https://example.org' }, true],
    ['a mail address', {}, { email: 'a@example.org' }, true],
    [
      'the organisation’s web page',
      { organizations: [organization({ id: 'org', website: 'https://x.nl' })] },
      {},
      true,
    ],
    ['a hidden number', { phones: [phone({ id: 'x', serviceId: 'buddy', status: 'hidden' })] }, {}, false],
  ])('whether it can be reached, by %s: %#', (_, more, given, reachable) => {
    expect(entryOf(more, given)?.reachable).toBe(reachable);
  });
});
