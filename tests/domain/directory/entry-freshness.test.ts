import { describe, expect, test } from 'vitest';
import { type DatedPart, entryFreshness } from '../../../src/domain/directory/freshness.ts';
import { TODAY } from '../../support/directory-builder.ts';

const part = (name: DatedPart['part'], assuredDate: string, assuredBy = 'staff'): DatedPart => ({
  part: name,
  record: { assuredDate, retrievedDate: '2026-03-01', assuredBy },
});
const parts = (first: DatedPart, ...others: DatedPart[]) => entryFreshness([first, ...others], TODAY).parts;

describe('the parts of an entry', () => {
  test('stand with the weakest first: what nobody ever checked, then what was checked longest ago', () => {
    const dates = ['2026-02-01', '', '2026-03-01', '2026-01-01'];
    const orders = [dates, dates.toReversed(), dates.toSorted()];
    for (const order of orders) {
      const [first = '', ...others] = order;
      const found = parts(part('phone', first), ...others.map((date) => part('phone', date)));
      expect(found.map(({ assuredDate }) => assuredDate)).toEqual(['', '2026-01-01', '2026-02-01', '2026-03-01']);
    }
  });

  test('are some of several where others of their kind were checked on another day, and only then', () => {
    const some = (first: DatedPart, ...others: DatedPart[]) => parts(first, ...others).map(({ isSome }) => isSome);
    expect(some(part('phone', '2026-02-01'))).toEqual([false]);
    expect(some(part('phone', '2026-02-01'), part('phone', '2026-02-01'))).toEqual([false]);
    expect(some(part('phone', '2026-02-01'), part('location', '2026-02-02'))).toEqual([false, false]);
    expect(some(part('phone', '2026-02-01'), part('phone', '2026-02-02'))).toEqual([true, true]);
  });

  test('checked on one day are counted together, by whom only where it was one and the same', () => {
    const [same] = parts(part('phone', '2026-02-01'), part('phone', '2026-02-01'));
    expect(same).toMatchObject({ count: 2, assuredBy: 'staff' });
    const [mixed] = parts(part('phone', '2026-02-01'), part('phone', '2026-02-01', 'officer'));
    expect(mixed).toMatchObject({ count: 2, assuredBy: '' });
  });
});
