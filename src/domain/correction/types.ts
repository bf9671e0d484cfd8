/** What a reader reports that is not right. */

/** Collections whose records stand on a resident's page by themselves, and so can be reported. */
export const REPORTABLE_COLLECTIONS = [
  'organizations',
  'services',
  'locations',
  'phones',
  'intake_points',
  'networks',
  'initiatives',
  'municipalities',
  'agreements',
] as const;
export type ReportableCollection = (typeof REPORTABLE_COLLECTIONS)[number];

/** `private_contact`: "this is my own number or address". */
export const CORRECTION_KINDS = [
  'wrong_contact',
  'wrong_hours',
  'wrong_text',
  'not_here',
  'private_contact',
  'other',
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

const ABOUT_HELP: readonly CorrectionKind[] = CORRECTION_KINDS;
const ABOUT_FACTS: readonly CorrectionKind[] = ['wrong_text', 'not_here', 'other'];

/** What can be wrong with a record of a collection, in the order in which it is asked. */
export const KINDS_OF: Record<ReportableCollection, readonly CorrectionKind[]> = {
  organizations: ABOUT_HELP,
  services: ABOUT_HELP,
  locations: ABOUT_HELP,
  intake_points: ABOUT_HELP,
  phones: ['wrong_contact', 'private_contact', 'other'],
  municipalities: ['wrong_contact', 'wrong_text', 'other'],
  networks: ABOUT_FACTS,
  initiatives: ABOUT_FACTS,
  agreements: ABOUT_FACTS,
};

/** These are about one number, mail address or place of an entry. */
export const CONTACT_KINDS: readonly CorrectionKind[] = ['wrong_contact', 'private_contact'];

export const CORRECTION_STATES = ['open', 'solved', 'declined'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** Every limit of reports, in one place. */
export const CORRECTION_LIMITS = {
  /** Characters, as people count them. */
  textMax: 1_000,
  contactMax: 200,
  answerMax: 300,
  /** A report that its owner leaves open for longer is shown to staff as one that nobody answers. */
  answerDays: 14,
  /** How to reach who reported it is erased when the matter closes, and at latest after so many days. */
  contactDays: 90,
  /** An answered report is kept for so long, for who is asked about it later. */
  answeredDays: 365,
  /** Contacts hidden at once within a day, over the whole site: more look like somebody who empties it. */
  hiddenADay: 25,
  /** Reports that wait for an answer, over the whole site. */
  openMost: 5_000,
} as const;

/** Words of the one who reported it are in it: for who keeps the entry, and for staff. */
export interface Correction {
  id: string;
  collection: ReportableCollection;
  recordId: string;
  /** `email` when it is about the mail address of the record and not about all of it. */
  field: '' | 'email';
  kind: CorrectionKind;
  text: string;
  /** How the one who reported it can be reached; mostly empty. */
  contact: string;
  state: CorrectionState;
  answer: string;
  /** The contact was taken from the site at once, and nobody has decided about it yet. */
  isHidden: boolean;
  /** Epoch milliseconds. */
  created: number;
}

/** A report, with what is known of the record it is about: also of one that residents do not see. */
export interface OwnCorrection extends Correction {
  about: {
    /** False when the record is gone. */
    isThere: boolean;
    /** Empty where the record has none: an agreement. */
    name: string;
    /** The number, mail address or place it is about, also while it is hidden; empty for other reports. */
    contact: string;
    /** It was hidden by this report, and its owner has made it public again since. */
    isBack: boolean;
    /** The organisation behind it; empty for none. */
    organizationId: string;
    organizationName: string;
    /** Of a first door or a place; empty for others. */
    municipalityId: string;
  };
}
