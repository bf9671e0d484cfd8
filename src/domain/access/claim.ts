import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { isOfficer, type User } from './user.ts';
import { tellsSomethingNew } from './write-source.ts';

/** Collections whose records tell something of an organisation, which an officer may write though it is not the own one. */
export const CLAIMABLE_COLLECTIONS = [
  'presences',
  'locations',
  'services',
  'service_areas',
  'service_at_locations',
  'schedules',
  'phones',
] as const;
export type ClaimableCollection = (typeof CLAIMABLE_COLLECTIONS)[number];

export function isClaimable(collection: string): boolean {
  return CLAIMABLE_COLLECTIONS.some((name) => name === collection);
}

export const CLAIM_LIMITS = { refusalMax: 300 } as const;

/** In whose name a record speaks, as PocketBase stores it. */
export interface StoredClaim {
  /** The municipality whose word alone it is; empty when it speaks in the name of its organisation. */
  claimed_by: string;
  /** Why the organisation or staff do not take it over; empty while nobody refused it. */
  claim_refusal: string;
}

/**
 * In whose name a record speaks after a person wrote it. An officer's word about an organisation that is not the own one is
 * a claim of `municipalityId`, also where it changes what somebody else said before; what was refused stays refused. Whoever
 * speaks for the organisation (its editor, staff) takes a claim over by saying that it is right, or by writing it
 * anew, and refuses it by giving a reason. What is sent for `claimed_by` is never taken over.
 */
export function claimOfWrite(
  user: User,
  before: StoredRecord | null,
  after: StoredRecord,
  { isOwn, isAssured, municipalityId }: { isOwn: boolean; isAssured: boolean; municipalityId: string },
): StoredClaim {
  const nobodys: StoredClaim = { claimed_by: '', claim_refusal: '' };
  const kept: StoredClaim = before
    ? { claimed_by: textOf(before, 'claimed_by'), claim_refusal: textOf(before, 'claim_refusal') }
    : nobodys;
  const isNew = !before || tellsSomethingNew(before, after);
  if (isOfficer(user)) {
    if (!isNew) return kept;
    return isOwn ? nobodys : { ...kept, claimed_by: municipalityId };
  }
  if (isNew) return nobodys;
  const refusal = textOf(after, 'claim_refusal').trim();
  if (refusal !== kept.claim_refusal) return { ...kept, claim_refusal: kept.claimed_by === '' ? '' : refusal };
  return isAssured ? nobodys : kept;
}
