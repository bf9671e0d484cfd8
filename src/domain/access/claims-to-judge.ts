import { isEditorOf, isOfficerOf, isStaff, type User } from './user.ts';

interface Claimed {
  claimedById: string;
  organizationId: string;
  refusal: string;
}

/** All that one municipality says of one organisation: taken over or refused as one. */
export interface ClaimedTogether<Record extends Claimed> {
  organizationId: string;
  claimedById: string;
  records: Record[];
}

/** May take over, or refuse, what a municipality says of this organisation. */
export function canJudgeClaims(user: User, organizationId: string): boolean {
  return isStaff(user) || isEditorOf(user, organizationId);
}

/** May read of a claim beside it, and what became of it. */
export function canSeeClaim(user: User, claim: Pick<Claimed, 'claimedById' | 'organizationId'>): boolean {
  return canJudgeClaims(user, claim.organizationId) || isOfficerOf(user, claim.claimedById);
}

/** What waits for this person, by organisation and municipality in the order in which it was read. */
export function claimsToJudge<Record extends Claimed>(
  user: User,
  claimed: readonly Record[],
): ClaimedTogether<Record>[] {
  return together(claimed.filter((one) => one.refusal === '' && canJudgeClaims(user, one.organizationId)));
}

/** What of an officer's own words waits for others, or was refused. */
export function ownClaims<Record extends Claimed>(user: User, claimed: readonly Record[]): ClaimedTogether<Record>[] {
  return together(claimed.filter((one) => isOfficerOf(user, one.claimedById)));
}

function together<Record extends Claimed>(claimed: readonly Record[]): ClaimedTogether<Record>[] {
  const groups = new Map<string, ClaimedTogether<Record>>();
  for (const one of claimed) {
    const { organizationId, claimedById } = one;
    const key = `${organizationId} ${claimedById}`;
    const group = groups.get(key) ?? { organizationId, claimedById, records: [] };
    group.records.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
