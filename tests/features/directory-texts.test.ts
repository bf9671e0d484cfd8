import { describe, expect, test } from 'vitest';
import type { ClosedBecause } from '../../src/domain/directory/closed-days.ts';
import type { OpeningMoment, OpeningState } from '../../src/domain/directory/opening.ts';
import { sourceDateText } from '../../src/features/directory/freshness-text.ts';
import { closuresInWords, holidaysInWords, weekInWords } from '../../src/features/directory/hours-text.ts';
import { openingText } from '../../src/features/directory/opening-text.ts';
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
    [closed(null, { kind: 'closure', reason: 'vakantie' }), 'Nu tijdelijk dicht'],
  ] satisfies [OpeningState, string][])('%j', (state, words) => {
    expect(openingText(state, today, 'nl')).toBe(words);
  });
});

describe('a week in words', () => {
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
  expect(sourceDateText(record, 'nl')).toBe('zonder datum, overgenomen op 22 november 2026');
  expect(sourceDateText({ ...record, sourceDate: '2020' }, 'nl')).toBe('datum van de bron: 2020');
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
