import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTRY_PARTS, entryFreshness, freshnessOf, joinFreshness } from '../../../src/domain/directory/freshness.ts';
import { isShown } from '../../../src/domain/directory/is-shown.ts';
import { TODAY } from '../../support/directory-builder.ts';

describe('a fact confirmed on 11 March 2026', () => {
  const record = { assuredDate: '2026-03-11', retrievedDate: '2020-01-01' };

  test.each([
    ['2026-03-11', 'confirmed', '2026-09-11'],
    ['2026-09-10', 'confirmed', '2026-09-11'],
    ['2026-09-11', 'to_be_checked', '2027-03-11'],
    ['2027-03-10', 'to_be_checked', '2027-03-11'],
    ['2027-03-11', 'hidden', ''],
    ['2031-01-01', 'hidden', ''],
  ])('is on %s %s, next step "%s"', (today, state, nextStep) => {
    expect(freshnessOf(record, today)).toEqual({ state, since: '2026-03-11', nextStepOn: nextStep });
  });
});

describe('a fact that nobody ever confirmed, taken over on 31 August 2025', () => {
  const record = { assuredDate: '', retrievedDate: '2025-08-31' };

  test.each([
    ['2025-08-31', 'to_be_checked', '2026-08-31'],
    ['2026-08-30', 'to_be_checked', '2026-08-31'],
    ['2026-08-31', 'hidden', ''],
  ])('is on %s %s, next step "%s"', (today, state, nextStep) => {
    expect(freshnessOf(record, today)).toEqual({ state, since: '2025-08-31', nextStepOn: nextStep });
  });
});

test('a confirmation on the last day of a long month holds to the last day of a short one', () => {
  const record = { assuredDate: '2025-08-31', retrievedDate: '2025-08-31' };
  expect(freshnessOf(record, '2026-02-27').state).toBe('confirmed');
  expect(freshnessOf(record, '2026-02-28').state).toBe('to_be_checked');
});

describe('whether a record is shown', () => {
  const fresh = { assuredDate: TODAY, retrievedDate: TODAY };
  const stale = { assuredDate: '', retrievedDate: '2025-03-11' };

  test.each([
    ['published and fresh', { ...fresh, status: 'published' as const }, true],
    ['without a status of its own', fresh, true],
    ['a draft', { ...fresh, status: 'draft' as const }, false],
    ['hidden by hand', { ...fresh, status: 'hidden' as const }, false],
    ['withdrawn', { ...fresh, status: 'withdrawn' as const }, false],
    ['unconfirmed for a year', stale, false],
    ['valid from today', { ...fresh, validFrom: TODAY }, true],
    ['valid from tomorrow', { ...fresh, validFrom: '2026-03-12' }, false],
    ['valid to today', { ...fresh, validTo: TODAY }, true],
    ['valid to yesterday', { ...fresh, validTo: '2026-03-10' }, false],
  ])('%s: %#', (_, record, expected) => {
    expect(isShown(record, TODAY)).toBe(expected);
  });

  test('what never hides for want of a check still goes when it ends or is withdrawn', () => {
    expect(isShown(stale, TODAY, true)).toBe(true);
    expect(isShown({ ...stale, validTo: '2026-03-10' }, TODAY, true)).toBe(false);
    expect(isShown({ ...stale, status: 'withdrawn' }, TODAY, true)).toBe(false);
  });
});

describe('records that are shown as one', () => {
  const record = fc.record({
    part: fc.constantFrom(...ENTRY_PARTS),
    record: fc.record({
      assuredDate: fc.constantFrom('', '2024-02-29', '2025-05-03', '2025-10-01', '2026-03-10', TODAY),
      assuredBy: fc.constantFrom('staff', 'officer'),
      retrievedDate: fc.constantFrom('2024-02-29', '2026-02-11'),
    }),
  });
  const records = fc.tuple(record, fc.array(record, { maxLength: 7 }));

  test('come as parts, each with the day and the trust of its own records, all in one of them', () => {
    fc.assert(
      fc.property(records, ([first, others]) => {
        const all = [first, ...others];
        const { parts } = entryFreshness([first, ...others], TODAY);
        for (const { part, assuredDate, state, count, isSome, assuredBy } of parts) {
          const ofPart = all.filter((one) => one.part === part);
          const same = ofPart.filter(
            (one) => one.record.assuredDate === assuredDate && freshnessOf(one.record, TODAY).state === state,
          );
          expect(same).toHaveLength(count);
          expect(isSome).toBe(same.length < ofPart.length);
          const who = new Set(same.map((one) => one.record.assuredBy));
          expect(assuredBy).toBe(who.size === 1 ? same[0]?.record.assuredBy : '');
        }
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  test('are trusted no further than the weakest, which comes first', () => {
    fc.assert(
      fc.property(records, ([first, others]) => {
        const { state, parts } = entryFreshness([first, ...others], TODAY);
        const states = [first, ...others].map((one) => freshnessOf(one.record, TODAY).state);
        expect(state).toBe((['hidden', 'to_be_checked', 'confirmed'] as const).find((one) => states.includes(one)));
        expect(parts[0].state).toBe(state);
        const alike = parts.filter((part) => part.state === state).map(({ assuredDate }) => assuredDate);
        expect(alike).toEqual(alike.toSorted());
      }),
    );
  });

  test('may be joined one by one or all at once', () => {
    fc.assert(
      fc.property(records, ([first, others]) => {
        const one = entryFreshness([first], TODAY);
        const rest = others.map((other) => entryFreshness([other], TODAY));
        expect(joinFreshness(one, ...rest)).toEqual(entryFreshness([first, ...others], TODAY));
      }),
    );
  });
});
