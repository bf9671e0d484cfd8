// Generated from the migrations by tests/data/records.test.ts; do not edit by hand.
// Records as PocketBase gives them: dates are text, relations ids, json fields whatever was stored.

export interface ActivitiesRecord {
  id: string;
  municipality: string;
  kind: 'acquaintance' | 'exploration' | 'wider_meeting' | 'agreement_meeting' | 'evaluation' | 'other';
  date: string;
  organizations: string[];
  summary: string;
  recorded_by: 'staff' | 'officer';
  status: 'valid' | 'withdrawn';
  created: string;
  updated: string;
}

export interface ActivityFactsRecord {
  id: string;
  municipality: string;
  kind: 'acquaintance' | 'exploration' | 'wider_meeting' | 'agreement_meeting' | 'evaluation' | 'other';
  date: string;
}

export interface AgreementDraftsRecord {
  id: string;
  agreement: string;
  document: string;
  revision: number;
  created: string;
  updated: string;
}

export interface AgreementEventsRecord {
  id: string;
  agreement: string;
  version: string;
  number: number;
  kind: 'announced' | 'recorded' | 'withdrawn' | 'terminated';
  day: string;
  signed_date: string;
  vouched_by: 'source' | 'municipality' | 'alliance';
  reason: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  tasks_said: 'none' | 'unknown';
  term_said: 'open' | 'unknown';
}

export interface AgreementListRecord {
  id: string;
  form: 'digital' | 'paper';
  municipalities: string[];
  title: string;
  ends: string;
  last_kind: string;
  term_from: string;
  term_to: string;
  has_news: boolean;
}

export interface AgreementScansRecord {
  id: string;
  agreement: string;
  file: string;
  name: string;
  size: number;
  sha256: string;
  created: string;
  updated: string;
}

export interface AgreementVersionsRecord {
  id: string;
  agreement: string;
  number: number;
  document: string;
  sha256: string;
  revision: number;
  created: string;
  updated: string;
}

export interface AgreementsRecord {
  id: string;
  slug: string;
  form: 'digital' | 'paper';
  municipalities: string[];
  network: string;
  created: string;
  updated: string;
  predecessor: string;
}

export interface AuditPersonalValuesRecord {
  id: string;
  collection: string;
  record: string;
  field: string;
  value: string;
  salt: string;
  hash: string;
}

export interface AuditRecordsRecord {
  id: string;
  seq: number;
  at: string;
  actor: string;
  actor_role: string;
  action: string;
  collection: string;
  record: string;
  changes: string;
  prev_hash: string;
  hash: string;
}

export interface ChangesRecord {
  id: string;
  seq: number;
  collection: string;
  record: string;
  action: 'create' | 'update' | 'delete';
  created: string;
}

export interface ConfirmationsRecord {
  id: string;
  user: string;
  token_hash: string;
  records: string;
  used_at: string;
  failed: boolean;
  created: string;
  updated: string;
}

export interface CorrectionsRecord {
  id: string;
  collection: string;
  record: string;
  field: string;
  kind: string;
  text: string;
  contact: string;
  state: 'open' | 'solved' | 'declined';
  answer: string;
  answered_by: string;
  hidden: boolean;
  hidden_at: string;
  created: string;
  updated: string;
  hidden_contacts: unknown;
  contact_owner: string;
  contact_hash: string;
}

export interface DemandCountsRecord {
  id: string;
  municipality: string;
  day: string;
  kind: 'found' | 'nothing_local' | 'prevention' | 'early_detection' | 'debt_support' | 'aftercare';
  sum: number;
}

export interface InitiativesRecord {
  id: string;
  name: string;
  slug: string;
  kind: 'pilot' | 'programme' | 'overview';
  description: string;
  municipalities: string[];
  organizations: string[];
  website: string;
  since: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
}

export interface IntakePointsRecord {
  id: string;
  municipality: string;
  service: string;
  name: string;
  description: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
}

export interface InvitationsRecord {
  id: string;
  email: string;
  role: 'editor' | 'officer' | 'staff';
  manages_users: boolean;
  municipalities: string[];
  organizations: string[];
  token_hash: string;
  expires: string;
  used_at: string;
  revoked: boolean;
  created: string;
  updated: string;
  account: string;
}

