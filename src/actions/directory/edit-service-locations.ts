import { type RecordWrite, writeAll } from '../../data/directory/directory-edit.ts';
import type { ServiceWork } from '../../data/directory/service-work.ts';
import type { ServiceAtLocationsRecord, ServicesRecord } from '../../data/records.gen.ts';
import type { FormOutcome, Shown } from '../../forms/form-outcome.ts';
import { ALL_TICKED, type ReadFields, readFields } from '../../forms/read-fields.ts';
import { typedIn } from '../../forms/read-form.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

export type LocationsResult =
  | FormOutcome<LocationValues>
  /** A preview: nothing is saved. `givenAt`: the links as they would be. */
  | (Shown<LocationValues> & { givenAt: ServiceAtLocationsRecord[] });

/** Ids of the locations that are ticked. */
interface LocationValues {
  locations: string[];
}

/** What the form was made of: ids of the locations at which the service was given then, with spaces between them. */
export const KNOWN_LOCATIONS = 'known_locations';

const LOCATION_FIELDS: ReadFields<LocationValues> = { locations: ALL_TICKED };

/** At which of the locations that the form offers the service is given. */
export function tickedLocations({ givenAt, locations }: ServiceWork): string[] {
  return locations.map(({ id }) => id).filter((id) => givenAt.some((link) => link.location === id));
}

/**
 * The form of /werk/hulpaanbod/<id>/locaties: ticked locations are given at, others not. When somebody else saved since the
 * form was made, nothing is saved: the form then shows what stands now with this person's own changes on it.
 */
export async function editServiceLocations(
  posted: FormData,
  { session }: SignedIn,
  work: ServiceWork,
): Promise<LocationsResult> {
  const { service, givenAt, locations } = work;
  const known = new Set(locations.map(({ id }) => id));
  const { locations: typed } = readFields(LOCATION_FIELDS, posted, { locations: tickedLocations(work) });
  const chosen = typed.filter((id) => known.has(id));
  const values = { locations: chosen };
  const added = chosen.filter((location) => !givenAt.some((link) => link.location === location));
  const removed = givenAt.filter((link) => known.has(link.location) && !chosen.includes(link.location));
  const stored = tickedLocations(work);
  const shown = typedIn(posted, KNOWN_LOCATIONS)
    .split(' ')
    .filter((id) => known.has(id));
  const isOld = stored.length !== shown.length || stored.some((id) => !shown.includes(id));
  // What already stands as it was ticked may be sent again.
  if (isOld && added.length + removed.length > 0) {
    const left = stored.filter((id) => chosen.includes(id) || !shown.includes(id));
    const own = added.filter((id) => !shown.includes(id));
    return { kind: 'conflict', values: { locations: [...left, ...own] } };
  }
  if (typedIn(posted, 'step') === 'preview') {
    return { kind: 'shown', values, givenAt: linksAfter(service, givenAt, added, removed) };
  }
  const writes: RecordWrite[] = [
    ...added.map((location) => ({
      action: 'create' as const,
      collection: 'service_at_locations' as const,
      record: { id: crypto.randomUUID(), service: service.id, location, assured_date: 'today' },
    })),
    ...removed.map(({ id, updated }) => ({
      action: 'delete' as const,
      collection: 'service_at_locations' as const,
      id,
      knownUpdated: updated,
    })),
  ];
  const outcome = await attempt(() => writeAll(session, writes));
  if (outcome.kind === 'done') return outcome;
  // The form has one field: whatever is wrong with what would be stored is said there.
  const [code = 'not_accepted'] = outcome.kind === 'invalid' ? Object.values(outcome.errors) : [];
  return outcome.kind === 'invalid' ? { ...outcome, values, errors: { locations: code } } : { ...outcome, values };
}

/** A link that would go leads nowhere: rows can be laid over a directory, not taken from it. */
function linksAfter(
  service: ServicesRecord,
  givenAt: readonly ServiceAtLocationsRecord[],
  added: readonly string[],
  removed: readonly ServiceAtLocationsRecord[],
): ServiceAtLocationsRecord[] {
  return [
    ...givenAt.map((link) => (removed.includes(link) ? { ...link, location: '' } : link)),
    ...added.map((location) => ({ ...service, id: crypto.randomUUID(), service: service.id, location })),
  ];
}
