import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Municipality } from '../municipality/types.ts';
import { withTyped } from './claims.ts';
import type { Directory } from './directory.ts';
import { freshnessOf } from './freshness.ts';
import { helpInMunicipality } from './help-in-municipality.ts';
import { type LaidRows, withRecords } from './overlay.ts';
import { isStanding, stoppedOn } from './still-here.ts';
import type { RecordStatus } from './types.ts';
import { organizationPage } from './view-organization.ts';
import type { MunicipalityHelp, OrganizationView } from './views.ts';

/** What a preview is about: one service, or an organisation with all that it does. */
export type PreviewSubject = { serviceId: string } | { organizationId: string };

/** Why residents do not see this, or not yet. */
export type NotShownReason =
  | 'not_published'
  | 'taken_away'
  | 'phone_not_public'
  | 'first_door_not_published'
  | 'first_door_taken_away'
  | 'first_door_lost'
  | 'organization_not_published'
  | 'organization_taken_away'
  | 'organization_ended'
  | 'organization_stopped_here'
  | 'hidden_for_age'
  | 'no_area_here';

/** What residents of a municipality would see of the subject, first door or not. */
export interface HelpPreview {
  /** The municipality's page with nothing on it but the subject. */
  help: MunicipalityHelp;
  /** It shows somewhere on that page, be it as help, as present or as an office. */
  isListed: boolean;
  isFirstDoor: boolean;
  /** Empty when residents would see it as soon as it is saved. */
  notShown: NotShownReason[];
}

/** `typedId`: the record that was typed; empty when what is stored is shown. `now`: epoch milliseconds. */
interface PreviewOf<Subject> {
  subject: Subject;
  typedId: string;
  now: number;
}

/**
 * The part of a municipality's page about the subject, as it would be with `rows` saved (and, for drafts, published).
 * `rows` hold its organisation and what hangs from it, as far as they are typed or not published.
 */
export function previewHelp(
  directory: Directory,
  rows: LaidRows,
  { municipality, ...of }: PreviewOf<PreviewSubject> & { municipality: Municipality },
): HelpPreview {
  const shown = withRecords(withTyped(directory, rows), asPublished(rows, of));
  const part = partAbout(helpInMunicipality(shown, municipality, of.now), of.subject);
  const listed = [part.phases, part.besideDebts, part.presences, part.offices];
  return {
    help: part,
    isListed: listed.some((list) => list.length > 0),
    isFirstDoor: part.firstDoor.kind === 'intake_point',
    notShown: reasonsOf(withTyped(directory, rows), of, municipality.id),
  };
}

/** The organisation's own page with `rows` saved and itself published; null when it is in neither. */
export function previewOrganizationPage(
  directory: Directory,
  rows: LaidRows,
  of: PreviewOf<{ organizationId: string }>,
): OrganizationView | null {
  const spoken = spokenInItsName(rows);
  const shown = withRecords(withRecords(directory, spoken), asPublished(spoken, of));
  const organization = shown.organizations.get(of.subject.organizationId);
  return organization ? organizationPage(shown, organization, of.now) : null;
}

/** Without what a municipality alone says: that stands on the municipality's page only. */
function spokenInItsName(rows: LaidRows): LaidRows {
  const isIts = (row: object) => !('claimedById' in row) || row.claimedById === '';
  return Object.fromEntries(Object.entries(rows).map(([table, laid]) => [table, (laid as object[]).filter(isIts)]));
}

/**
 * Of the rows, the drafts that the preview shows as if they were published: the subject, what was typed and what both hang
 * from. Never a number: that one is not public is a choice. What is hidden or withdrawn stays away: that is a choice too.
 */
function asPublished(rows: LaidRows, { subject, typedId }: PreviewOf<PreviewSubject>): LaidRows {
  const isMeant = ({ id }: { id: string }) => id === typedId || ('serviceId' in subject && id === subject.serviceId);
  return {
    services: published(rows.services?.filter(isMeant)),
    locations: published(rows.locations?.filter(isMeant)),
    organizations: published(rows.organizations),
    intakePoints: published(rows.intakePoints?.filter(isMeant)),
  };
}

