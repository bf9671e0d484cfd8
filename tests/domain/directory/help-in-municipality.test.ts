import { describe, expect, test } from 'vitest';
import {
  initiative,
  municipality,
  organization,
  STALE,
  schedule,
  service,
  serviceArea,
  succession,
  TO_BE_CHECKED,
} from '../../support/directory-builder.ts';
import { help, names, zwolle, zwolleWith } from '../../support/zwolle.ts';

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

  test('puts who has no room and who is closed for some days behind the others', () => {
    const given = (id: string) => service({ id, email: 'x@example.org' });
    const closures = [{ from: '2026-03-11', to: '2026-03-20', reason: '' }];
    const view = help(
      zwolleWith([given('a away'), { ...given('b full'), capacity: 'full' }, given('c')], {
        schedules: [schedule({ serviceId: 'a away', closures })],
      }),
    );
    expect(names(view.entries)).toEqual(['c', 'a away', 'b full']);
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
