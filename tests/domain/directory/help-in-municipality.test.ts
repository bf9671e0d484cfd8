import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../src/domain/directory/directory.ts';
import { helpInMunicipality } from '../../../src/domain/directory/help-in-municipality.ts';
import type { HelpEntry } from '../../../src/domain/directory/views.ts';
import {
  at,
  directoryOf,
  initiative,
  intakePoint,
  location,
  municipality,
  organization,
  phone,
  STALE,
  schedule,
  service,
  serviceArea,
  serviceAtLocation,
  succession,
  TO_BE_CHECKED,
} from '../../support/directory-builder.ts';

const zwolle = municipality({ name: 'Zwolle' });

/** Zwolle with one organisation and these services, all for the whole municipality unless areas are given. */
function zwolleWith(services: ReturnType<typeof service>[], more: Parameters<typeof directoryOf>[0] = {}): Directory {
  return directoryOf({
    municipalities: [zwolle],
    organizations: [organization({ id: 'org' })],
    services,
    serviceAreas: services.filter((one) => !one.nationwide).map((one) => serviceArea(one.id, 'zwolle')),
    ...more,
  });
}

const help = (directory: Directory, neighbourhood?: string) =>
  helpInMunicipality(directory, zwolle, at('10:00'), { neighbourhood });
const names = (entries: HelpEntry[]) => entries.map((entry) => entry.service.id);

describe('help by phase', () => {
  test('always shows the four phases in their order; a service in two stands in both', () => {
    const view = help(zwolleWith([service({ id: 'buddy', phases: ['prevention', 'aftercare'] })]));
    expect(view.phases.map((one) => [one.phase, names(one.entries)])).toEqual([
      ['prevention', ['buddy']],
      ['early_detection', []],
      ['debt_support', []],
      ['aftercare', ['buddy']],
    ]);
    expect(view.besideDebts).toEqual([]);
  });

  test('food stands beside debts, in no phase', () => {
    const view = help(zwolleWith([service({ id: 'food', kind: 'food_aid', phases: [] })]));
    expect(names(view.besideDebts)).toEqual(['food']);
    expect(view.phases.flatMap((one) => one.entries)).toEqual([]);
  });

  test('begins with what is confirmed and can be reached', () => {
    const view = help(
      zwolleWith([
        service({ id: 'a unchecked, no contact', ...TO_BE_CHECKED }),
        service({ id: 'b unchecked', ...TO_BE_CHECKED, email: 'b@example.org' }),
        service({ id: 'c confirmed, no contact' }),
        service({ id: 'e confirmed', email: 'e@example.org' }),
        service({ id: 'd confirmed', email: 'd@example.org' }),
      ]),
    );
    expect(view.phases.flatMap((one) => names(one.entries))).toEqual([
      'd confirmed',
      'e confirmed',
      'c confirmed, no contact',
      'b unchecked',
      'a unchecked, no contact',
    ]);
  });

  test('services of another municipality are not here', () => {
    const directory = zwolleWith([service({ id: 'elsewhere' })], {
      municipalities: [zwolle, municipality({ name: 'Kampen' })],
      serviceAreas: [serviceArea('elsewhere', 'kampen')],
    });
    expect(help(directory).phases.flatMap((one) => one.entries)).toEqual([]);
  });
});

describe('what is not public does not show', () => {
  test.each([
    ['published', { status: 'published' as const }, 1],
    ['a draft', { status: 'draft' as const }, 0],
    ['hidden', { status: 'hidden' as const }, 0],
    ['withdrawn', { status: 'withdrawn' as const }, 0],
    ['to be checked', TO_BE_CHECKED, 1],
    ['unconfirmed for a year', STALE, 0],
  ])('a service that is %s (%#)', (_, given, count) => {
    const view = help(zwolleWith([service({ id: 'buddy', ...given })]));
    expect(view.phases.flatMap((one) => one.entries)).toHaveLength(count);
  });

  test.each([
    ['a draft', { status: 'draft' as const }, 0],
    ['hidden', { status: 'hidden' as const }, 0],
    ['withdrawn', { status: 'withdrawn' as const }, 0],
    ['ended', { validTo: '2026-03-10' }, 0],
    ['unconfirmed for a year, while its service is confirmed', STALE, 1],
  ])('a service of an organisation that is %s (%#)', (_, given, count) => {
    const directory = zwolleWith([service({ id: 'buddy' })], {
      organizations: [organization({ id: 'org', ...given })],
    });
    expect(help(directory).phases.flatMap((one) => one.entries)).toHaveLength(count);
  });

  test('a service whose organisation is gone', () => {
    const directory = zwolleWith([service({ id: 'buddy' })], { organizations: [] });
    expect(help(directory).phases.flatMap((one) => one.entries)).toEqual([]);
  });
});

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

describe('neighbourhoods', () => {
  const directory = zwolleWith([service({ id: 'south' }), service({ id: 'north' }), service({ id: 'whole' })], {
    serviceAreas: [
      serviceArea('south', 'zwolle', 'Zuid'),
      serviceArea('north', 'zwolle', 'Noord'),
      serviceArea('north', 'zwolle', 'Aalanden'),
      serviceArea('whole', 'zwolle'),
      serviceArea('whole', 'zwolle', 'Zuid'),
      serviceArea('north', 'kampen', 'Brunnepe'),
    ],
  });
  const shown = (neighbourhood?: string) => names(help(directory, neighbourhood).phases[2]?.entries ?? []);

  test('are named where a service is limited to them', () => {
    expect(help(directory).neighbourhoods).toEqual(['Aalanden', 'Noord', 'Zuid']);
    expect(help(zwolleWith([service({ id: 'whole' })])).neighbourhoods).toEqual([]);
  });

  test('without a choice everything shows', () => {
    expect(shown()).toEqual(['north', 'south', 'whole']);
  });

  test('with one, what serves it and what serves the whole municipality', () => {
    expect(shown('Zuid')).toEqual(['south', 'whole']);
    expect(shown('Aalanden')).toEqual(['north', 'whole']);
    expect(help(directory, 'Zuid').chosenNeighbourhood).toBe('Zuid');
  });

  test.each(['Brunnepe', 'zuid', '<b>', ''])('%j, which is not one here, is no choice', (text) => {
    expect(shown(text)).toEqual(['north', 'south', 'whole']);
    expect(help(directory, text).chosenNeighbourhood).toBe('');
  });

  test('stay to be chosen from after one was chosen', () => {
    expect(help(directory, 'Zuid').neighbourhoods).toEqual(['Aalanden', 'Noord', 'Zuid']);
  });
});

