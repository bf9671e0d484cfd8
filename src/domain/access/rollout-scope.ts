/**
 * Who may record and read what of the rollout. Staff: everything. An officer: activities in the own municipalities; reads
 * them all, changes what officers recorded. Obstacles are staff's alone.
 */
import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { isOfficer, isOfficerOf, isStaff, type User } from './user.ts';

/** May see how municipalities are doing, behind sign-in: staff all of them, an officer the own ones. */
export function canSeeRollout(user: User): boolean {
  return isStaff(user) || (isOfficer(user) && user.municipalityIds.length > 0);
}

export function canSeeRolloutOf(user: User, municipalityId: string): boolean {
  return isStaff(user) || isOfficerOf(user, municipalityId);
}

export function canAddActivity(user: User, municipalityId: string): boolean {
  return isStaff(user) || isOfficerOf(user, municipalityId);
}

export function canEditActivity(user: User, activity: { municipalityId: string; recordedBy: string }): boolean {
  return isStaff(user) || (isOfficerOf(user, activity.municipalityId) && activity.recordedBy === 'officer');
}

export function canSeeObstacles(user: User): boolean {
  return isStaff(user);
}

/** Whether a record of the rollout, as it is or as it would become, is the user's to write. `before`: null for a new one. */
export function canWriteRollout(
  user: User,
  collection: string,
  before: StoredRecord | null,
  record: StoredRecord,
): boolean {
  if (collection !== 'activities') return isStaff(user);
  const municipalityId = textOf(record, 'municipality');
  if (!before) return canAddActivity(user, municipalityId);
  return canEditActivity(user, { municipalityId, recordedBy: textOf(before, 'recorded_by') });
}

/** What was recorded of one municipality is not given to another: who moves it records it anew. */
export function rolloutFixedErrors(before: StoredRecord | null, after: StoredRecord): FieldErrors {
  return before && before.municipality !== after.municipality ? { municipality: 'owner_is_fixed' } : {};
}
