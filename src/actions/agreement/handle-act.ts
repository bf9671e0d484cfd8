import { actOnAgreement } from '../../data/agreement/agreement-work.ts';
import { type AgreementAct, closesPage, LIFECYCLE } from '../../domain/agreement/lifecycle.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { type ActValues, emptyAct, readAct, typedAct } from '../../forms/agreement/act-form.ts';
import { type FormOutcome, invalid, type Shown } from '../../forms/form-outcome.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

/** `gone`: there is nothing to do any more, or it was done before and something else has happened since. */
export type ActOutcome = FormOutcome<ActValues> | Shown<ActValues> | { kind: 'gone' };

/** Whether an act is not this person's, or not one for such an agreement: its page is none of theirs. */
export function isForbidden(act: AgreementAct, opened: OpenedAgreement): boolean {
  const refusal = opened.refusal(act);
  return refusal !== null && closesPage(refusal);
}

/** The form of `/werk/afspraken/<id>/<act>`: shown, or done when it was posted. `now`: epoch milliseconds. */
export async function handleAct(
  act: AgreementAct,
  posted: FormData | null,
  { user, session }: SignedIn,
  opened: OpenedAgreement,
  now: number,
): Promise<ActOutcome> {
  const revision = LIFECYCLE[act].reads === 'last_event' ? (opened.events.at(-1)?.number ?? 0) : opened.revision;
  if (!posted) {
    return opened.refusal(act) === 'nothing_to_confirm'
      ? { kind: 'gone' }
      : { kind: 'shown', values: emptyAct(act, revision) };
  }
  const typed = typedAct(act, posted);
  const context = { user, document: opened.document, today: dutchMoment(now).day };
  const { body, errors } = readAct(act, typed, context);
  // Asked again, the page shows the agreement as it is now.
  const values = { ...typed, revision: `${revision}` };
  if (Object.keys(errors).length > 0) return invalid(typed, errors);
  return send(values, () => actOnAgreement(session, opened.agreement.id, act, body));
}
