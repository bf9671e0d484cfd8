import { ClientResponseError } from 'pocketbase';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import { REPUBLISH } from '../../domain/correction/republish.ts';
import type { NotDone, Outcome } from '../../domain/outcome.ts';
import { answered, notDone, orNull } from '../pocketbase/answer.ts';
import { BATCH_MOST, inBatches, refusedRequest } from '../pocketbase/batch.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type {
  ActivitiesRecord,
  IntakePointsRecord,
  LocationsRecord,
  ObstaclesRecord,
  OrganizationsRecord,
  PhonesRecord,
  PresencesRecord,
  SchedulesRecord,
  ServiceAreasRecord,
  ServiceAtLocationsRecord,
  ServicesRecord,
} from '../records.gen.ts';

interface RecordsOfForms {
  organizations: OrganizationsRecord;
  presences: PresencesRecord;
  locations: LocationsRecord;
  services: ServicesRecord;
  service_areas: ServiceAreasRecord;
  service_at_locations: ServiceAtLocationsRecord;
  phones: PhonesRecord;
  schedules: SchedulesRecord;
  intake_points: IntakePointsRecord;
  activities: ActivitiesRecord;
  obstacles: ObstaclesRecord;
}
/** What people write in forms, as PocketBase stores it. */
export type EditableRecords = Pick<RecordsOfForms, EditableCollection>;

/**
 * One write. `knownUpdated`: the record's `updated` as the writer read it, so that nobody is overwritten unseen. `isRepublished`:
 * the writer says that its contact may be public although a reader asked to hide it.
 */
export type RecordWrite =
  /** The id is chosen by the form, so that sending it twice makes one record. */
  | { action: 'create'; collection: EditableCollection; record: StoredRecord & { id: string }; isRepublished?: boolean }
  | {
      action: 'update';
      collection: EditableCollection;
      id: string;
      change: StoredRecord;
      knownUpdated: string;
      isRepublished?: boolean;
    }
  | { action: 'delete'; collection: EditableCollection; id: string; knownUpdated: string };

/** A record as the person signed in may see it, published or not; null when there is none for them. */
export async function readRecord<C extends EditableCollection>(
  session: ActorSession,
  collection: C,
  id: string,
): Promise<EditableRecords[C] | null> {
  return orNull(connectAs(session).collection(collection).getOne<EditableRecords[C]>(id));
}

/** All records that point to another one, as far as the person signed in may see them. */
export async function listRecords<C extends EditableCollection>(
  session: ActorSession,
  collection: C,
  relation: string,
  id: string,
): Promise<EditableRecords[C][]> {
  const client = connectAs(session);
  const filter = client.filter(`${relation} = {:id}`, { id });
  return answered(client.collection(collection).getFullList<EditableRecords[C]>({ filter, skipTotal: true }));
}

/** What is asked of one write. */
export interface AskedWrite {
  collection: EditableCollection;
  action: 'create' | 'update' | 'delete';
  /** Of a new record its relations, of a stored one its id. */
  record: StoredRecord;
}

/** As many as PocketBase answers in one call (src/hooks/directory/may-write.ts). */
const ASKED_MOST = 500;

/** Whether each of these writes would be allowed, as the hooks decide. */
export async function mayWrite(session: ActorSession, writes: readonly AskedWrite[]): Promise<boolean[]> {
  const client = connectAs(session);
  const all: boolean[] = [];
  for (const some of inBatches(writes, ASKED_MOST)) {
    const call = { method: 'POST', body: { writes: some } };
    const { answers } = await answered(client.send<{ answers: boolean[] }>('/api/ketenkaart/may-write', call));
    all.push(...answers);
  }
  return all;
}

/** Stores writes one batch after the other, until one is not done. Throws `DatabaseAway`. */
export async function writeAll(session: ActorSession, writes: readonly RecordWrite[]): Promise<Outcome> {
  for (const batch of inBatches(writes)) {
    const answer = await writeRecords(session, batch);
    if (answer.kind !== 'done') return answer;
  }
  return { kind: 'done' };
}

