import { describe, expect, test } from 'vitest';
import type { ClosedBecause } from '../../src/domain/directory/closed-days.ts';
import type { OpeningMoment, OpeningState } from '../../src/domain/directory/opening.ts';
import { sourceDateLabel } from '../../src/features/directory/freshness-labels.ts';
import { closuresInWords, holidaysInWords, weekInWords } from '../../src/features/directory/hours-labels.ts';
import { closureLabel, openingLabel } from '../../src/features/directory/opening-labels.ts';
import { phoneAddress } from '../../src/features/directory/phone-address.ts';
import { schedule, service } from '../support/directory-builder.ts';

describe('whether somebody can be reached now', () => {
  const today = '2026-03-11';
  const closed = (opens: OpeningMoment | null, because: ClosedBecause | null = null): OpeningState => ({
    kind: 'closed',
    opens,
    because,
  });

  test.each([
    [{ kind: 'unknown' }, ''],
    [{ kind: 'open', closes: { day: today, time: '17:00' } }, 'Nu open, tot 17.00 uur'],
    [closed(null), 'Nu dicht'],
    [closed({ day: today, time: '13:30' }), 'Nu dicht. Open vandaag om 13.30 uur'],
    [closed({ day: '2026-03-12', time: '09:00' }), 'Nu dicht. Open morgen om 9.00 uur'],
    [closed({ day: '2026-03-16', time: '09:00' }), 'Nu dicht. Open maandag 16 maart om 9.00 uur'],
    [
      closed({ day: '2026-03-12', time: '09:00' }, { kind: 'holiday', holiday: 'kings_day' }),
      'Vandaag is het Koningsdag: meestal dicht. Open morgen om 9.00 uur',
    ],
    [{ kind: 'open', closes: null }, 'Dag en nacht open'],
    [{ kind: 'open', closes: { day: today, time: '24:00' } }, 'Nu open, tot middernacht'],
    [{ kind: 'open', closes: { day: '2026-03-12', time: '02:00' } }, 'Nu open, tot 2.00 uur vannacht'],
    [{ kind: 'open', closes: { day: '2026-03-12', time: '14:00' } }, 'Nu open, tot donderdag 12 maart om 14.00 uur'],
    [{ kind: 'open', closes: { day: '2026-03-13', time: '02:00' } }, 'Nu open, tot vrijdag 13 maart om 2.00 uur'],
    [{ kind: 'open', closes: { day: '2026-03-13', time: '24:00' } }, 'Nu open, tot en met vrijdag 13 maart'],
  ] satisfies [OpeningState, string][])('%j', (state, words) => {
    expect(openingLabel(state, today, 'nl')).toBe(words);
  });
});

describe('closed for some days', () => {
  const closed = (opens: OpeningMoment | null): OpeningState => ({
    kind: 'closed',
    opens,
    because: { kind: 'closure', reason: 'vakantie', to: '2026-03-20' },
  });

  test('says until when by a date, which is true tomorrow too, and when it opens apart from that', () => {
    expect(closureLabel(closed(null), 'nl')).toBe('Tijdelijk dicht tot en met 20 maart 2026');
    expect(openingLabel(closed(null), '2026-03-11', 'nl')).toBe('');
    expect(openingLabel(closed({ day: '2026-03-23', time: '09:00' }), '2026-03-11', 'nl')).toBe(
      'Open maandag 23 maart om 9.00 uur',
    );
  });

  test('is said of nothing else', () => {
    const holiday = { kind: 'holiday', holiday: 'kings_day' } as const;
    for (const because of [null, holiday]) {
      expect(closureLabel({ kind: 'closed', opens: null, because }, 'nl')).toBe('');
    }
    expect(closureLabel({ kind: 'unknown' }, 'nl')).toBe('');
  });
});

