import {
  BATCH_MOST,
  type EditableCollection,
  mayWrite,
  type RecordWrite,
  writeRecords,
} from '../data/directory-edit.ts';
import type { ServiceWork } from '../data/service-work.ts';
import { DatabaseAway } from '../data/session.ts';
import type { SignedIn } from './signed-in.ts';

/**
 * "Everything is still right": renews the check of a service with all that hangs from it and is this person's. `changed`:
 * somebody changed it since the page was read, which the one who presses should see first.
 */
export async function confirmService(
  { own }: SignedIn,
  work: ServiceWork,
): Promise<'done' | 'changed' | 'refused' | 'unavailable'> {
  const records = [
    ...of('services', [work.service]),
    ...of('service_areas', work.areas),
    ...of('schedules', work.schedules),
    ...of('phones', work.phones),
    ...of('service_at_locations', work.givenAt),
    ...of('intake_points', work.intakePoints),
  ];
  try {
    const allowed = await mayWrite(
      own,
      records.map(({ collection, id }) => ({ collection, action: 'update', record: { id } })),
    );
    const writes = records
      .filter((_, index) => allowed[index])
      .map<RecordWrite>((record) => ({ action: 'update', ...record, change: { assured_date: 'today' } }));
    for (let done = 0; done < writes.length; done += BATCH_MOST) {
      const answer = await writeRecords(own, writes.slice(done, done + BATCH_MOST));
      if (answer.kind === 'changed_meanwhile') return 'changed';
      if (answer.kind !== 'done') return 'refused';
    }
    return writes.length > 0 ? 'done' : 'refused';
  } catch (error) {
    if (error instanceof DatabaseAway) return 'unavailable';
    throw error;
  }
}

function of(collection: EditableCollection, records: readonly { id: string; updated: string }[]) {
  return records.map(({ id, updated }) => ({ collection, id, knownUpdated: updated }));
}
