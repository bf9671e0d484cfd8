/**
 * Asks the domain whether a request may write this record. The answers are those of an API rule: what is not yours is not
 * found (404), and what you would make of it is refused (400) with the field to blame.
 */
import type { User } from '../../domain/access/user.ts';
import {
  canWriteRecord,
  fixedFieldErrors,
  isLastArea,
  nationalNameErrors,
  REPUBLISH,
  republishErrors,
  scopeErrors,
} from '../../domain/hooks-entry.ts';
import { type Action, byRequest } from '../by-request.ts';
import { refuseConcurrent, saidBeside } from '../concurrent.ts';
import { takedownOfWrite } from '../correction/takedown-requests.ts';
import type { App, RecordRequestEvent } from '../pocketbase.ts';
import { plain, stored } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { factsOf, otherAreas } from './facts.ts';
import { nameBearer, nationalNames } from './owners.ts';
import { stampClaim, stampProvenance, type Written } from './stamps.ts';

/** The record as it is; null for a new one. It must be this person's. */
function refuseForeign(tx: App, user: User, e: RecordRequestEvent, action: Action): Written['before'] {
  if (action === 'create') return null;
  const collection = e.record.collection().name;
  const before = plain(stored(tx, e.record));
  const facts = factsOf(tx, user, collection, before, action);
  if (!canWriteRecord(user, collection, action, before, facts)) throw new NotFoundError('');
  const isAreaGoing = collection === 'service_areas' && action === 'delete';
  if (isAreaGoing && isLastArea(user, otherAreas(tx, before))) refuse('not_yours', { service: 'last_area' });
  return before;
}

/** What the record would become must be this person's too. */
function refuseMoved(tx: App, user: User, e: RecordRequestEvent, action: Action, before: Written['before']): Written {
  const collection = e.record.collection().name;
  const after = plain(e.record);
  refuseErrors('not_yours', fixedFieldErrors(user, collection, before, after));
  const facts = factsOf(tx, user, collection, after, action);
  if (!canWriteRecord(user, collection, action, after, facts)) refuse('not_yours', scopeErrors(before, after));
  refuseNationalName(tx, user, collection, { before, after, facts });
  return { before, after, facts };
}

/** Nobody speaks in the name of what is known in the whole country by founding an organisation that is called so. */
function refuseNationalName(tx: App, user: User, collection: string, { before, after }: Written): void {
  if (collection !== 'organizations' && collection !== 'services') return;
  const bearer = nameBearer(tx, collection, after);
  refuseErrors('not_yours', nationalNameErrors(user, collection, before, after, nationalNames(tx), bearer));
}

/** What a reader asked to hide is made public again only by who says that it may be. Answers whether this write does so. */
function refuseUnaskedRepublish(tx: App, e: RecordRequestEvent, { before, after }: Written): boolean {
  const collection = e.record.collection().name;
  const asked = takedownOfWrite(tx, collection, before, after);
  refuseErrors('asked_to_hide', republishErrors(collection, asked, saidBeside(e, REPUBLISH) !== ''));
  return asked !== '';
}

/** A write by request: PocketBase's superuser writes everything, a user what is the own, and the trail says who. */
export function checkWrite(e: RecordRequestEvent, action: Action): void {
  byRequest(e, (tx, user) => {
    if (!user) return false;
    const before = refuseForeign(tx, user, e, action);
    const written = action === 'delete' ? null : refuseMoved(tx, user, e, action, before);
    refuseConcurrent(e, before);
    if (!written) return false;
    stampProvenance(tx, user, e, written);
    stampClaim(tx, user, e, written);
    return refuseUnaskedRepublish(tx, e, written);
  });
}
