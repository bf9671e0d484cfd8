import { mayWrite, readRecord } from '../../data/directory/directory-edit.ts';
import { newServiceWork, readServiceWork, type ServiceWork } from '../../data/directory/service-work.ts';
import type { OrganizationsRecord } from '../../data/records.gen.ts';
import { type RecordVersion, recordVersions } from '../confirmation/confirm-records.ts';
import type { SignedIn } from '../signed-in.ts';

/** A service with all that hangs from it, and whether who is signed in may change it; null when there is none to see. */
export async function openService(
  { session }: SignedIn,
  id: string,
): Promise<{ work: ServiceWork; mayEdit: boolean } | null> {
  const write = { collection: 'services', action: 'update', record: { id } } as const;
  const [work, [mayEdit = false]] = await Promise.all([readServiceWork(session, id), mayWrite(session, [write])]);
  return work && { work, mayEdit };
}

/** A service and what hangs from it, first doors included, in the state in which they were read. */
export function recordsOfService(work: ServiceWork): RecordVersion[] {
  return [
    ...recordVersions('services', [work.service]),
    ...recordVersions('service_areas', work.areas),
    ...recordVersions('schedules', work.schedules),
    ...recordVersions('phones', work.phones),
    ...recordVersions('service_at_locations', work.givenAt),
    ...recordVersions('intake_points', work.intakePoints),
  ];
}

/** The organisation that a new service is for, and whether who is signed in may add one. */
export async function openOrganizationForService(
  { session }: SignedIn,
  id: string,
): Promise<{ organization: OrganizationsRecord; work: Omit<ServiceWork, 'service'>; mayAdd: boolean } | null> {
  if (id === '') return null;
  const write = { collection: 'services', action: 'create', record: { organization: id } } as const;
  const [organization, [mayAdd = false]] = await Promise.all([
    readRecord(session, 'organizations', id),
    mayWrite(session, [write]),
  ]);
  return organization && { organization, work: newServiceWork(organization), mayAdd };
}
