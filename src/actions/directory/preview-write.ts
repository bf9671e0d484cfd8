import { organizationRows, readOrganizationWork } from '../../data/directory/organization-work.ts';
import { laidRows, readServiceWork, type ServiceWork } from '../../data/directory/service-work.ts';
import { type TypedRecord, withTyped } from '../../data/directory/typed-record.ts';
import type { IntakePointsRecord } from '../../data/records.gen.ts';
import { isOfficerOf, type User } from '../../domain/access/user.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { LaidRows } from '../../domain/directory/overlay.ts';
import {
  type HelpPreview,
  type PreviewSubject,
  previewHelp,
  previewOrganizationPage,
} from '../../domain/directory/preview.ts';
import type { OrganizationView } from '../../domain/directory/views.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import type { SignedIn } from '../signed-in.ts';

/** `now`: epoch milliseconds. */
type At = { directory: Directory; now: number };

/** What residents would see if a form were saved. */
export interface WritePreview {
  /** On the page of a municipality: the one that was typed, the own, or the first. Null when it lies in none. */
  help: HelpPreview | null;
  /** The organisation's own page; null for a form about one service. */
  page: OrganizationView | null;
}

/** What residents would see of a service as it stands in `work`, with what was `typed` laid over it. */
export function previewService(
  work: ServiceWork,
  user: User,
  at: At,
  typed: TypedRecord | null = null,
): HelpPreview | null {
  const rows = typed ? withTyped(laidRows(work), typed) : laidRows(work);
  const places = work.areas.map((area) => area.municipality);
  return helpOf(rows, { serviceId: work.service.id }, { user, at, typed, places });
}

/** What residents would see of a first door as it was typed, and the service behind it. */
export async function previewFirstDoor(
  { user, session }: SignedIn,
  intakePoint: IntakePointsRecord,
  at: At,
): Promise<{ preview: HelpPreview | null; work: ServiceWork } | null> {
  const work = await readServiceWork(session, intakePoint.service);
  if (!work) return null;
  return { preview: previewService(work, user, at, { collection: 'intake_points', record: intakePoint }), work };
}

/** What residents would see of an organisation, new or stored, with records of it as they were typed; `typed` is the one asked about. */
export async function previewOrganization(
  { user, session }: SignedIn,
  organizationId: string,
  at: At,
  typed: TypedRecord,
  alongside: TypedRecord | null = null,
): Promise<WritePreview> {
  const work = await readOrganizationWork(session, organizationId);
  const stored = work ? organizationRows(work) : {};
  const rows = withTyped(alongside ? withTyped(stored, alongside) : stored, typed);
  const subject = { organizationId };
  const places = [...(rows.presences ?? []), ...(rows.serviceAreas ?? []), ...(rows.locations ?? [])];
  return {
    help: helpOf(rows, subject, { user, at, typed, places: places.map((place) => place.municipalityId) }),
    page: previewOrganizationPage(at.directory, rows, { subject, typedId: typed.record.id, now: at.now }),
  };
}

/** The same for a number of a service, or of an organisation or one of its places. */
export async function previewPhone(
  who: SignedIn,
  owner: { service: string; organizationId: string },
  at: At,
  typed: TypedRecord,
): Promise<WritePreview | null> {
  if (owner.service === '') return previewOrganization(who, owner.organizationId, at, typed);
  const work = await readServiceWork(who.session, owner.service);
  return work && { help: previewService(work, who.user, at, typed), page: null };
}

function helpOf(
  rows: LaidRows,
  subject: PreviewSubject,
  { user, at, typed, places }: { user: User; at: At; typed: TypedRecord | null; places: readonly string[] },
): HelpPreview | null {
  const own = typed && 'municipality' in typed.record ? [typed.record.municipality] : [];
  const municipality = municipalityOf([...own, ...places], user, at.directory);
  if (!municipality) return null;
  return previewHelp(at.directory, rows, { subject, typedId: typed?.record.id ?? '', municipality, now: at.now });
}

/** The first in which the person is an officer, else the first. */
function municipalityOf(ids: readonly string[], user: User, directory: Directory): Municipality | undefined {
  const known = ids.filter((id) => directory.municipalities.get(id) !== undefined);
  const id = known.find((one) => isOfficerOf(user, one)) ?? known[0];
  return id === undefined ? undefined : directory.municipalities.get(id);
}
