import { type Day, isBefore } from '../calendar/day.ts';
import type { AgreementDocument, AgreementEvent, AgreementEventKind, AgreementStatus } from './types.ts';

/** What a status is read from. `kinds` in the order in which they happened; `isFollowed`: a later agreement is in force. */
export interface StatusFacts {
  kinds: readonly AgreementEventKind[];
  term: AgreementDocument['term'];
  isFollowed: boolean;
}

/**
 * What an agreement is on a Dutch calendar day. Announced is not signed: it is never in force, whatever its term says.
 * One recorded from paper was signed by all, and is in force within its term; where no end is known, until somebody ends it.
 */
export function agreementStatus({ kinds, term, isFollowed }: StatusFacts, today: Day): AgreementStatus {
  const last = kinds.at(-1);
  if (last === undefined) return 'draft';
  if (last === 'withdrawn' || last === 'terminated') return last;
  if (term.to !== '' && isBefore(term.to, today)) return 'expired';
  if (last === 'announced') return 'announced';
  // Signed, but its first day is still to come.
  if (term.from !== '' && isBefore(today, term.from)) return 'announced';
  return isFollowed ? 'superseded' : 'in_force';
}

/** The events of one agreement, the first first. */
export function inOrder<Event extends Pick<AgreementEvent, 'number'>>(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => a.number - b.number);
}
