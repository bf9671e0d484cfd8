/** Activities and obstacles: whose they are, that the rules hold, and that the site learns of an activity. */
import type { User } from '../../domain/access/user.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { activityErrors, canWriteRollout, obstacleErrors, rolloutFixedErrors } from '../../domain/hooks-entry.ts';
import { keepTrail } from '../audit/keep-trail.ts';
import { type Action, byRequest } from '../by-request.ts';
import { logChange } from '../changes-log.ts';
import { today } from '../clock.ts';
import { refuseConcurrent } from '../concurrent.ts';
import type { App, RecordEvent, RecordRequestEvent } from '../pocketbase.ts';
import { plain, stored } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';

/** The view of activities that the site reads: what is public of them. */
const FACTS = 'activity_facts';

function refuseForeign(tx: App, user: User, e: RecordRequestEvent, action: Action): StoredRecord | null {
  const collection = e.record.collection().name;
  const before = action === 'create' ? null : plain(stored(tx, e.record));
  if (before && !canWriteRollout(user, collection, before, before)) throw new NotFoundError('');
  refuseConcurrent(e, before);
  if (action === 'delete') return before;
  const after = plain(e.record);
  refuseErrors('not_yours', rolloutFixedErrors(before, after));
  if (!canWriteRollout(user, collection, before, after)) refuse('not_yours', { municipality: 'not_yours' });
  return before;
}

/** Who recorded an activity stays with it, as a role; nobody says it themselves. */
function stampRole(user: User, e: RecordRequestEvent, before: StoredRecord | null): void {
  if (e.record.collection().name !== 'activities') return;
  e.record.set('recorded_by', before ? before.recorded_by : user.role);
}

/** A write by request: PocketBase's superuser writes everything, a user what is the own, and the trail says who. */
export function checkRollout(e: RecordRequestEvent, action: Action): void {
  byRequest(e, (tx, user) => {
    if (!user) return;
    const before = refuseForeign(tx, user, e, action);
    if (action !== 'delete') stampRole(user, e, before);
  });
}

/** Whoever writes: the rules hold, the trail is kept, and the site learns that an activity came, changed or went. */
export function saveRollout(e: RecordEvent, action: Action): void {
  const isActivity = e.record.collection().name === 'activities';
  keepTrail(e, action, (tx, data) => {
    if (data) refuseErrors('invalid_record', (isActivity ? activityErrors : obstacleErrors)(data, today()));
    e.next();
    if (isActivity) logChange(tx, FACTS, e.record.id, action);
  });
}