describe('a week in words', () => {
  const week = (hours: Record<number, string[]>) => weekInWords(schedule({ hours }).hours, 'nl');
  const allDay = (...days: number[]) => Object.fromEntries(days.map((day) => [day, ['00:00-24:00']]));

  test.each([
    ['day and night', allDay(1, 2, 3, 4, 5, 6, 7), ['elke dag: dag en nacht']],
    ['some days whole', allDay(1, 2, 3), ['maandag tot en met woensdag: dag en nacht']],
    [
      'an evening with its night',
      { 5: ['20:00-24:00'], 6: ['00:00-02:00', '10:00-12:00'] },
      ['vrijdag: 20.00 tot 2.00 uur ’s nachts', 'zaterdag: 10.00 tot 12.00 uur'],
    ],
    [
      'a night over the end of the week',
      { 7: ['22:00-24:00'], 1: ['00:00-01:30'] },
      ['zondag: 22.00 tot 1.30 uur ’s nachts'],
    ],
    [
      'the same evenings in a row',
      { 5: ['20:00-24:00'], 6: ['00:00-02:00', '20:00-24:00'], 7: ['00:00-02:00'] },
      ['vrijdag tot en met zaterdag: 20.00 tot 2.00 uur ’s nachts'],
    ],
    ['until midnight and no longer', { 5: ['20:00-24:00'] }, ['vrijdag: 20.00 tot 24.00 uur']],
    [
      'a morning after a whole day, which is no night',
      { ...allDay(1), 2: ['00:00-02:00'] },
      ['maandag: dag en nacht', 'dinsdag: 0.00 tot 2.00 uur'],
    ],
  ])('%s', (_, hours, lines) => {
    expect(week(hours)).toEqual(lines);
  });

  test('takes days in a row with the same hours together', () => {
    const { hours } = schedule({
      hours: { 1: ['09:00-21:00'], 2: ['09:00-21:00'], 3: ['09:00-21:00'], 5: ['10:00-12:00'] },
    });
    expect(weekInWords(hours, 'nl')).toEqual([
      'maandag tot en met woensdag: 9.00 tot 21.00 uur',
      'vrijdag: 10.00 tot 12.00 uur',
    ]);
  });

  test('does not join days that are not next to each other', () => {
    const { hours } = schedule({ hours: { 1: ['09:00-12:00'], 3: ['09:00-12:00'] } });
    expect(weekInWords(hours, 'nl')).toHaveLength(2);
  });

  test('names each part of a day, the earlier first', () => {
    const { hours } = schedule({ hours: { 2: ['13:00-17:00', '09:00-12:00'] } });
    expect(weekInWords(hours, 'nl')).toEqual(['dinsdag: 9.00 tot 12.00 uur en 13.00 tot 17.00 uur']);
  });

  test('leaves out closures that are over, and says why of those to come', () => {
    const closures = [
      { from: '2026-03-01', to: '2026-03-10', reason: '' },
      { from: '2026-03-11', to: '2026-03-11', reason: '' },
      { from: '2026-12-24', to: '2027-01-01', reason: 'kerst' },
    ];
    expect(closuresInWords(schedule({ closures }), '2026-03-11', 'nl')).toEqual([
      'Dicht op 11 maart 2026',
      'Dicht van 24 december 2026 tot en met 1 januari 2027 (kerst)',
    ]);
  });

  test('announces a holiday two weeks ahead, when it falls on a day with hours', () => {
    const weekdays = schedule({ hours: { 1: ['09:00-17:00'], 5: ['09:00-17:00'] } });
    expect(holidaysInWords(weekdays, '2026-12-11', 'nl')).toEqual([]);
    // Boxing Day is a Saturday that year.
    expect(holidaysInWords(weekdays, '2026-12-12', 'nl')).toEqual([
      'vrijdag 25 december (Eerste Kerstdag): meestal dicht',
    ]);
  });
});

test('a source without a date is said to have none', () => {
  const record = service({ id: 's', sourceDate: '', retrievedDate: '2026-11-22' });
  expect(sourceDateLabel(record, 'nl')).toBe('zonder datum, overgenomen op 22 november 2026');
  expect(sourceDateLabel({ ...record, sourceDate: '2020' }, 'nl')).toBe('datum van de bron: 2020');
});

test.each([
  ['voice', '038 123 45 67', 'tel:+31381234567'],
  ['voice', '14 038', 'tel:14038'],
  ['text_relay', '0800 8115', 'tel:08008115'],
  ['text', '06 12345678', 'sms:+31612345678'],
  ['whatsapp', '06 12345678', 'https://wa.me/31612345678'],
  ['whatsapp', '14 038', 'tel:14038'],
] as const)('a %s number %s opens %s', (type, number, address) => {
  expect(phoneAddress({ type, number })).toBe(address);
});