function published<T extends { status: RecordStatus }>(rows: readonly T[] = []): T[] {
  return rows.filter(({ status }) => status === 'draft').map((row) => ({ ...row, status: 'published' }));
}

function partAbout(help: MunicipalityHelp, subject: PreviewSubject): MunicipalityHelp {
  const ofOrganization = ({ organization }: { organization: { id: string } }) =>
    'organizationId' in subject && organization.id === subject.organizationId;
  const isIt = (entry: { service: { id: string }; organization: { id: string } }) =>
    'serviceId' in subject ? entry.service.id === subject.serviceId : ofOrganization(entry);
  return {
    ...help,
    firstDoor:
      help.firstDoor.kind === 'intake_point' && isIt(help.firstDoor.entry) ? help.firstDoor : { kind: 'municipality' },
    entries: help.entries.filter(isIt),
    phases: help.phases
      .map(({ phase, entries }) => ({ phase, entries: entries.filter(isIt) }))
      .filter(({ entries }) => entries.length > 0),
    besideDebts: help.besideDebts.filter(isIt),
    presences: help.presences.filter(ofOrganization),
    offices: help.offices.filter(ofOrganization),
    networks: [],
    agreements: [],
    initiatives: [],
  };
}

function reasonsOf(
  directory: Directory,
  { subject, typedId, now }: PreviewOf<PreviewSubject>,
  municipalityId: string,
): NotShownReason[] {
  const today = dutchMoment(now).day;
  const service = 'serviceId' in subject ? directory.services.get(subject.serviceId) : undefined;
  if ('serviceId' in subject && !service) return ['not_published'];
  const organizationId = 'serviceId' in subject ? (service?.organizationId ?? '') : subject.organizationId;
  const organization = directory.organizations.get(organizationId);
  const phone = directory.phones.get(typedId);
  const location = directory.locations.get(typedId);
  // What the reader of the form asks about: what was typed, or the subject itself.
  const dated = phone ?? location ?? directory.presences.get(typedId) ?? service ?? organization;
  const isPublic = [service, organization].every((record) => !record || record.status === 'published');
  const reasons = [
    ...unpublished(service, 'not_published', 'taken_away'),
    ...unpublished(location, 'not_published', 'taken_away'),
    ...unpublished(phone, 'phone_not_public', 'phone_not_public'),
    ...unpublished(directory.intakePoints.get(typedId), 'first_door_not_published', 'first_door_taken_away'),
  ];
  if (!isPublic && isFirstDoorIn(directory, subject, municipalityId)) reasons.push('first_door_lost');
  if (!organization) reasons.push('organization_not_published');
  reasons.push(...unpublished(organization, 'organization_not_published', 'organization_taken_away'));
  // Nobody's check of the organisation is asked here: a service that was confirmed shows without it.
  if (organization?.status === 'published' && !isStanding(organization, today)) reasons.push('organization_ended');
  else if (stoppedOn(directory, organizationId, municipalityId, today)) reasons.push('organization_stopped_here');
  if (dated && !service?.nationwide && freshnessOf(dated, today).state === 'hidden') reasons.push('hidden_for_age');
  if (service && !hasAreaIn(directory, service.id, municipalityId)) reasons.push('no_area_here');
  return reasons;
}

/** A draft is still to come; what is hidden or withdrawn was taken away. */
function unpublished(
  record: { status: RecordStatus } | undefined,
  draft: NotShownReason,
  takenAway: NotShownReason,
): NotShownReason[] {
  if (!record || record.status === 'published') return [];
  return [record.status === 'draft' ? draft : takenAway];
}

/** Residents are sent to the subject, or to help of it, first. */
function isFirstDoorIn(directory: Directory, subject: PreviewSubject, municipalityId: string): boolean {
  return directory.intakePoints.by('municipality', municipalityId).some(({ serviceId, status }) => {
    if (status !== 'published') return false;
    if ('serviceId' in subject) return serviceId === subject.serviceId;
    return directory.services.get(serviceId)?.organizationId === subject.organizationId;
  });
}

function hasAreaIn(directory: Directory, serviceId: string, municipalityId: string): boolean {
  return directory.serviceAreas.by('service', serviceId).some((area) => area.municipalityId === municipalityId);
}
