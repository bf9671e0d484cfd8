/**
 * What is done with an agreement by its own routes, one an act of the lifecycle: a frozen version and an event, in one
 * transaction, in the name of who asks. The same event id again is the same act, answered as before.
 */
import type { User } from '../../domain/access/user.ts';
import type { ActRefusal, AgreementAct } from '../../domain/agreement/lifecycle.ts';
import { AGREEMENT_ACTS, actRefusal, refusalAnswer } from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { actingFor } from '../audit/actor.ts';
import type { App, RecordModel, RequestInfo, SignedInEvent } from '../pocketbase.ts';
import { find } from '../records.ts';
import { refuse } from '../refusal.ts';
import { kindOf, readableAgreement, voucherOf } from './agreements.ts';
import { announce, confirm, draftRead, lastOf, record, withdraw } from './publish.ts';

type Body = RequestInfo['body'];

/** An act of which this says nothing does not compile. */
const ACTS: Readonly<Record<AgreementAct, (tx: App, agreement: RecordModel, body: Body, user: User) => void>> = {
  announce,
  record,
  confirm,
  withdraw,
  discard,
};

/** Throws a draft away of which nothing was ever made known. The trail keeps it. */
function discard(tx: App, agreement: RecordModel, body: Body): void {
  const scan = find(tx, 'agreement_scans', agreement.id);
  tx.delete(draftRead(tx, agreement, body));
  if (scan) tx.delete(scan);
  tx.delete(agreement);
}

function refuseAct(refusal: ActRefusal): never {
  const answer = refusalAnswer(refusal);
  if (answer === 'forbidden') throw new ForbiddenError('not_yours');
  if (answer === 'not_found') throw new NotFoundError('');
  return refuse(refusal, { [answer === 'at_agreement' ? 'agreement' : 'form']: refusal });
}

/** The last word of the address says which act. */
export function actOnAgreement(e: SignedInEvent): unknown {
  const { body } = e.requestInfo();
  const act = AGREEMENT_ACTS.find((name) => name === e.request.url.path.split('/').pop());
  if (!act) throw new NotFoundError('');
  e.app.runInTransaction((tx) => {
    const user = currentUser(tx, e.auth);
    const { agreement, facts } = readableAgreement(tx, user, e.request.pathValue('id'));
    const last = lastOf(tx, 'agreement_events', agreement);
    const refusal = actRefusal(act, user, facts, last && { kind: kindOf(last), vouchedBy: voucherOf(last) });
    if (refusal === 'not_yours') refuseAct(refusal);
    // Done already: what it brought about may be why it could not be done now.
    if (isDone(tx, agreement, String(body.event || ''))) return;
    if (refusal) refuseAct(refusal);
    actingFor(tx, e.auth, () => ACTS[act](tx, agreement, body, user));
  });
  return e.noContent(204);
}

/** A form sent again is done already, unless something else has happened since: then it says nothing true any more. */
function isDone(tx: App, agreement: RecordModel, event: string): boolean {
  if (event === '') return false;
  const params = { event, agreement: agreement.id };
  const found = tx.findRecordsByFilter(
    'agreement_events',
    'id = {:event} && agreement = {:agreement}',
    '',
    1,
    0,
    params,
  );
  if (found.length === 0) return false;
  if (lastOf(tx, 'agreement_events', agreement)?.id !== event) refuse('happened_since', { event: 'happened_since' });
  return true;
}
