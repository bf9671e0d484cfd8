import { type ClaimedRecord, listClaimed } from '../../data/directory/claims.ts';
import { writeAll } from '../../data/directory/directory-edit.ts';
import { CLAIM_LIMITS } from '../../domain/access/claim.ts';
import { type ClaimedTogether, claimsToJudge, ownClaims } from '../../domain/access/claims-to-judge.ts';
import { RECORD_VERSION } from '../../domain/access/known-updated.ts';
import { isLongerThan } from '../../domain/checks/text-length.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { typedIn } from '../../forms/read-form.ts';
import { send } from '../attempt.ts';
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

/** What the municipality said was taken over, or refused. */
export type Verdict = 'taken' | 'refused';

/**
 * One of the forms of /werk/toegevoegd: all that a municipality says of an organisation is taken over or refused. `upTo`:
 * the last change that was seen; what came since is looked at first (`conflict`).
 */
export async function judgeClaims(
  form: FormData,
  who: SignedIn,
): Promise<FormOutcome<JudgedValues, { verdict: Verdict }>> {
  const values = {
    organizationId: typedIn(form, 'organization'),
    claimedById: typedIn(form, 'municipality'),
    reason: typedIn(form, 'reason'),
  };
  const verdict: Verdict = typedIn(form, 'step') === 'refuse' ? 'refused' : 'taken';
  if (verdict === 'refused' && values.reason === '') return invalid(values, { reason: 'required' });
  if (verdict === 'refused' && isLongerThan(values.reason, CLAIM_LIMITS.refusalMax)) {
    return invalid(values, { reason: 'text_too_long' });
  }
  return send(values, async () => {
    const { toJudge } = await listClaims(who);
    const found = toJudge.find(
      (one) => one.organizationId === values.organizationId && one.claimedById === values.claimedById,
    );
    if (!found) return { kind: 'gone' };
    const upTo = typedIn(form, RECORD_VERSION);
    const outcome =
      verdict === 'refused'
        ? await refuse(who, found.records, upTo, values.reason)
        : await confirmRecords(who, found.records, upTo);
    return outcome.kind === 'done' ? { ...outcome, verdict } : outcome;
  });
}

async function refuse(
  { session }: SignedIn,
  records: readonly ClaimedRecord[],
  upTo: string,
  reason: string,
): Promise<Outcome> {
  if (lastChange(records) > upTo) return { kind: 'conflict' };
  const outcome = await writeAll(
    session,
    records.map(({ collection, id, updated }) => ({
      action: 'update',
      collection,
      id,
      change: { claim_refusal: reason },
      knownUpdated: updated,
    })),
  );
  if (outcome.kind !== 'invalid') return outcome;
  return { kind: 'invalid', errors: { reason: outcome.errors.claim_refusal ?? 'not_accepted' } };
}
