import { readDocument } from '../../domain/agreement/agreement-text.ts';
import { type AuditedCollection, saidOf } from '../../domain/collections.ts';
import { answered } from '../pocketbase/answer.ts';
import { ASKED_AT_ONCE, inBatches } from '../pocketbase/batch.ts';
import { anyOf } from '../pocketbase/connection.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';

/** The relations that say what a record of a collection is about; null where its name would be a person's. */
const ABOUT: Readonly<Record<AuditedCollection, readonly string[] | null>> = {
  organizations: [],
  services: ['organization'],
  locations: ['organization', 'municipality'],
  phones: ['organization', 'service.organization', 'location.organization'],
  schedules: ['service.organization'],
  service_areas: ['service.organization', 'municipality'],
  service_at_locations: ['service.organization', 'location'],
  presences: ['organization', 'municipality'],
  intake_points: ['service', 'municipality'],
  municipalities: [],
  municipality_successions: ['predecessor', 'successor'],
  postcode_areas: ['municipality'],
  networks: [],
  initiatives: [],
  activities: ['municipality'],
  obstacles: ['municipality'],
  agreements: ['agreement_drafts_via_agreement', 'municipalities'],
  agreement_drafts: ['agreement.municipalities'],
  agreement_scans: ['agreement.municipalities'],
  agreement_versions: ['agreement.municipalities'],
  agreement_events: ['version', 'agreement.municipalities'],
  confirmations: null,
  corrections: null,
  users: null,
  invitations: null,
};

/** The order in which relations are named; PocketBase gives them by the alphabet. */
const NEAREST_FIRST = [
  'agreement_drafts_via_agreement',
  'version',
  'agreement',
  'service',
  'organization',
  'location',
  'predecessor',
  'successor',
  'municipality',
  'municipalities',
];

/** A record of any collection, as far as its name goes. */
interface Named {
  id: string;
  name?: string;
  code?: string;
  number?: string;
  document?: string;
  expand?: Record<string, Named | Named[]>;
}

/**
 * What audited records are about, by id: their names as they are now, from the record itself to where it is, each once;
 * null for a record that is not there any more. Users and invitations have no name but a person's: these are left out.
 * Throws `DatabaseAway`.
 */
export async function findSubjects(
  session: ActorSession,
  asked: readonly { collection: string; record: string }[],
): Promise<ReadonlyMap<string, string[] | null>> {
  const client = connectAs(session);
  const subjects = new Map<string, string[] | null>();
  const idsOf = new Map<string, string[]>();
  for (const { collection, record } of asked) {
    if (!saidOf(ABOUT, collection) || subjects.has(record)) continue;
    subjects.set(record, null);
    idsOf.set(collection, [...(idsOf.get(collection) ?? []), record]);
  }
  const calls = [...idsOf].flatMap(([collection, ids]) =>
    inBatches(ids, ASKED_AT_ONCE).map((some) => {
      const filter = anyOf(client, 'id', some);
      const options = { filter, expand: (saidOf(ABOUT, collection) ?? []).join(), skipTotal: true };
      return answered(client.collection(collection).getList<Named>(1, ASKED_AT_ONCE, options));
    }),
  );
  for (const { items } of await Promise.all(calls)) {
    for (const record of items) subjects.set(record.id, [...new Set(namesOf(record))]);
  }
  return subjects;
}

/** Of the record itself, and of all that it points to. */
function namesOf({ expand = {}, ...record }: Named): string[] {
  const own = record.document ? readDocument(record.document).title : (record.name ?? record.code ?? record.number);
  const around = NEAREST_FIRST.flatMap((relation) => [expand[relation] ?? []].flat().flatMap(namesOf));
  return [own ?? '', ...around].filter((name) => name !== '');
}
