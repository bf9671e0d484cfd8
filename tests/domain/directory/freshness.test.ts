import { describe, expect, test } from 'vitest';
import { freshnessOf, weakestFreshness } from '../../../src/domain/directory/freshness.ts';
import { isShown, nextStepOn } from '../../../src/domain/directory/is-shown.ts';
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

describe('the next day on which records look different', () => {
  const confirmed = { assuredDate: '2026-03-01', retrievedDate: '2026-03-01' };

  test.each([
    ['of no records is never', [], ''],
    ['is the next step of freshness', [confirmed], '2026-09-01'],
    ['is the earliest of all', [confirmed, { ...confirmed, assuredDate: '2025-09-20' }], '2026-03-20'],
    ['is the day a validity begins', [{ ...confirmed, validFrom: '2026-04-01' }], '2026-04-01'],
    ['is the day after a validity ends', [{ ...confirmed, validTo: '2026-04-30' }], '2026-05-01'],
    ['is not a day that has come', [{ ...confirmed, validFrom: TODAY }], '2026-09-01'],
    ['of what is hidden already is never', [{ assuredDate: '', retrievedDate: '2020-01-01' }], ''],
  ])('%s', (_, records, expected) => {
    expect(nextStepOn(records, TODAY)).toBe(expected);
  });
});

describe('records that are shown as one', () => {
  const confirmed = { assuredDate: TODAY, retrievedDate: TODAY };
  const toBeChecked = { assuredDate: '', retrievedDate: '2026-02-11' };
  const hidden = { assuredDate: '2020-01-01', retrievedDate: '2020-01-01' };

  test.each([
    ['all confirmed', [confirmed, confirmed], 'confirmed'],
    ['one that nobody confirmed', [confirmed, toBeChecked, confirmed], 'to_be_checked'],
    ['one that nobody confirmed, first', [toBeChecked, confirmed], 'to_be_checked'],
    ['one too old', [confirmed, hidden, toBeChecked], 'hidden'],
  ] as const)('%s', (_, records, state) => {
    const [first, ...others] = records;
    expect(weakestFreshness([first, ...others], TODAY).state).toBe(state);
  });
});
