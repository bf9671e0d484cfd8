import { type RecordWrite, writeAll } from '../data/directory-edit.ts';
import type { ServiceAtLocationsRecord, ServicesRecord } from '../data/records.gen.ts';
import type { ServiceWork } from '../data/service-work.ts';
import { DatabaseAway } from '../data/session.ts';
import { allTypedIn, typedIn } from './read-form.ts';
import type { SignedIn } from './signed-in.ts';

export type LocationsResult =
  | { kind: 'done' }
  /** Nothing is saved. `givenAt`: the links as they would be. */
  | { kind: 'preview'; chosen: string[]; error: ''; givenAt: ServiceAtLocationsRecord[] }
  /** `error`: a code. */
  | { kind: 'refused' | 'unavailable'; chosen: string[]; error: string };

/** The form of /werk/hulpaanbod/<id>/locaties: ticked locations are given at, others not. */
export async function editServiceLocations(
  posted: FormData,
  { own }: SignedIn,
  { service, givenAt, locations }: ServiceWork,
): Promise<LocationsResult> {
  const known = new Set(locations.map(({ id }) => id));
  const chosen = allTypedIn(posted, 'locations').filter((id) => known.has(id));
  const added = chosen.filter((location) => !givenAt.some((link) => link.location === location));
  const removed = givenAt.filter((link) => known.has(link.location) && !chosen.includes(link.location));
  if (typedIn(posted, 'step') === 'preview') {
    return { kind: 'preview', chosen, error: '', givenAt: linksAfter(service, givenAt, added, removed) };
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
  try {
    const answer = await writeAll(own, writes);
    // Somebody else was first: whoever looks again sees what stands now.
    if (answer.kind === 'changed_meanwhile') return { kind: 'refused', chosen, error: 'changed_meanwhile' };
    if (answer.kind === 'gone') return { kind: 'refused', chosen, error: 'not_yours' };
    if (answer.kind === 'refused') {
      return { kind: 'refused', chosen, error: Object.values(answer.errors)[0] ?? 'not_accepted' };
    }
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', chosen, error: 'unavailable' };
    throw error;
  }
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
