import { type ClaimedRecord, listClaimed } from '../../data/directory/claims.ts';
import { writeAll } from '../../data/directory/directory-edit.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import { CLAIM_LIMITS } from '../../domain/access/claim.ts';
import { type ClaimedTogether, claimsToJudge, ownClaims } from '../../domain/access/claims-to-judge.ts';
import { isLongerThan } from '../../domain/checks/text-length.ts';
import { typedIn } from '../../forms/read-form.ts';
import { confirmRecords, lastChange } from '../confirmation/confirm-records.ts';
import type { SignedIn } from '../signed-in.ts';

export interface OpenClaims {
  /** What waits for this person. */
  toJudge: ClaimedTogether<ClaimedRecord>[];
  /** What this person's municipalities said, with what became of it. */
  own: ClaimedTogether<ClaimedRecord>[];
}

/** What municipalities say of organisations that are not theirs, as far as it concerns this person. Throws `DatabaseAway`. */
export async function listClaims({ user, session }: SignedIn): Promise<OpenClaims> {
  const claimed = await listClaimed(session);
  return { toJudge: claimsToJudge(user, claimed), own: ownClaims(user, claimed) };
}

export interface JudgedValues {
  organizationId: string;
  claimedById: string;
  reason: string;
}

export type JudgeResult =
  | { kind: 'taken' | 'refused' | 'gone' | 'changed' | 'unavailable' }
  /** `error`: a code about the reason. */
  | { kind: 'invalid'; values: JudgedValues; error: string };

/**
 * One of the forms of /werk/toegevoegd: all that a municipality says of an organisation is taken over or refused. `upTo`:
 * the last change that was seen; what came since is looked at first.
 */
export async function judgeClaims(form: FormData, who: SignedIn): Promise<JudgeResult> {
  const values = {
    organizationId: typedIn(form, 'organization'),
    claimedById: typedIn(form, 'municipality'),
    reason: typedIn(form, 'reason'),
  };
  const isRefused = typedIn(form, 'step') === 'refuse';
  if (isRefused && values.reason === '') return { kind: 'invalid', values, error: 'required' };
  if (isRefused && isLongerThan(values.reason, CLAIM_LIMITS.refusalMax)) {
    return { kind: 'invalid', values, error: 'text_too_long' };
  }
  try {
    const { toJudge } = await listClaims(who);
    const found = toJudge.find(
      (one) => one.organizationId === values.organizationId && one.claimedById === values.claimedById,
    );
    if (!found) return { kind: 'gone' };
    const upTo = typedIn(form, 'up_to');
    if (isRefused) return await refuse(who, found.records, upTo, values);
    const answer = await confirmRecords(who, found.records, upTo);
    if (answer === 'done') return { kind: 'taken' };
    return { kind: answer === 'changed' || answer === 'unavailable' ? answer : 'gone' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable' };
    throw error;
  }
}

async function refuse(
  { session }: SignedIn,
  records: readonly ClaimedRecord[],
  upTo: string,
  values: JudgedValues,
): Promise<JudgeResult> {
  if (lastChange(records) > upTo) return { kind: 'changed' };
  const answer = await writeAll(
    session,
    records.map(({ collection, id, updated }) => ({
      action: 'update',
      collection,
      id,
      change: { claim_refusal: values.reason },
      knownUpdated: updated,
    })),
  );
  if (answer.kind === 'done') return { kind: 'refused' };
  if (answer.kind === 'changed_meanwhile') return { kind: 'changed' };
  if (answer.kind === 'gone') return answer;
  return { kind: 'invalid', values, error: answer.errors.claim_refusal ?? 'not_accepted' };
}
