import { listRecords } from '../../data/directory/directory-edit.ts';
import { listGivenIn } from '../../data/directory/municipality-work.ts';
import type { IntakePointsRecord } from '../../data/records.gen.ts';
import { doorToKeep } from '../../domain/directory/first-door.ts';
import type { SignedIn } from '../signed-in.ts';

/** What the form of a municipality's first door needs to know. */
export interface FirstDoorWork {
  municipalityId: string;
  /** The one that residents see, else the newest draft; null when there is none. */
  intakePoint: IntakePointsRecord | null;
  serviceIds: string[];
  /** Services given there, by name, with their organisation. */
  choices: { value: string; text: string }[];
}

export async function openFirstDoor({ session }: SignedIn, municipalityId: string): Promise<FirstDoorWork> {
  const [given, intakePoints] = await Promise.all([
    listGivenIn(session, municipalityId),
    listRecords(session, 'intake_points', 'municipality', municipalityId),
  ]);
  const newestFirst = intakePoints.toSorted((a, b) => (a.created < b.created ? 1 : -1));
  const choices = given
    .map(({ service, organization }) => ({
      value: service.id,
      text: organization ? `${service.name} (${organization.name})` : service.name,
    }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  return {
    municipalityId,
    intakePoint: doorToKeep(newestFirst),
    serviceIds: choices.map(({ value }) => value),
    choices,
  };
}
