import { describe, expect, test } from 'vitest';
import {
  canAddLocation,
  canAddOrganization,
  canAddPresence,
  canAddService,
  canEditIntakePoint,
  canEditPhone,
  canEditReferenceData,
  canEditSchedule,
  canEditServiceArea,
  canEditServiceAtLocation,
  type LocationFacts,
  type OrganizationFacts,
  type ServiceFacts,
} from '../../../src/domain/access/directory-scope.ts';
import { person } from '../../support/form-context.ts';

const staff = person();
const officer = person({ role: 'officer', municipalityIds: ['zwolle'] });
const editor = person({ role: 'editor', organizationIds: ['org'] });
const gone = { ...staff, active: false };

const organization: OrganizationFacts = { id: 'org', isNational: false, municipalityIds: ['zwolle'], createdBy: '' };
const service: ServiceFacts = {
  organizationId: 'org',
  isNationwide: false,
  municipalityIds: ['zwolle'],
  createdBy: '',
};
const location: LocationFacts = { organizationId: 'org', municipalityId: 'zwolle' };
const elsewhere = {
  organization: { ...organization, id: 'other', municipalityIds: ['kampen'] },
  service: { ...service, organizationId: 'other', municipalityIds: ['kampen'] },
  location: { organizationId: 'other', municipalityId: 'kampen' },
};

/** Who of the four may: staff, the officer of the place, the editor of the organisation, who is not active any more. */
const who = (may: (user: typeof staff) => boolean) => [staff, officer, editor, gone].map(may);
const ALL = [true, true, true, false];
const STAFF_ALONE = [true, false, false, false];
const NOT_EDITORS = [true, true, false, false];

describe('who edits what is given in Zwolle by one organisation', () => {
  test('its service at its place: staff, the officer and the editor', () => {
    expect(who((user) => canEditServiceAtLocation(user, service, location))).toEqual(ALL);
  });

  test('but at another’s place, or another’s service at its place, staff alone', () => {
    expect(who((user) => canEditServiceAtLocation(user, service, elsewhere.location))).toEqual(STAFF_ALONE);
    expect(who((user) => canEditServiceAtLocation(user, elsewhere.service, location))).toEqual(STAFF_ALONE);
  });

  test('hours, everywhere or at its place; not at another’s', () => {
    expect(who((user) => canEditSchedule(user, service, null))).toEqual(ALL);
    expect(who((user) => canEditSchedule(user, service, location))).toEqual(ALL);
    expect(who((user) => canEditSchedule(user, service, elsewhere.location))).toEqual(STAFF_ALONE);
    expect(who((user) => canEditSchedule(user, elsewhere.service, null))).toEqual(STAFF_ALONE);
  });

  test('an area of its service: an officer in the own municipality alone', () => {
    expect(who((user) => canEditServiceArea(user, service, 'zwolle'))).toEqual(ALL);
    expect(who((user) => canEditServiceArea(user, service, 'kampen'))).toEqual([true, false, true, false]);
    expect(who((user) => canEditServiceArea(user, elsewhere.service, 'zwolle'))).toEqual(STAFF_ALONE);
  });

  test.each([
    ['organization', { organization, service: null, location: null }],
    ['service', { organization: null, service, location: null }],
    ['location', { organization: null, service: null, location }],
  ] as const)('a number of its %s; not of another’s', (owner, owners) => {
    expect(who((user) => canEditPhone(user, owners))).toEqual(ALL);
    expect(who((user) => canEditPhone(user, { ...owners, [owner]: elsewhere[owner] }))).toEqual(STAFF_ALONE);
  });

  test('a number of nobody: staff alone', () => {
    expect(who((user) => canEditPhone(user, { organization: null, service: null, location: null }))).toEqual(
      STAFF_ALONE,
    );
  });

  test('a new organisation: an officer of somewhere, and no editor', () => {
    expect(who(canAddOrganization)).toEqual(NOT_EDITORS);
    expect(canAddOrganization({ ...officer, municipalityIds: [] })).toBe(false);
  });

  test('a new service: of the own organisation, or of one that is placed already', () => {
    expect(who((user) => canAddService(user, organization))).toEqual(ALL);
    const unplaced = { ...organization, municipalityIds: [], createdBy: 'somebody' };
    expect(who((user) => canAddService(user, unplaced))).toEqual([true, false, true, false]);
    expect(canAddService(officer, { ...unplaced, createdBy: officer.id })).toBe(true);
    expect(canAddService(officer, { ...unplaced, isNational: true })).toBe(true);
    expect(canAddService({ ...officer, municipalityIds: [] }, organization)).toBe(false);
    expect(canAddService(editor, elsewhere.organization)).toBe(false);
  });

  test('a place or a presence: in the own municipality, of one that is placed already or that the officer recorded', () => {
    const unplaced = { ...organization, municipalityIds: [], createdBy: 'somebody' };
    for (const canAdd of [canAddLocation, canAddPresence]) {
      expect(who((user) => canAdd(user, organization, 'zwolle'))).toEqual(ALL);
      expect(who((user) => canAdd(user, organization, 'kampen'))).toEqual([true, false, true, false]);
      expect(who((user) => canAdd(user, unplaced, 'zwolle'))).toEqual([true, false, true, false]);
      expect(who((user) => canAdd(user, { ...unplaced, isNational: true }, 'zwolle'))).toEqual(ALL);
      expect(canAdd(officer, { ...unplaced, createdBy: officer.id }, 'zwolle')).toBe(true);
    }
  });

  test('the first door: the municipality’s choice, not its giver’s', () => {
    expect(who((user) => canEditIntakePoint(user, 'zwolle'))).toEqual(NOT_EDITORS);
    expect(canEditIntakePoint(officer, 'kampen')).toBe(false);
  });

  test('municipalities, postcodes, networks and initiatives: staff', () => {
    expect(who(canEditReferenceData)).toEqual(STAFF_ALONE);
  });
});