/**
 * Stores writes that belong together, all or none; at most `BATCH_MOST`. What was stored before with the same ids and the
 * same content is done too: the answer to the first try was lost. Throws `DatabaseAway`.
 */
export async function writeRecords(session: ActorSession, writes: readonly RecordWrite[]): Promise<Outcome> {
  if (writes.length > BATCH_MOST) throw new RangeError(`${writes.length} writes in one batch`);
  try {
    const [first, ...others] = writes;
    const isAlone = first && others.length === 0;
    await answered(isAlone ? put(connectAs(session).collection(first.collection), first) : writeBatch(session, writes));
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    return isThere(error) ? afterwards(session, writes) : refusal(error, writes);
  }
}

/** No record has it: a batch that ends by deleting it is rolled back. */
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

/**
 * What `writeRecords` would answer, by the database itself: all of its rules are asked, and nothing is stored. Throws
 * `DatabaseAway`.
 */
export async function tryRecords(session: ActorSession, writes: readonly RecordWrite[]): Promise<Outcome> {
  const last = { action: 'delete', collection: 'organizations', id: NOBODYS_ID, knownUpdated: '' } as const;
  try {
    await answered(writeBatch(session, [...writes, last]));
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    if (refusedRequest(error).at === writes.length) return { kind: 'done' };
    return isThere(error) ? ALREADY_SAVED : refusal(error, writes);
  }
  throw new Error('a record without an owner was deleted');
}

function writeBatch(session: ActorSession, writes: readonly RecordWrite[]): Promise<unknown> {
  const batch = connectAs(session).createBatch();
  for (const write of writes) put(batch.collection(write.collection), write);
  return batch.send();
}

/** A collection, or what a batch is to do with one. */
interface Writable<Answer> {
  create(record: StoredRecord): Answer;
  update(id: string, change: StoredRecord): Answer;
  delete(id: string, options: { query: StoredRecord }): Answer;
}

function put<Answer>(records: Writable<Answer>, write: RecordWrite): Answer {
  const known = write.action === 'create' ? {} : { [KNOWN_UPDATED]: write.knownUpdated };
  if (write.action === 'delete') return records.delete(write.id, { query: known });
  const said = { ...known, ...(write.isRepublished && { [REPUBLISH]: 'yes' }) };
  if (write.action === 'create') return records.create({ ...write.record, ...said });
  return records.update(write.id, { ...write.change, ...said });
}

const ALREADY_SAVED: NotDone = { kind: 'invalid', errors: { form: 'already_saved' } };

/** Whether a record of this id was there before. */
function isThere(error: ClientResponseError): boolean {
  return refusedRequest(error).data.id !== undefined;
}

/** PocketBase gives no reason when a rule forbids a new record: for an officer, its municipality is the reason. */
function refusal(error: ClientResponseError, writes: readonly RecordWrite[]): NotDone {
  const { at, data, status } = refusedRequest(error);
  const write = writes[at ?? 0];
  if (write?.action !== 'create' || Object.keys(data).length > 0 || status === 404) return notDone(error);
  return { kind: 'invalid', errors: { [write.record.municipality ? 'municipality' : 'form']: 'not_yours' } };
}

/** Ids that were there already: either this is the second time that all of it was sent, or it is something else. */
async function afterwards(session: ActorSession, writes: readonly RecordWrite[]): Promise<Outcome> {
  for (const write of writes) {
    const stored = write.action === 'create' && (await readRecord(session, write.collection, write.record.id));
    if (write.action !== 'create' || !stored || !isSame(stored, write.record)) {
      return ALREADY_SAVED;
    }
  }
  return { kind: 'done' };
}

/** Whether what was sent stands in the record; who stamps fields (source, check date) is not asked. */
function isSame(stored: object, sent: StoredRecord): boolean {
  const fields = new Map(Object.entries(stored));
  return Object.entries(sent).every(
    ([field, value]) => field === 'assured_date' || canonicalJson(fields.get(field) ?? null) === canonicalJson(value),
  );
}
