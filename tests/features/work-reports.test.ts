import { expect, test } from 'vitest';
import type { OwnCorrection } from '../../src/domain/correction/types.ts';
import { emptyDirectory } from '../../src/domain/directory/directory.ts';
import { aboutText, countReports, filterReports } from '../../src/features/correction/work-reports.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

function report(id: string, days: number, fields: Partial<OwnCorrection> = {}): OwnCorrection {
  return {
    id,
    collection: 'phones',
    recordId: 'p',
    field: '',
    kind: 'wrong_contact',
    text: '',
    contact: '',
    state: 'open',
    answer: '',
    isHidden: false,
    created: NOW - days * DAY,
    about: {
      isThere: true,
      contact: '',
      isBack: false,
      name: '06 1',
      organizationId: 'o',
      organizationName: 'Maatjes',
      municipalityId: '',
    },
    ...fields,
  };
}
const all = [
  report('new', 1),
  report('last day', 14),
  report('late', 14.1),
  report('mine', 0, { kind: 'private_contact' }),
  report('done', 30, { state: 'solved' }),
];
const ids = (filter: 'open' | 'laat' | 'klaar') => filterReports(all, filter, NOW).map(({ id }) => id);

test('somebody’s own number comes first, then who waits longest', () => {
  expect(ids('open')).toEqual(['mine', 'late', 'last day', 'new']);
});

test('after fourteen days nobody has answered', () => {
  expect(ids('laat')).toEqual(['late']);
  expect(ids('klaar')).toEqual(['done']);
  expect(countReports(all, NOW)).toEqual({ open: 4, late: 1, urgent: 1 });
});

test('what it is about is said also when it is hidden or gone', () => {
  const text = (fields: Partial<OwnCorrection>) => aboutText(report('x', 1, fields), emptyDirectory(), NOW);
  expect(text({})).toBe('Telefoonnummer: 06 1 (Maatjes)');
  const gone = {
    isThere: false,
    contact: '',
    isBack: false,
    name: '',
    organizationId: '',
    organizationName: '',
    municipalityId: '',
  };
  expect(text({ about: gone })).toBe('Telefoonnummer: staat er niet meer');
});
