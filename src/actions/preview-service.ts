import type { IntakePointsRecord } from '../data/records.gen.ts';
import { laidRows, readServiceWork, type ServiceWork, withRecord } from '../data/service-work.ts';
import { isOfficerOf, type User } from '../domain/access/user.ts';
import type { Directory } from '../domain/directory/directory.ts';
import { type HelpPreview, previewHelp } from '../domain/directory/preview.ts';
import type { Municipality } from '../domain/municipality/types.ts';
import type { SignedIn } from './signed-in.ts';

/** What residents would see of a service as it stands in `work`: in the own municipality, else the first it is given in. */
export function previewService(
  work: ServiceWork,
  user: User,
  { directory, now }: { directory: Directory; now: number },
): HelpPreview | null {
  const municipality = municipalityOf(work, user, directory);
  if (!municipality) return null;
  return previewHelp(directory, laidRows(work), { serviceId: work.service.id, municipality, now });
}

function municipalityOf({ areas }: ServiceWork, user: User, directory: Directory): Municipality | undefined {
  const ids = areas.map((area) => area.municipality);
  const id = ids.find((one) => isOfficerOf(user, one)) ?? ids[0];
  return id === undefined ? undefined : directory.municipalities.get(id);
}

/** What residents would see of a first door as it was typed, and the service behind it. */
export async function previewFirstDoor(
  { own }: SignedIn,
  municipality: Municipality,
  intakePoint: IntakePointsRecord,
  { directory, now }: { directory: Directory; now: number },
): Promise<{ preview: HelpPreview; work: ServiceWork } | null> {
  const work = await readServiceWork(own, intakePoint.service);
  if (!work) return null;
  const rows = laidRows({ ...work, intakePoints: withRecord(work.intakePoints, intakePoint) });
  return { preview: previewHelp(directory, rows, { serviceId: work.service.id, municipality, now }), work };
}
