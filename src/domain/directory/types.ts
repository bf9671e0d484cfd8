/**
 * The directory's records, in HSDS terms. One interface a collection; ids are UUIDs, `…Id` points to another record.
 * Calendar days are `YYYY-MM-DD` in Dutch time, end days inclusive, empty text where nothing is known.
 */
import type { Provenance } from '../provenance.ts';

export const ORGANIZATION_KINDS = ['alliance_partner', 'welfare', 'food_bank', 'social_services', 'other'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** The four phases that every debt programme shares, in the order a person meets them. */
export const PHASES = ['prevention', 'early_detection', 'debt_support', 'aftercare'] as const;
export type Phase = (typeof PHASES)[number];

/** What sort of help a service is; decides where it stands on a page, never who may use it. */
export const SERVICE_KINDS = [
  'walk_in',
  'volunteer_support',
  'professional_support',
  'early_warning',
  'food_aid',
  'helpline',
  'crisis_line',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const TARGET_GROUPS = ['turkish_dutch', 'moroccan_dutch', 'self_employed', 'young_people', 'families'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Only `published` records are public; the others are kept, never shown. */
export const RECORD_STATUSES = ['draft', 'published', 'hidden', 'withdrawn'] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

export const CAPACITIES = ['unknown', 'open', 'waiting_list', 'full'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const PHONE_TYPES = ['voice', 'text', 'whatsapp', 'text_relay'] as const;
export type PhoneType = (typeof PHONE_TYPES)[number];

export const NETWORK_KINDS = ['local_alliance', 'public_private', 'regional_agreement'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

export const INITIATIVE_KINDS = ['pilot', 'programme', 'overview'] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** What tells something of an organisation, in whose name or not. */
export interface Claimable {
  /** The municipality by whose word alone it stands; empty when it speaks in the name of its organisation. */
  claimedById: string;
}

/** Tables of such records. */
export type ClaimableTable =
  | 'presences'
  | 'locations'
  | 'phones'
  | 'schedules'
  | 'services'
  | 'serviceAtLocations'
  | 'serviceAreas';

/** A record that a municipality alone says of an organisation which is not its own: heard on its own page and nowhere else. */
export interface Claim extends Claimable {
  /** Of the record. */
  id: string;
  table: ClaimableTable;
  /** The service it hangs from; empty for none. */
  serviceId: string;
  row: { id: string };
}

export interface Organization extends Provenance {
  id: string;
  name: string;
  slug: string;
  kind: OrganizationKind;
  /** The national partner it is a branch of, empty for none. */
  nationalPartnerId: string;
  legalName: string;
  /** Eight digits of the trade register, empty when not known. */
  kvkNumber: string;
  description: string;
  website: string;
  email: string;
  status: RecordStatus;
  validFrom: string;
  validTo: string;
}

/** An organisation works in a municipality. Unknown is not absent: no presence means nobody told us. */
export interface Presence extends Provenance, Claimable {
  id: string;
  organizationId: string;
  municipalityId: string;
  /** Partial date, as `Provenance.sourceDate`. */
  since: string;
  until: string;
}

export interface Location extends Provenance, Claimable {
  id: string;
  organizationId: string;
  name: string;
  street: string;
  postcode: string;
  place: string;
  /** Where it stands, which is not the area it serves. Empty when not known. */
  municipalityId: string;
  /** How to get in: step-free, bell, first floor. */
  accessibility: string;
  status: RecordStatus;
}

/** A number of an organisation, of one of its services or of a location: exactly one of the three ids is filled. */
export interface Phone extends Provenance, Claimable {
  id: string;
  organizationId: string;
  serviceId: string;
  locationId: string;
  number: string;
  extension: string;
  type: PhoneType;
  description: string;
  /** A number that may be a volunteer's own stays `hidden`. */
  status: RecordStatus;
}

/** Minutes are written `09:00`; `24:00` is midnight at the end of the day. */
export interface OpeningHours {
  /** 1 Monday … 7 Sunday (ISO 8601). */
  day: number;
  opens: string;
  closes: string;
}

/** Closed on all days from `from` to `to`, both included. */
export interface Closure {
  from: string;
  to: string;
  reason: string;
}

/** Weekly hours of a service (everywhere, or at one location) within a period. */
export interface Schedule extends Provenance, Claimable {
  id: string;
  serviceId: string;
  locationId: string;
  hours: OpeningHours[];
  closures: Closure[];
  /** "By appointment", "call first". */
  description: string;
  validFrom: string;
  validTo: string;
}

export interface Service extends Provenance, Claimable {
  id: string;
  organizationId: string;
  name: string;
  kind: ServiceKind;
  description: string;
  /** Empty: help beside the debts (food). */
  phases: Phase[];
  targetGroups: TargetGroup[];
  /** ISO 639-1 codes in which help is given; empty when not known. */
  languages: string[];
  languagesNote: string;
  /** How to sign up. */
  applicationProcess: string;
  feesDescription: string;
  capacity: Capacity;
  /** For everybody in the country. Such services never hide for want of a check. */
  nationwide: boolean;
  email: string;
  website: string;
  status: RecordStatus;
}

export interface ServiceAtLocation extends Provenance, Claimable {
  id: string;
  serviceId: string;
  locationId: string;
}

/** For whom: a whole municipality (no `name`), or named neighbourhoods / postcodes within it. */
export interface ServiceArea extends Provenance, Claimable {
  id: string;
  serviceId: string;
  municipalityId: string;
  name: string;
  /** PC4s it is limited to; empty for all. */
  postcodes: string[];
}

/** The common first door of a municipality. */
export interface IntakePoint extends Provenance {
  id: string;
  municipalityId: string;
  serviceId: string;
  name: string;
  /** One or two sentences: what happens when you come. */
  description: string;
  status: RecordStatus;
}

export interface Network extends Provenance {
  id: string;
  name: string;
  slug: string;
  kind: NetworkKind;
  description: string;
  municipalityIds: string[];
  organizationIds: string[];
  /** Partners the directory holds no entry for. */
  otherPartners: string[];
  /** True when the source says that an agreement was signed. */
  agreementSigned: boolean;
  website: string;
  since: string;
  validTo: string;
  status: RecordStatus;
}

export interface Initiative extends Provenance {
  id: string;
  name: string;
  slug: string;
  kind: InitiativeKind;
  description: string;
  municipalityIds: string[];
  organizationIds: string[];
  website: string;
  since: string;
  status: RecordStatus;
}
