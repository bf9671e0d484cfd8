import { mayWrite } from '../../data/directory/directory-edit.ts';
import { type OrganizationWork, readOrganizationWork } from '../../data/directory/organization-work.ts';
import { type RecordVersion, recordVersions } from '../confirmation/confirm-records.ts';
import type { SignedIn } from '../signed-in.ts';
import { anOwnMunicipality } from './open-part.ts';

/** What who is signed in may do with an organisation and what hangs from it. */
export interface OrganizationRights {
  mayEdit: boolean;
  mayAddPlace: boolean;
  mayAddService: boolean;
  mayAddPhone: boolean;
  /** Ids of its presences, locations and numbers that may be changed. */
  editable: ReadonlySet<string>;
}

/** An organisation with all that hangs from it, and what may be done with it; null when there is none to see. */
export async function openOrganization(
  { user, session }: SignedIn,
  id: string,
): Promise<{ work: OrganizationWork; rights: OrganizationRights } | null> {
  const work = await readOrganizationWork(session, id);
  if (!work) return null;
  const parts = recordsOf(work).filter(({ collection }) => ['presences', 'locations', 'phones'].includes(collection));
  const organization = id;
  const [mayEdit = false, mayAddPlace = false, mayAddService = false, mayAddPhone = false, ...mayChange] =
    await mayWrite(session, [
      { collection: 'organizations', action: 'update', record: { id } },
      { collection: 'presences', action: 'create', record: { organization, municipality: anOwnMunicipality(user) } },
      { collection: 'services', action: 'create', record: { organization } },
      { collection: 'phones', action: 'create', record: { organization } },
      ...parts.map((part) => ({ collection: part.collection, action: 'update' as const, record: { id: part.id } })),
    ]);
  const editable = new Set(parts.filter((_, index) => mayChange[index]).map((part) => part.id));
  return { work, rights: { mayEdit, mayAddPlace, mayAddService, mayAddPhone, editable } };
}

/** All records of an organisation, in the state in which they were read. */
export function recordsOf(work: OrganizationWork): RecordVersion[] {
  return [
    ...recordVersions('organizations', [work.organization]),
    ...recordVersions('presences', work.presences),
    ...recordVersions('locations', work.locations),
    ...recordVersions('phones', work.phones),
    ...recordVersions('services', work.services),
    ...recordVersions('service_areas', work.areas),
    ...recordVersions('schedules', work.schedules),
    ...recordVersions('service_at_locations', work.givenAt),
  ];
}
