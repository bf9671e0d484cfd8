/**
 * The life of an agreement as one table: what may be done with it, in which states, by whom, what who does it must have read,
 * and what comes of it. Hooks, actions and pages all ask it; an act that is missing here exists nowhere.
 */
import {
  type AgreementFacts,
  canConfirmAgreement,
  canEditDraft,
  canPublishAgreement,
} from '../access/agreement-scope.ts';
import type { User } from '../access/user.ts';
import type { DocumentStage } from './check-document.ts';
import type { AgreementEvent, AgreementEventKind, AgreementForm } from './types.ts';

export const AGREEMENT_ACTS = ['announce', 'record', 'confirm', 'withdraw', 'discard'] as const;
export type AgreementAct = (typeof AGREEMENT_ACTS)[number];

/** Where an agreement is: what happened to it last, or nothing yet. */
export type AgreementState = AgreementEventKind | 'nothing';

/** What an event says of residents' pages: from one that makes known its version is everybody's to read, for good. */
const MAKES_KNOWN: Record<AgreementEventKind, boolean> = {
  announced: true,
  recorded: true,
  withdrawn: false,
  terminated: false,
};

/** Whether something of an agreement is public as long as this is what happened last. */
export function makesKnown(kind: AgreementEventKind): boolean {
  return MAKES_KNOWN[kind] ?? false;
}

/** The last event that made something known; undefined for none. `events`: the first first. */
export function lastMadeKnown<Event extends Pick<AgreementEvent, 'kind'>>(events: readonly Event[]): Event | undefined {
  // Not findLast: the hooks' JavaScript has none.
  return events.filter(({ kind }) => makesKnown(kind)).at(-1);
}

/** Why an act cannot be done: not by this person, never with such an agreement, or not as it stands. */
export type ActRefusal = 'not_yours' | 'other_form' | 'nothing_public' | 'nothing_to_confirm' | 'was_public';

/** How a refusal is answered: the act is not there for who asks, or a field of its form says why not. */
export type RefusalAnswer = 'forbidden' | 'not_found' | 'at_agreement' | 'at_form';

const ANSWERS: Record<ActRefusal, RefusalAnswer> = {
  not_yours: 'forbidden',
  was_public: 'forbidden',
  other_form: 'not_found',
  nothing_public: 'at_agreement',
  nothing_to_confirm: 'at_form',
};

export function refusalAnswer(refusal: ActRefusal): RefusalAnswer {
  return ANSWERS[refusal];
}

/** Whether a refusal closes the page of its act: there is no form to show it at. */
export function closesPage(refusal: ActRefusal): boolean {
  return ['forbidden', 'not_found'].includes(ANSWERS[refusal]);
}

/** What who does an act must have read, and nobody may have changed since. */
export type LifecycleReads = 'draft' | 'last_event' | 'nothing';

interface Act {
  forms: readonly AgreementForm[];
  from: readonly AgreementState[];
  /** Said when it is in another state. */
  otherwise: ActRefusal;
  /** More that must hold of the last event. */
  ofLast?(last: Pick<AgreementEvent, 'vouchedBy'>): boolean;
  by(user: User, agreement: AgreementFacts): boolean;
  reads: LifecycleReads;
  /** How far the draft must be; null where it does not matter. */
  stage: DocumentStage | null;
  /** Null for what leaves no event: the agreement itself goes. */
  writes: AgreementEventKind | null;
}

export const LIFECYCLE: Readonly<Record<AgreementAct, Act>> = {
  announce: {
    forms: ['digital'],
    from: ['nothing', 'announced', 'withdrawn'],
    otherwise: 'other_form',
    by: canPublishAgreement,
    reads: 'draft',
    stage: 'announced',
    writes: 'announced',
  },
  record: {
    forms: ['paper'],
    from: ['nothing', 'recorded', 'withdrawn'],
    otherwise: 'other_form',
    by: canPublishAgreement,
    reads: 'draft',
    stage: 'recorded',
    writes: 'recorded',
  },
  confirm: {
    forms: ['paper'],
    from: ['recorded'],
    otherwise: 'nothing_to_confirm',
    ofLast: ({ vouchedBy }) => vouchedBy === 'source',
    by: canConfirmAgreement,
    reads: 'last_event',
    stage: null,
    writes: 'recorded',
  },
  withdraw: {
    forms: ['digital', 'paper'],
    from: ['announced', 'recorded'],
    otherwise: 'nothing_public',
    by: canPublishAgreement,
    reads: 'nothing',
    stage: null,
    writes: 'withdrawn',
  },
  discard: {
    forms: ['digital', 'paper'],
    from: ['nothing'],
    otherwise: 'was_public',
    by: canEditDraft,
    reads: 'draft',
    stage: null,
    writes: null,
  },
};

/** Whether a word names an act. */
export function isAgreementAct(word: string): word is AgreementAct {
  return (AGREEMENT_ACTS as readonly string[]).includes(word);
}

/** Why somebody may not do this with an agreement now; null when they may. `last`: what happened last, null for nothing. */
export function actRefusal(
  act: AgreementAct,
  user: User,
  agreement: AgreementFacts,
  last: Pick<AgreementEvent, 'kind' | 'vouchedBy'> | null,
): ActRefusal | null {
  const rule = LIFECYCLE[act];
  if (!rule.by(user, agreement)) return 'not_yours';
  if (!rule.forms.includes(agreement.form)) return 'other_form';
  const isFrom = rule.from.includes(last?.kind ?? 'nothing');
  return isFrom && (last === null || (rule.ofLast?.(last) ?? true)) ? null : rule.otherwise;
}
