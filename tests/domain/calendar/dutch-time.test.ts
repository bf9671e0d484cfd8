import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../../src/domain/calendar/day.ts';
import { dutchMoment, endOf, epochOf } from '../../../src/domain/calendar/dutch-time.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-03-11 09:30`, by Intl. */
const byIntl = (epoch: number) => amsterdam.format(epoch);

function byDomain(epoch: number): string {
  const { day, minutes } = dutchMoment(epoch);
  return `${day} ${clock(minutes)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Days on which the clock goes forward or back. */
function clockChangeDays(): string[] {
  const days: string[] = [];
  for (let year = 2000; year <= 2100; year += 1) {
    for (const month of ['03', '10']) {
      for (let day = `${year}-${month}-31`; days.at(-1)?.slice(0, 7) !== `${year}-${month}`; day = addDays(day, -1)) {
        if (weekdayOf(day) === 7) days.push(day);
      }
    }
  }
  return days;
}

describe('the Dutch clock at a moment', () => {
  test('agrees with Intl at the edges of each day of 2000–2100', () => {
    for (let day = Date.UTC(2000, 0, 1); day < Date.UTC(2101, 0, 1); day += 24 * HOUR) {
      for (const edge of [0, HOUR - 1, HOUR, 22 * HOUR - 1, 22 * HOUR, 23 * HOUR - 1, 23 * HOUR]) {
        const epoch = day + edge;
        if (byDomain(epoch) !== byIntl(epoch)) expect.fail(`${byIntl(epoch)} is told as ${byDomain(epoch)}`);
      }
    }
  });

  test('agrees with Intl in each minute around both changes of the clock, 2000–2100', () => {
    for (const day of clockChangeDays()) {
      const start = Date.parse(`${day}T00:00:00Z`) - 2 * HOUR;
      for (let epoch = start; epoch < start + 6 * HOUR; epoch += MINUTE) {
        if (byDomain(epoch) !== byIntl(epoch)) expect.fail(`${byIntl(epoch)} is told as ${byDomain(epoch)}`);
      }
    }
  });

  test('says the day of the week of the Dutch day, not of the one in Greenwich', () => {
    expect(dutchMoment(Date.parse('2026-03-10T23:30:00Z'))).toEqual({ day: '2026-03-11', weekday: 3, minutes: 30 });
  });
});

describe('the moment at which the Dutch clock shows a time', () => {
  test('is found back on each day of 2000–2100', () => {
    for (let day = '2000-01-01'; day <= '2100-12-31'; day = addDays(day, 1)) {
      for (const minutes of [0, 9 * 60, 23 * 60 + 59]) {
        const shown = byIntl(epochOf(day, minutes));
        if (shown !== `${day} ${clock(minutes)}`) expect.fail(`${day} ${clock(minutes)} leads to ${shown}`);
      }
    }
  });

  test('is the first at which it shows or has passed it, also where the clock skips or repeats an hour', () => {
    for (const day of clockChangeDays()) {
      const start = Date.parse(`${day}T00:00:00Z`) - 2 * HOUR;
      for (let minutes = 0; minutes < 4 * 60; minutes += 15) {
        let first = start;
        while (byIntl(first) < `${day} ${clock(minutes)}`) first += 15 * MINUTE;
        const found = epochOf(day, minutes);
        if (found !== first) expect.fail(`${day} ${clock(minutes)} is ${byIntl(found)}, not ${byIntl(first)}`);
      }
    }
  });

  test.each([
    ['2026-03-29', '02:30', '2026-03-29T01:00:00Z', 'in the skipped hour: when the clock jumps over it'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z', 'in the repeated hour: the first time'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z', 'after the repeated hour'],
    ['2026-12-31', '24:00', '2026-12-31T23:00:00Z', 'midnight at the end of the year'],
  ])('%s %s is %s (%s)', (day, time, expected) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    expect(new Date(epochOf(day, hours * 60 + minutes)).toISOString()).toBe(expected.replace('Z', '.000Z'));
  });
});

test.each([
  ['2026-11-22', '2026-11-22T23:00:00.000Z'],
  ['2026-07-01', '2026-07-01T22:00:00.000Z'],
  // 23 and 25 hours long.
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ['2026-12-31', '2026-12-31T23:00:00.000Z'],
])('%s ends at %s', (day, end) => {
  expect(new Date(endOf(day)).toISOString()).toBe(end);
  expect(dutchMoment(endOf(day) - 1).day).toBe(day);
});