export interface LocationsRecord {
  id: string;
  organization: string;
  name: string;
  street: string;
  postcode: string;
  place: string;
  municipality: string;
  accessibility: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface MunicipalitiesRecord {
  id: string;
  code: string;
  name: string;
  slug: string;
  aliases: unknown;
  province: string;
  province_code: string;
  latitude: number;
  longitude: number;
  population: number;
  population_year: number;
  phone: string;
  website: string;
  town_hall_street: string;
  town_hall_postcode: string;
  town_hall_place: string;
  valid_from: string;
  valid_to: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
}

export interface MunicipalitySuccessionsRecord {
  id: string;
  predecessor: string;
  successor: string;
  date: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
}

export interface NetworksRecord {
  id: string;
  name: string;
  slug: string;
  kind: 'local_alliance' | 'public_private' | 'regional_agreement';
  description: string;
  municipalities: string[];
  organizations: string[];
  other_partners: unknown;
  agreement_signed: boolean;
  website: string;
  since: string;
  valid_to: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
}

export interface ObstaclesRecord {
  id: string;
  municipality: string;
  kind: 'outsourced_competition' | 'little_support' | 'strained_relations' | 'capacity' | 'other';
  since: string;
  until: string;
  resolved: string;
  note: string;
  created: string;
  updated: string;
}

export interface OrganizationsRecord {
  id: string;
  name: string;
  slug: string;
  kind: 'alliance_partner' | 'welfare' | 'food_bank' | 'social_services' | 'other';
  legal_name: string;
  kvk_number: string;
  description: string;
  website: string;
  email: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  valid_from: string;
  valid_to: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  national_partner: string;
}

export interface PhonesRecord {
  id: string;
  organization: string;
  service: string;
  location: string;
  number: string;
  extension: string;
  type: 'voice' | 'text' | 'whatsapp' | 'text_relay';
  description: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface PlacesRecord {
  id: string;
  organization: string;
  municipality: string;
}

export interface PostcodeAreasRecord {
  id: string;
  code: string;
  municipality: string;
  place: string;
  latitude: number;
  longitude: number;
  shared_with: string[];
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
}

export interface PresencesRecord {
  id: string;
  organization: string;
  municipality: string;
  since: string;
  until: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface SchedulesRecord {
  id: string;
  service: string;
  location: string;
  hours: unknown;
  closures: unknown;
  description: string;
  valid_from: string;
  valid_to: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface ServiceAreasRecord {
  id: string;
  service: string;
  municipality: string;
  name: string;
  postcodes: unknown;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface ServiceAtLocationsRecord {
  id: string;
  service: string;
  location: string;
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface ServicesRecord {
  id: string;
  organization: string;
  name: string;
  kind: 'walk_in' | 'volunteer_support' | 'professional_support' | 'early_warning' | 'food_aid' | 'helpline' | 'crisis_line';
  description: string;
  phases: ('prevention' | 'early_detection' | 'debt_support' | 'aftercare')[];
  target_groups: ('turkish_dutch' | 'moroccan_dutch' | 'self_employed' | 'young_people' | 'families')[];
  languages: unknown;
  languages_note: string;
  application_process: string;
  fees_description: string;
  capacity: 'unknown' | 'open' | 'waiting_list' | 'full';
  nationwide: boolean;
  email: string;
  website: string;
  status: 'draft' | 'published' | 'hidden' | 'withdrawn';
  source_name: string;
  source_url: string;
  source_date: string;
  licence: string;
  retrieved_date: string;
  assured_date: string;
  assured_by: string;
  created: string;
  updated: string;
  claimed_by: string;
  claim_refusal: string;
}

export interface UsersRecord {
  id: string;
  name: string;
  role: 'editor' | 'officer' | 'staff' | 'site';
  municipalities: string[];
  organizations: string[];
  active: boolean;
  created: string;
  updated: string;
  email: string;
  emailVisibility: boolean;
  verified: boolean;
  manages_users: boolean;
  reminders_off: boolean;
}
