import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDayHours, readWeek, typedDayHours } from '../../../src/domain/directory/read-hours.ts';

const spansOf = (typed: string) => {
  const reading = readDayHours(typed);
  return reading.kind === 'read' ? reading.spans.map(({ opens, closes }) => `${opens}-${closes}`) : reading.code;
};

describe('the hours of a day as people type them', () => {
  test.each([
    ['9-17', ['09:00-17:00']],
    ['09:00-17:00', ['09:00-17:00']],
    ['9.00 – 12.30 en 13:00-17:00', ['09:00-12:30', '13:00-17:00']],
    ['13-17, 9-12', ['09:00-12:00', '13:00-17:00']],
    ['9-12 / 13-17', ['09:00-12:00', '13:00-17:00']],
    ['9-12; 13-17; 19-21', ['09:00-12:00', '13:00-17:00', '19:00-21:00']],
    ['van 9 tot 12 en van 13 tot 17 uur', ['09:00-12:00', '13:00-17:00']],
    ['9 uur tot 12.30 uur', ['09:00-12:30']],
    ['9u - 12u30', ['09:00-12:30']],
    ['0930-1200', ['09:30-12:00']],
    ['930-12', ['09:30-12:00']],
    ['9 uur 30 - 12.', ['09:30-12:00']],
    ['  9.00—17.00  ', ['09:00-17:00']],
    ['9–12 en 12–17', ['09:00-12:00', '12:00-17:00']],
    ['18-24', ['18:00-24:00']],
    ['18.00-0.00', ['18:00-24:00']],
    ['0-24', ['00:00-24:00']],
    ['24 uur', ['00:00-24:00']],
    ['de hele dag', ['00:00-24:00']],
    ['', []],
    ['-', []],
    ['Gesloten', []],
    ['x', []],
    ['–', []],
    ['—', []],
    ['geen', []],
    ['Gesloten.', []],
    ['24u', ['00:00-24:00']],
    ['hele dag', ['00:00-24:00']],
    ['dag  en nacht', ['00:00-24:00']],
    ['9-12 & 13-17', ['09:00-12:00', '13:00-17:00']],
    ['9-12 + 13-17', ['09:00-12:00', '13:00-17:00']],
    ['9-12en13-17', 'unreadable_hours'],
    ['9tot12', 'unreadable_hours'],
    ['dicht', []],
  ])('%j', (typed, spans) => {
    expect(spansOf(typed)).toEqual(spans);
  });

  test.each([
    ['op afspraak', 'unreadable_hours'],
    ['9', 'unreadable_hours'],
    ['9-12-17', 'unreadable_hours'],
    ['9-12 en', 'unreadable_hours'],
    ['9,30-12', 'unreadable_hours'],
    ['half tien - 12', 'unreadable_hours'],
    ['9.5-12', 'unreadable_hours'],
    ['9-25', 'unknown_time'],
    ['9.70-12', 'unknown_time'],
    ['9-24.30', 'unknown_time'],
    ['24-9', 'unknown_time'],
    ['9-5', 'hours_close_before_opening'],
    ['9-9', 'hours_close_before_opening'],
    ['22-2', 'hours_close_before_opening'],
    ['9-13 en 12-17', 'hours_overlap'],
    ['9-17, 10-11', 'hours_overlap'],
    ['9-12, 9-12', 'hours_overlap'],
  ])('%j is wrong: %s', (typed, code) => {
    expect(spansOf(typed)).toBe(code);
  });

  test('that are stored can be typed again and mean the same', () => {
    const quarter = fc.integer({ min: 0, max: 96 });
    fc.assert(
      fc.property(fc.uniqueArray(quarter, { minLength: 2, maxLength: 8 }), (quarters) => {
        const times = quarters
          .toSorted((a, b) => a - b)
          .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`);
        const hours = [];
        for (let at = 0; at + 1 < times.length; at += 2) {
          hours.push({ day: 2, opens: times[at] ?? '', closes: times[at + 1] ?? '' });
        }
        const reading = readDayHours(typedDayHours(hours, 2));
        expect(reading).toEqual({ kind: 'read', spans: hours.map(({ opens, closes }) => ({ opens, closes })) });
      }),
    );
  });

  test('whatever is typed gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .:-–u,enx'), maxLength: 20 }), (text) => {
        const reading = readDayHours(text);
        if (reading.kind === 'wrong') return;
        for (const span of reading.spans) expect(span.opens < span.closes).toBe(true);
      }),
    );
  });
});

describe('a week', () => {
  test('is seven days from Monday, each wrong one with its own code', () => {
    const reading = readWeek(['9-17', 'dicht', '9-5', '', 'morgen', '', '10-12']);
    expect(reading.hours).toEqual([
      { day: 1, opens: '09:00', closes: '17:00' },
      { day: 7, opens: '10:00', closes: '12:00' },
    ]);
    expect([...reading.errors]).toEqual([
      [3, 'hours_close_before_opening'],
      [5, 'unreadable_hours'],
    ]);
  });

  test('of which less is typed is closed on the other days', () => {
    expect(readWeek(['9-17']).hours).toHaveLength(1);
    expect(typedDayHours([{ day: 1, opens: '09:00', closes: '17:00' }], 2)).toBe('');
  });
});
