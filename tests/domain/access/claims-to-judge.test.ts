import { describe, expect, test } from 'vitest';
import { claimsToJudge, ownClaims } from '../../../src/domain/access/claims-to-judge.ts';
import { isKnownAsOwn } from '../../../src/domain/access/known-organization.ts';
import type { User } from '../../../src/domain/access/user.ts';
import {
  directoryOf,
  location,
  organization,
  presence,
  service,
  serviceArea,
} from '../../support/directory-builder.ts';

const person = (fields: Partial<User>): User => ({
  id: 'me',
  name: 'Kim',
  email: 'kim@voorbeeld.nl',
  role: 'staff',
  managesUsers: false,
  municipalityIds: [],
  organizationIds: [],
  active: true,
  remindersOff: false,
  ...fields,
});
const editor = person({ role: 'editor', organizationIds: ['org'] });
const officer = person({ role: 'officer', municipalityIds: ['zwolle'] });

const claim = (id: string, claimedById = 'zwolle', organizationId = 'org', refusal = '') => ({
  id,
  claimedById,
  organizationId,
  refusal,
});
const CLAIMED = [
  claim('a'),
  claim('b', 'kampen'),
  claim('c'),
  claim('d', 'zwolle', 'other'),
  claim('e', 'zwolle', 'org', 'Niet van ons'),
];
const idsOf = (groups: { records: { id: string }[] }[]) => groups.map(({ records }) => records.map(({ id }) => id));

describe('what municipalities say of organisations that are not theirs', () => {
  test('waits for staff and for the editor of that organisation, by municipality, without what was refused', () => {
    expect(idsOf(claimsToJudge(person({}), CLAIMED))).toEqual([['a', 'c'], ['b'], ['d']]);
    expect(idsOf(claimsToJudge(editor, CLAIMED))).toEqual([['a', 'c'], ['b']]);
    expect(claimsToJudge(officer, CLAIMED)).toEqual([]);
    expect(claimsToJudge(person({ active: false }), CLAIMED)).toEqual([]);
  });

  test('is told to the officers of that municipality, what was refused too', () => {
    expect(idsOf(ownClaims(officer, CLAIMED))).toEqual([['a', 'c', 'e'], ['d']]);
    expect(ownClaims(editor, CLAIMED)).toEqual([]);
  });
});

describe('an organisation is known as the officer’s own', () => {
  const known = (rows: Parameters<typeof directoryOf>[0], kind: 'welfare' | 'alliance_partner' = 'welfare') =>
    isKnownAsOwn(officer, directoryOf({ organizations: [organization({ id: 'org', kind })], ...rows }), 'org');

  test.each<[string, boolean, Parameters<typeof directoryOf>[0]]>([
    ['all its places are the officer’s', true, { presences: [presence('org', 'zwolle')] }],
    ['one presence is elsewhere', false, { presences: [presence('org', 'zwolle'), presence('org', 'kampen')] }],
    ['one place is elsewhere', false, { locations: [location({ id: 'x', municipalityId: 'kampen' })] }],
    ['a place whose municipality is not known', true, { locations: [location({ id: 'x' })] }],
    [
      'something is given elsewhere',
      false,
      { services: [service({ id: 's' })], serviceAreas: [serviceArea('s', 'kampen')] },
    ],
    ['something is for the whole country', false, { services: [service({ id: 's', nationwide: true })] }],
    [
      'it has a branch',
      false,
      { organizations: [organization({ id: 'org' }), organization({ id: 'branch', nationalPartnerId: 'org' })] },
    ],
    ['it is not public yet', true, { organizations: [] }],
  ])('%s: %s', (_, isOwn, rows) => {
    expect(known(rows)).toBe(isOwn);
  });

  test('but no national partner', () => {
    expect(known({}, 'alliance_partner')).toBe(false);
  });
});
