import { expect, test } from 'vitest';
import { nationalPartners } from '../../../src/domain/directory/national-partners.ts';
import { directoryOf, organization, presence, STALE, TODAY } from '../../support/directory-builder.ts';

const partner = organization({ id: 'partner', kind: 'alliance_partner' });
const branch = organization({ id: 'branch', kind: 'alliance_partner', nationalPartnerId: 'partner' });

function partners(given: Parameters<typeof directoryOf>[0]) {
  return nationalPartners(directoryOf(given), TODAY).map((view) => [view.organization.id, view.municipalities]);
}

test('are partners of the alliance that are no branch, however long ago they were checked', () => {
  const stale = organization({ id: 'stale', kind: 'alliance_partner', ...STALE });
  const withdrawn = organization({ id: 'withdrawn', kind: 'alliance_partner', status: 'withdrawn' });
  const other = organization({ id: 'other', kind: 'welfare' });
  expect(partners({ organizations: [partner, branch, stale, withdrawn, other] })).toEqual([
    ['partner', 0],
    ['stale', 0],
  ]);
});

test('each with the municipalities where it or a branch is known to work, each once', () => {
  const presences = [
    presence('partner', 'zwolle'),
    presence('branch', 'zwolle'),
    presence('branch', 'kampen'),
    presence('branch', 'ede', { until: '2026-03-10' }),
    presence('branch', 'urk', STALE),
    presence('other', 'goes'),
  ];
  expect(partners({ organizations: [partner, branch], presences })).toEqual([['partner', 2]]);
});

test('a branch that is not shown counts nowhere', () => {
  const hidden = { ...branch, status: 'hidden' as const };
  expect(partners({ organizations: [partner, hidden], presences: [presence('branch', 'zwolle')] })).toEqual([
    ['partner', 0],
  ]);
});
