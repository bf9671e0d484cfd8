import { describe, expect, test } from 'vitest';
import { isDue, isUnfinished, workStateOf } from '../../../src/domain/directory/work-state.ts';
import { organization, STALE, service, TO_BE_CHECKED, TODAY } from '../../support/directory-builder.ts';

describe('how a record stands with those who keep it', () => {
  test.each([
    [{}, 'confirmed', false],
    [{ assuredDate: '2025-10-12' }, 'confirmed', false],
    [{ assuredDate: '2025-10-10' }, 'check_soon', true],
    [{ assuredDate: '2025-09-12' }, 'check_soon', true],
    [{ assuredDate: '2025-09-11' }, 'to_check', true],
    [TO_BE_CHECKED, 'to_check', true],
    [STALE, 'too_old', true],
    [{ status: 'draft', ...STALE }, 'draft', false],
    [{ status: 'hidden' }, 'hidden', false],
    [{ status: 'withdrawn' }, 'withdrawn', false],
    [{ validTo: '2026-03-10', ...STALE }, 'ended', false],
    [{ validTo: TODAY }, 'confirmed', false],
  ] as const)('%j: %s', (fields, state, due) => {
    const found = workStateOf(organization({ id: 'org', ...fields }), TODAY);
    expect([found, isDue(found)]).toEqual([state, due]);
  });

  test('a record without dates of its own has no end', () => {
    expect(workStateOf(service({ id: 'service' }), TODAY)).toBe('confirmed');
  });
});

describe('a service that somebody began', () => {
  test.each([
    [{ status: 'draft' }, 1, true],
    [{ status: 'draft' }, 0, true],
    [{ status: 'published' }, 0, true],
    [{ status: 'published' }, 1, false],
    [{ status: 'published', nationwide: true }, 0, false],
    [{ status: 'hidden' }, 0, false],
    [{ status: 'withdrawn' }, 0, false],
  ] as const)('%j with %i areas: is it still to be finished? %s', (fields, areas, expected) => {
    expect(isUnfinished(service({ id: 'service', ...fields }), areas)).toBe(expected);
  });
});