describe('national lines', () => {
  const lines = [
    service({ id: 'debt line', kind: 'helpline', nationwide: true, ...STALE }),
    service({ id: 'crisis line', kind: 'crisis_line', nationwide: true, phases: [], ...STALE }),
  ];

  test('stand on every page, never hide for want of a check, and the crisis line stands apart', () => {
    const view = help(zwolleWith(lines, { organizations: [organization({ id: 'org', ...STALE })] }));
    expect(names(view.helplines)).toEqual(['debt line']);
    expect(names(view.crisisLines)).toEqual(['crisis line']);
    expect([...view.phases.flatMap((one) => one.entries), ...view.besideDebts]).toEqual([]);
  });

  test('go when they are withdrawn', () => {
    const view = help(zwolleWith(lines.map((line) => ({ ...line, status: 'withdrawn' as const }))));
    expect([...view.helplines, ...view.crisisLines]).toEqual([]);
  });

  test('stay when a neighbourhood was chosen', () => {
    const directory = zwolleWith([...lines, service({ id: 'south' })], {
      serviceAreas: [serviceArea('south', 'zwolle', 'Zuid')],
    });
    expect(names(help(directory, 'Zuid').helplines)).toEqual(['debt line']);
  });
});

describe('beside the help', () => {
  test('published initiatives and the municipalities that merged into this one', () => {
    const directory = zwolleWith([], {
      municipalities: [zwolle, municipality({ name: 'Zwollerkerspel', validTo: '1967-07-31' })],
      successions: [succession('zwollerkerspel', 'zwolle')],
      initiatives: [
        initiative({ id: 'pilot', municipalityIds: ['zwolle'] }),
        initiative({ id: 'draft', municipalityIds: ['zwolle'], status: 'draft' }),
        initiative({ id: 'elsewhere', municipalityIds: ['kampen'] }),
      ],
    });
    const view = help(directory);
    expect(view.initiatives.map((one) => one.id)).toEqual(['pilot']);
    expect(view.predecessors.map((one) => one.name)).toEqual(['Zwollerkerspel']);
  });
});

describe('the moment at which the page looks different', () => {
  const changes = (hours: Record<number, string[]>, time: string, more = {}) => {
    const directory = zwolleWith([service({ id: 'buddy' })], {
      schedules: [schedule({ serviceId: 'buddy', hours })],
      ...more,
    });
    return helpInMunicipality(directory, zwolle, at(time)).changesAt;
  };
  const inHall = {
    locations: [location({ id: 'hall' })],
    serviceAtLocations: [serviceAtLocation('buddy', 'hall')],
    schedules: [schedule({ serviceId: 'buddy', locationId: 'hall', hours: { 3: ['09:00-11:00'] } })],
  };

  test.each([
    ['the next opening', { 3: ['13:00-17:00'] }, '10:00', '13:00'],
    ['the next closing', { 3: ['09:00-12:00'] }, '10:00', '12:00'],
    ['the earliest of several', { 3: ['09:00-12:00', '13:00-17:00'] }, '12:30', '13:00'],
  ])('is %s', (_, hours, time, expected) => {
    expect(changes(hours, time)).toBe(at(expected));
  });

  test('is a closing at one of its places', () => {
    expect(changes({}, '10:00', inHall)).toBe(at('11:00'));
  });

  test('is midnight when nothing opens or closes before it', () => {
    expect(changes({ 5: ['09:00-12:00'] }, '10:00')).toBe(at('24:00'));
    expect(helpInMunicipality(zwolleWith([]), zwolle, at('23:59')).changesAt).toBe(at('24:00'));
  });

  test('is midnight when a confirmation runs out then', () => {
    const directory = zwolleWith([service({ id: 'buddy', assuredDate: '2025-09-12' })]);
    const before = helpInMunicipality(directory, zwolle, at('23:59'));
    const after = helpInMunicipality(directory, zwolle, before.changesAt);
    const state = (view: typeof before) => view.phases[2]?.entries[0]?.freshness.state;
    expect([state(before), state(after)]).toEqual(['confirmed', 'to_be_checked']);
  });

  test('is an opening of a national line', () => {
    const directory = zwolleWith([service({ id: 'line', kind: 'helpline', nationwide: true })], {
      schedules: [schedule({ serviceId: 'line', hours: { 3: ['10:30-12:00'] } })],
    });
    expect(help(directory).changesAt).toBe(at('10:30'));
  });

  test('is an opening of the first door, though its service area here was taken away', () => {
    const directory = zwolleWith([service({ id: 'service' })], {
      serviceAreas: [],
      intakePoints: [intakePoint()],
      schedules: [schedule({ serviceId: 'service', hours: { 3: ['10:15-12:00'] } })],
    });
    expect(help(directory).firstDoor.kind).toBe('intake_point');
    expect(help(directory).changesAt).toBe(at('10:15'));
  });
});
