import { describe, expect, test } from 'vitest';
import {
  type directoryOf,
  location,
  organization,
  phone,
  STALE,
  schedule,
  service,
  serviceAtLocation,
  TO_BE_CHECKED,
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

  describe('that it is closed for some days', () => {
    const closures = [{ from: '2026-03-11', to: '2026-03-20', reason: 'vakantie' }];
    const inHall = { locations: [location({ id: 'hall' })], serviceAtLocations: [serviceAtLocation('buddy', 'hall')] };
    const ofHall = schedule({ id: 'hall', serviceId: 'buddy', locationId: 'hall', hours: { 3: ['09:00-17:00'] } });
    const states = (...schedules: ReturnType<typeof schedule>[]) => {
      const entry = entryOf({ ...inHall, schedules });
      return [entry?.opening.kind, entry?.places[0]?.opening.kind];
    };

    test.each([
      ['everywhere, without hours', [schedule({ serviceId: 'buddy', closures }), ofHall], ['closed', 'closed']],
      ['everywhere, where no place has hours', [schedule({ serviceId: 'buddy', closures })], ['closed', 'unknown']],
      ['at the place alone', [schedule({ serviceId: 'buddy', locationId: 'hall', closures })], ['unknown', 'closed']],
      [
        'by hours of its own, which are not the place’s',
        [schedule({ serviceId: 'buddy', hours: { 3: ['09:00-17:00'] }, closures }), ofHall],
        ['closed', 'open'],
      ],
    ])('%s', (_, schedules, kinds) => {
      expect(states(...schedules)).toEqual(kinds);
    });
  });

  describe('is trusted no further than', () => {
    const hall = { serviceAtLocations: [serviceAtLocation('buddy', 'hall')] };
    const hours = { serviceId: 'buddy', hours: { 3: ['09:00-11:00'] } };

    test.each([
      ['all of it, when all was confirmed', {}, {}, 'confirmed'],
      ['the service itself', {}, TO_BE_CHECKED, 'to_be_checked'],
      ['its number', { phones: [phone({ id: 'p', serviceId: 'buddy', ...TO_BE_CHECKED })] }, {}, 'to_be_checked'],
      [
        "the organisation's number",
        { phones: [phone({ id: 'p', organizationId: 'org', ...TO_BE_CHECKED })] },
        {},
        'to_be_checked',
      ],
      ['its hours', { schedules: [schedule({ id: 's', ...hours, ...TO_BE_CHECKED })] }, {}, 'to_be_checked'],
      ['its place', { ...hall, locations: [location({ id: 'hall', ...TO_BE_CHECKED })] }, {}, 'to_be_checked'],
      [
        'the hours at its place',
        {
          ...hall,
          locations: [location({ id: 'hall' })],
          schedules: [schedule({ id: 's', ...hours, locationId: 'hall', ...TO_BE_CHECKED })],
        },
        {},
        'to_be_checked',
      ],
      [
        'the number of its place',
        {
          ...hall,
          locations: [location({ id: 'hall' })],
          phones: [phone({ id: 'p', locationId: 'hall', ...TO_BE_CHECKED })],
        },
        {},
        'to_be_checked',
      ],
      [
        'what is shown: a stale number of its place is left out',
        { ...hall, locations: [location({ id: 'hall' })], phones: [phone({ id: 'p', locationId: 'hall', ...STALE })] },
        {},
        'confirmed',
      ],
      [
        'what is shown: hours at a hidden place are left out',
        {
          ...hall,
          locations: [location({ id: 'hall', status: 'hidden' })],
          schedules: [schedule({ id: 's', ...hours, locationId: 'hall', ...TO_BE_CHECKED })],
        },
        {},
        'confirmed',
      ],
      [
        'what is shown: a stale number is left out',
        { phones: [phone({ id: 'p', serviceId: 'buddy', ...STALE })] },
        {},
        'confirmed',
      ],
      [
        'what is shown: hours that are over are left out',
        { schedules: [schedule({ id: 's', ...hours, validTo: '2025-12-31', ...TO_BE_CHECKED })] },
        {},
        'confirmed',
      ],
    ])('%s', (_, more, given, state) => {
      expect(entryOf(more, given)?.freshness.state).toBe(state);
    });
  });
});
