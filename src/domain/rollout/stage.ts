import type { AgreementStatus } from '../agreement/types.ts';
import type { AgreementProof } from '../agreement/view-agreement.ts';
import { addMonths, type Day, daysInMonth, isBefore } from '../calendar/day.ts';
import { compareTexts } from '../order.ts';
import { type ActivityFact, type ActivityKind, ROLLOUT_LIMITS, STAGES, type Stage } from './types.ts';

/**
 * Whether something proves its step, and if not, why. `check`: it counts, but is old, undated or known from a source alone,
 * and somebody should look whether it still holds. `too_old`: it proved the step once. `needs_agreement`: an evaluation
 * shows lasting collaboration only of an agreement that was signed before it and is in force. `unconfirmed`: for too long.
 * `empty`: nobody recorded what was agreed, or with whom.
 */
export type Standing =
  | 'counts'
  | 'check'
  | 'too_old'
  | 'ended'
  | 'not_signed'
  | 'needs_agreement'
  | 'unconfirmed'
  | 'empty';

/**
 * One thing that was brought forward for a step: what, when, and from where. `date` is partial, or empty; of an agreement
 * when it was signed or, while it is not, when it was made known.
 */
export type Proof =
  | { what: 'activity'; id: string; kind: ActivityKind; date: Day; standing: Standing }
  | { what: 'agreement'; slug: string; title: string; date: string; standing: Standing };

/** `implied`: nothing recorded holds for this step itself, but a later one is proven. `unknown` is not "not done". */
export interface StageStep {
  stage: Stage;
  state: 'proven' | 'implied' | 'unknown';
  /** What counts first, then the newest first. */
  proofs: Proof[];
}

export interface StageView {
  /** The furthest step that is proven today; null when none is known. */
  stage: Stage | null;
  /** The newest proof of that step. */
  proof: Proof | null;
  /** All five, in order. */
  steps: StageStep[];
  /** The step to work on; null when all is done. */
  next: Stage | null;
}

/** Making agreements is not having them: those who do have at least explored what they are to each other. */
const STEP_OF_KIND: Record<ActivityKind, Stage | null> = {
  acquaintance: 'acquainted',
  exploration: 'exploring',
  agreement_meeting: 'exploring',
  wider_meeting: 'others_joined',
  evaluation: 'structural',
  // It may be anything: it proves nothing by itself.
  other: null,
};

/** Made known, but not (yet) signed by all. */
const NOT_SIGNED: readonly AgreementStatus[] = ['announced', 'out_for_signature', 'declined'];

/**
 * How far a municipality is on a Dutch calendar day, from what was recorded. Never typed by anybody. The rules and their
 * reasons stand in content/decisions/0014-stage-from-evidence.md.
 */
export function stageOf(
  evidence: { activities: readonly ActivityFact[]; agreements: readonly AgreementProof[] },
  today: Day,
): StageView {
  const activities = evidence.activities.filter(({ date }) => date <= today);
  const proofs: Record<Stage, Proof[]> = {
    acquainted: [],
    exploring: [],
    others_joined: [],
    agreements: [],
    structural: [],
  };
  for (const activity of activities) {
    const stage = STEP_OF_KIND[activity.kind];
    if (stage) proofs[stage].push(activityProof(activity, evidence.agreements, today));
  }
  for (const agreement of evidence.agreements) {
    for (const { stage, proof } of agreementProofs(agreement, proofs.structural, today)) proofs[stage].push(proof);
  }
  return viewOf(proofs);
}

function activityProof({ id, kind, date }: ActivityFact, agreements: readonly AgreementProof[], today: Day): Proof {
  const proof = { what: 'activity', id, kind, date } as const;
  if (!isRecent(date, today)) return { ...proof, standing: 'too_old' };
  if (kind !== 'evaluation') return { ...proof, standing: 'counts' };
  const isOfAgreement = agreements.some(
    ({ status, isHidden, isEmpty, signedDate }) =>
      status === 'in_force' && !isHidden && !isEmpty && signedDate !== '' && lastDayOf(signedDate) < date,
  );
  return { ...proof, standing: isOfAgreement ? 'counts' : 'needs_agreement' };
}

/** What an agreement proves. `evaluations`: proofs of the last step, by which an old agreement is known to live. */
function agreementProofs(
  { slug, title, status, signedDate, announcedDay, validTo, isSourceOnly, isEmpty, isHidden }: AgreementProof,
  evaluations: readonly Proof[],
  today: Day,
): { stage: Stage; proof: Proof }[] {
  const proof = { what: 'agreement', slug, title, date: signedDate || announcedDay } as const;
  if (NOT_SIGNED.includes(status)) {
    return [{ stage: 'agreements', proof: { ...proof, standing: 'not_signed' } }];
  }
  const isOrWasSigned = status === 'in_force' || status === 'expired';
  if (isOrWasSigned && isEmpty) return [{ stage: 'agreements', proof: { ...proof, standing: 'empty' } }];
  if (status === 'expired') {
    // Without a date nobody can say that it ever was signed: it may have been announced and nothing more.
    if (signedDate === '') return [{ stage: 'agreements', proof: { ...proof, standing: 'not_signed' } }];
    const joined = { ...proof, date: validTo, standing: isRecent(validTo, today) ? 'counts' : 'too_old' } as const;
    return [
      { stage: 'agreements', proof: { ...proof, standing: 'ended' } },
      { stage: 'others_joined', proof: joined },
    ];
  }
  // Terminated, replaced or taken back: it says nothing of today.
  if (status !== 'in_force') return [];
  if (isHidden) return [{ stage: 'agreements', proof: { ...proof, standing: 'unconfirmed' } }];
  const isKnownToLive =
    evaluations.some(({ standing }) => standing === 'counts') ||
    (!isSourceOnly && signedDate !== '' && isRecent(lastDayOf(signedDate), today));
  return [{ stage: 'agreements', proof: { ...proof, standing: isKnownToLive ? 'counts' : 'check' } }];
}

function isRecent(day: Day | '', today: Day): boolean {
  return day !== '' && isBefore(today, addMonths(day, ROLLOUT_LIMITS.proofMonths));
}

/** The last day that a partial date can mean. */
function lastDayOf(date: string): Day {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}` : date;
}

export function doesCount({ standing }: Proof): boolean {
  return standing === 'counts' || standing === 'check';
}

function viewOf(proofs: Record<Stage, Proof[]>): StageView {
  const furthest = STAGES.findLastIndex((stage) => proofs[stage].some(doesCount));
  const steps = STAGES.map((stage, index): StageStep => {
    const isProven = proofs[stage].some(doesCount);
    const state = isProven ? 'proven' : index < furthest ? 'implied' : 'unknown';
    return { stage, state, proofs: proofs[stage].toSorted(byWeight) };
  });
  return {
    stage: STAGES[furthest] ?? null,
    proof: steps[furthest]?.proofs[0] ?? null,
    steps,
    next: STAGES[furthest + 1] ?? null,
  };
}

function byWeight(a: Proof, b: Proof): number {
  if (doesCount(a) !== doesCount(b)) return doesCount(a) ? -1 : 1;
  return compareTexts(b.date, a.date);
}
