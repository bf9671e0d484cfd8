/**
 * A chain agreement: who does what in each phase of debt help, and who refers whom to whom. Its content is one document,
 * drafted, frozen, compared and printed as a whole; what others ask of it is read out of the version in force.
 */
import type { Day } from '../calendar/day.ts';
import type { Phase } from '../directory/types.ts';
import type { Provenance } from '../provenance.ts';

/** Signed on paper and recorded here, or made here. */
export const AGREEMENT_FORMS = ['digital', 'paper'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

/** What an agreement is on a day. Read out of events, signatures and dates; stored nowhere. */
export const AGREEMENT_STATUSES = [
  'draft',
  'announced',
  'out_for_signature',
  'declined',
  'in_force',
  'expired',
  'withdrawn',
  'terminated',
  'superseded',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** What happens to an agreement so far; sending and signing follow. All of these are public. */
export const AGREEMENT_EVENT_KINDS = ['announced', 'recorded', 'withdrawn', 'terminated'] as const;
export type AgreementEventKind = (typeof AGREEMENT_EVENT_KINDS)[number];

/** Who stands for it that an agreement was signed on paper. `source`: nobody but the source itself. */
export const VOUCHERS = ['source', 'municipality', 'alliance'] as const;
export type Voucher = (typeof VOUCHERS)[number];

/** What who recorded it said of what is not in the document: not on the paper, or not known. Empty where nobody asked. */
export const TASKS_SAID = ['none', 'unknown'] as const;
export type TasksSaid = (typeof TASKS_SAID)[number];
/** `open`: agreed without an end. */
export const TERM_SAID = ['open', 'unknown'] as const;
export type TermSaid = (typeof TERM_SAID)[number];

/** Who does a task. */
export const HELPERS = ['volunteer', 'professional', 'both'] as const;
export type Helper = (typeof HELPERS)[number];

/** Warm: the helper comes along or calls together. Cold: the person gets an address. */
export const REFERRAL_MANNERS = ['warm', 'cold'] as const;
export type ReferralManner = (typeof REFERRAL_MANNERS)[number];

export const DOCUMENT_SCHEMA = 'ketenkaart/agreement';
/** Raised when the shape of a document changes. Every older one stays readable. */
export const DOCUMENT_VERSION = 1;

/** A party bears its name as it was agreed; the ids say which record of the directory it is, empty for none. */
export interface AgreementParty {
  /** Names the party within the document: `p1`. */
  key: string;
  name: string;
  organizationId: string;
  /** Filled for a municipality that is a party itself. */
  municipalityId: string;
}

/** One task in one phase. `responsible` and `supporting` are keys of parties. */
export interface Commitment {
  phase: Phase;
  task: string;
  responsible: string;
  supporting: string[];
  helper: Helper;
}

/** `from` and `to` are keys of parties. */
export interface ReferralRule {
  from: string;
  to: string;
  /** In which case: "als de schulden te groot zijn om zelf te regelen". */
  when: string;
  manner: ReferralManner;
  /** Days within which the person hears from the other party; null when nothing was agreed. */
  withinDays: number | null;
  /** On what ground personal data go along; empty when nothing was agreed. */
  legalBasis: string;
}

/** The whole of an agreement, as canonical JSON in the database. Texts are Dutch. */
export interface AgreementDocument {
  schema: typeof DOCUMENT_SCHEMA;
  version: typeof DOCUMENT_VERSION;
  title: string;
  /** Ids of the municipalities it is for. */
  municipalities: string[];
  parties: AgreementParty[];
  /** Why the parties agree this, one sentence or paragraph each. */
  considerations: string[];
  commitments: Commitment[];
  referralRules: ReferralRule[];
  /** Both days included; empty where nothing is known or agreed. */
  term: { from: Day | ''; to: Day | '' };
  /** How data about people are shared, and how quality is kept: plain texts, empty where nothing was agreed. */
  dataSharing: string;
  quality: string;
}

/** A record of `agreements`. Public as soon as it has an event. */
export interface Agreement {
  id: string;
  slug: string;
  form: AgreementForm;
  municipalityIds: string[];
  /** The agreement it follows, empty for none. */
  predecessorId: string;
  /** The network whose agreement it is, empty for none. */
  networkId: string;
}

/** A frozen document. Public, with its event, for good. */
export interface AgreementVersion {
  id: string;
  agreementId: string;
  /** 1 for the first. */
  number: number;
  document: AgreementDocument;
  /** SHA-256 of the document's canonical text, in hexadecimal. */
  sha256: string;
}

/** What happened to an agreement. The provenance says where a recorded one is known from; empty for the others. */
export interface AgreementEvent extends Provenance {
  id: string;
  agreementId: string;
  versionId: string;
  /** 1 for the agreement's first. */
  number: number;
  kind: AgreementEventKind;
  /** Dutch calendar day on which it happened here. */
  day: Day;
  /** Of a recorded agreement: when it was signed on paper, a partial date; empty when not known. */
  signedDate: string;
  /** Of a recorded agreement. */
  vouchedBy: Voucher | '';
  /** Of a recorded agreement that names no tasks, and of one that names no term. */
  tasksSaid: TasksSaid | '';
  termSaid: TermSaid | '';
  /** Why it was withdrawn or terminated. Public: no names of people. */
  reason: string;
}
