import { viewAgreement } from '../agreement/view-agreement.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import { withClaimOf } from '../directory/claims.ts';
import type { Directory } from '../directory/directory.ts';
import { helpEntry, phonesOf } from '../directory/help-entry.ts';
import { placeLine } from '../directory/place-line.ts';
import type { Location, Organization, Phone, Service } from '../directory/types.ts';
import { contactIdentity } from './contact.ts';
import { type CorrectionKind, KINDS_OF, type ReportableCollection } from './types.ts';

/** A number, mail address or place of an entry, as a report names it. */
export interface ReportedContact {
  collection: ReportableCollection;
  id: string;
  field: '' | 'email';
  /** As it stands on the page. */
  text: string;
}

/** What a report is about, for the form: its name, its contacts, and where to go back to. */
export interface ReportedEntry {
  name: string;
  /** What can be wrong with it: nobody's own number where there is none. */
  kinds: readonly CorrectionKind[];
  /** Those of them that the form asks about: no number of a national line is somebody's own. */
  offeredKinds: readonly CorrectionKind[];
  /** Each once, in the order of the page. */
  contacts: ReportedContact[];
  /** By slug; `home` where no page of ours is about it alone. */
  page: { kind: 'organization' | 'municipality' | 'agreement'; slug: string } | { kind: 'home' };
}

const HOME = { kind: 'home' } as const;

/** The entry that a report names, or null when there is none in public. `now`: epoch milliseconds. */
export function reportedEntry(
  known: Directory,
  collection: ReportableCollection,
  id: string,
  now: number,
): ReportedEntry | null {
  // Also of what a municipality alone says, which is reported from its page.
  const directory = withClaimOf(known, id);
  const found = READERS[collection](directory, id, now);
  if (!found) return null;
  const contacts = eachOnce(found.contacts);
  const allButPrivate = KINDS_OF[collection].filter((kind) => kind !== 'private_contact');
  const kinds = contacts.length > 0 ? KINDS_OF[collection] : allButPrivate;
  return { ...found, contacts, kinds, offeredKinds: isNationalLine(directory, collection, id) ? allButPrivate : kinds };
}

/** Its numbers are an institution's and are never hidden for a report. */
function isNationalLine(directory: Directory, collection: ReportableCollection, id: string): boolean {
  const kind = collection === 'services' ? directory.services.get(id)?.kind : undefined;
  return kind === 'helpline' || kind === 'crisis_line';
}

/** One number may stand at several records: what becomes of one, becomes of all of the organisation. */
function eachOnce(contacts: readonly ReportedContact[]): ReportedContact[] {
  const first = new Map<string, ReportedContact>();
  for (const contact of contacts) {
    const identity = contactIdentity(contact.collection, contact.text);
    if (!first.has(identity)) first.set(identity, contact);
  }
  return [...first.values()];
}

type FoundEntry = Omit<ReportedEntry, 'kinds' | 'offeredKinds'>;
type Reader = (directory: Directory, id: string, now: number) => FoundEntry | null;

const READERS: Record<ReportableCollection, Reader> = {
  organizations: (directory, id) => {
    const organization = directory.organizations.get(id);
    if (!organization) return null;
    const places = directory.locations.by('organization', id).filter(({ status }) => status === 'published');
    const contacts = [
      ...phonesOf(directory, id).map(phoneContact),
      ...mailContact('organizations', organization),
      ...places.flatMap((place) => placeContacts(directory, place)),
    ];
    return { name: organization.name, contacts, page: pageOf(organization) };
  },
  services: (directory, id, now) => {
    const service = directory.services.get(id);
    return service ? serviceEntry(directory, service, service.name, now) : null;
  },
  intake_points: (directory, id, now) => {
    const door = directory.intakePoints.get(id);
    const service = door && directory.services.get(door.serviceId);
    const municipality = door && directory.municipalities.get(door.municipalityId);
    if (!door || !service) return null;
    const entry = serviceEntry(directory, service, door.name, now);
    return municipality && entry ? { ...entry, page: { kind: 'municipality', slug: municipality.slug } } : entry;
  },
  locations: (directory, id) => {
    const place = directory.locations.get(id);
    const organization = place && directory.organizations.get(place.organizationId);
    if (!place || !organization) return null;
    const name = place.name || organization.name;
    return { name, contacts: placeContacts(directory, place), page: pageOf(organization) };
  },
  phones: (directory, id) => {
    const phone = directory.phones.get(id);
    return phone ? { name: phone.number, contacts: [phoneContact(phone)], page: HOME } : null;
  },
  networks: (directory, id) => named(directory.networks.get(id)),
  initiatives: (directory, id) => named(directory.initiatives.get(id)),
  municipalities: (directory, id) => {
    const municipality = directory.municipalities.get(id);
    if (!municipality) return null;
    return { name: municipality.name, contacts: [], page: { kind: 'municipality', slug: municipality.slug } };
  },
  agreements: (directory, id, now) => {
    const agreement = directory.agreements.get(id);
    const view = agreement && viewAgreement(directory, agreement, dutchMoment(now).day);
    if (!view || view.isGone) return null;
    const page = { kind: 'agreement', slug: view.agreement.slug } as const;
    return { name: view.version.document.title, contacts: [], page };
  },
};

function serviceEntry(directory: Directory, service: Service, name: string, now: number): FoundEntry | null {
  const entry = helpEntry(directory, service, dutchMoment(now), '');
  if (!entry) return null;
  const mail = service.email ? mailContact('services', service) : mailContact('organizations', entry.organization);
  const places = entry.places.flatMap(({ location, phones }) => [placeContact(location), ...phones.map(phoneContact)]);
  const contacts = [...entry.phones.map(phoneContact), ...mail, ...places];
  return { name, contacts, page: pageOf(entry.organization) };
}

function named(record: { name: string } | undefined): FoundEntry | null {
  return record ? { name: record.name, contacts: [], page: HOME } : null;
}

function pageOf({ slug }: Organization) {
  return { kind: 'organization', slug } as const;
}

function phoneContact({ id, number }: Phone): ReportedContact {
  return { collection: 'phones', id, field: '', text: number };
}

function mailContact(
  collection: 'organizations' | 'services',
  { id, email }: { id: string; email: string },
): ReportedContact[] {
  return email === '' ? [] : [{ collection, id, field: 'email', text: email }];
}

function placeContact({ id, street, place }: Location): ReportedContact {
  return { collection: 'locations', id, field: '', text: placeLine(street, place) };
}

function placeContacts(directory: Directory, place: Location): ReportedContact[] {
  return [placeContact(place), ...phonesOf(directory, place.id).map(phoneContact)];
}
