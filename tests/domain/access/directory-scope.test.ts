import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canOpenMunicipality } from '../../../src/domain/access/directory-scope.ts';
import type { User, UserRole } from '../../../src/domain/access/user.ts';
import {
  canWriteRecord,
  DELETABLE_COLLECTIONS,
  type WriteAction,
  type WriteFacts,
} from '../../../src/domain/access/write-directory.ts';
import { DIRECTORY_COLLECTIONS } from '../../../src/domain/collections.ts';

// Cases, also inside PocketBase: tests/fixtures/vectors/can-write-record.json; through its API: tests/hooks/scope.test.ts.
const ids = fc.constantFrom('', 'a', 'b', 'c');
const lists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
const actions = fc.constantFrom<WriteAction>('create', 'update', 'delete');
const collections = fc.constantFrom(...DIRECTORY_COLLECTIONS);

const anyFacts: fc.Arbitrary<WriteFacts> = fc.record({
  organization: fc.option(fc.record({ id: ids, isNational: fc.boolean(), municipalityIds: lists, createdBy: ids })),
  service: fc.option(
    fc.record({ organizationId: ids, isNationwide: fc.boolean(), municipalityIds: lists, createdBy: ids }),
  ),
  location: fc.option(fc.record({ organizationId: ids, municipalityId: ids })),
});
const anyRecord = fc.record({ municipality: ids });

function userOf(role: UserRole, scope: string[], active = true): User {
  return {
    id: 'me',
    name: '',
    email: '',
    role,
    managesUsers: true,
    remindersOff: false,
    municipalityIds: role === 'officer' ? scope : [],
    organizationIds: role === 'editor' ? scope : [],
    active,
  };
}

describe('whatever the record and what is known around it', () => {
  const property = (
    check: (
      collection: string,
      action: WriteAction,
      write: (user: User) => boolean,
      facts: WriteFacts,
      record: { municipality: string },
    ) => void,
  ) =>
    fc.assert(
      fc.property(collections, actions, anyRecord, anyFacts, (collection, action, record, facts) =>
        check(collection, action, (user) => canWriteRecord(user, collection, action, record, facts), facts, record),
      ),
      { numRuns: 5_000 },
    );

  test('who is not active, and the site, write nothing', () => {
    property((_, __, write) => {
      for (const role of ['editor', 'officer', 'staff'] as const)
        expect(write(userOf(role, ['a', 'b', 'c'], false))).toBe(false);
      expect(write(userOf('site', ['a', 'b', 'c']))).toBe(false);
    });
  });

  test('who has no scope writes nothing', () => {
    property((_, __, write) => {
      for (const role of ['editor', 'officer'] as const) expect(write(userOf(role, []))).toBe(false);
    });
  });

  test('a wider scope never takes away what a narrower one gave', () => {
    property((_, __, write) => {
      for (const role of ['editor', 'officer'] as const) {
        if (write(userOf(role, ['a']))) expect(write(userOf(role, ['a', 'b']))).toBe(true);
      }
    });
  });

  test('nobody but staff writes reference data; nobody deletes what ends', () => {
    property((collection, action, write) => {
      const isReference = ['municipalities', 'municipality_successions', 'postcode_areas', 'networks', 'initiatives'];
      if (isReference.includes(collection)) {
        for (const role of ['editor', 'officer'] as const) expect(write(userOf(role, ['a', 'b', 'c']))).toBe(false);
      }
      if (action === 'delete' && !DELETABLE_COLLECTIONS.includes(collection))
        expect(write(userOf('staff', []))).toBe(false);
    });
  });

  test('an officer edits nothing that is given in a municipality of somebody else', () => {
    property((collection, action, write, facts, record) => {
      if (action === 'create' || !write(userOf('officer', ['a', 'b']))) return;
      const places = [record.municipality, facts.location?.municipalityId];
      if (['presences', 'intake_points', 'service_areas'].includes(collection)) expect(['a', 'b']).toContain(places[0]);
      if (['locations', 'service_at_locations'].includes(collection)) expect(['a', 'b']).toContain(places[1]);
      if (['services', 'schedules', 'service_areas'].includes(collection))
        expect(facts.service?.municipalityIds).not.toContain('c');
      if (collection === 'organizations') expect(facts.organization?.municipalityIds).not.toContain('c');
    });
  });
});

test('a collection of which nobody said who writes it is refused loudly', () => {
  const facts = { organization: null, service: null, location: null };
  expect(() => canWriteRecord(userOf('staff', []), 'rumours', 'update', {}, facts)).toThrow(RangeError);
});

describe('who opens the work on a municipality', () => {
  test.each<[string, boolean, User]>([
    ['staff', true, userOf('staff', [])],
    ['its officer', true, userOf('officer', ['a', 'b'])],
    ['the officer of another', false, userOf('officer', ['b'])],
    ['an officer of none', false, userOf('officer', [])],
    ['an editor', false, userOf('editor', ['a'])],
    ['the site', false, userOf('site', [])],
    ['an officer who left', false, userOf('officer', ['a'], false)],
    ['staff who left', false, userOf('staff', [], false)],
  ])('%s: %s', (_, may, user) => {
    expect(canOpenMunicipality(user, 'a')).toBe(may);
  });

  test('which has no id is nobody’s but staff’s', () => {
    expect(canOpenMunicipality(userOf('officer', ['']), '')).toBe(false);
  });
});
