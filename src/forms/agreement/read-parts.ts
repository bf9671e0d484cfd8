import { withParties } from '../../domain/agreement/edit-document.ts';
import {
  type AgreementDocument,
  type Commitment,
  HELPERS,
  REFERRAL_MANNERS,
  type ReferralRule,
} from '../../domain/agreement/types.ts';
import { readDay, typedDay } from '../../domain/calendar/read-day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { PHASES } from '../../domain/directory/types.ts';
import { foldName } from '../../domain/municipality/slug.ts';
import { ALL_TICKED, oneOf, type ReadFields, readFields, TYPED } from '../read-fields.ts';
import { field, type PartReading, readingOf, readRows } from './part-reading.ts';

/** Name, term, reasons and what goes for all, as texts. */
type GeneralValues = Record<'title' | 'from' | 'to' | 'considerations' | 'dataSharing' | 'quality', string>;

const GENERAL_FIELDS: ReadFields<GeneralValues> = {
  title: TYPED,
  from: TYPED,
  to: TYPED,
  considerations: TYPED,
  dataSharing: TYPED,
  quality: TYPED,
};

export function generalOf({ title, term, considerations, dataSharing, quality }: AgreementDocument): GeneralValues {
  const days = { from: typedDay(term.from), to: typedDay(term.to) };
  return { title, ...days, considerations: considerations.join('\n'), dataSharing, quality };
}

export function readGeneral(form: FormData, before: AgreementDocument): PartReading {
  const typed = readFields(GENERAL_FIELDS, form, generalOf(before));
  const errors: Record<string, string> = {};
  const day = (name: 'from' | 'to') => {
    const read = readDay(typed[name]);
    if (read === null) errors[name] = 'invalid_day';
    return read ?? '';
  };
  const document: AgreementDocument = {
    ...before,
    title: typed.title,
    term: { from: day('from'), to: day('to') },
    considerations: typed.considerations
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    dataSharing: typed.dataSharing,
    quality: typed.quality,
  };
  const fields: Record<string, string> = { 'term.from': 'from', 'term.to': 'to' };
  const fieldOf = (path: string) => fields[path] ?? path.split('.')[0] ?? '';
  return { values: typed, document, errors, rows: 0, fieldOf };
}

/** A party as it stands in a form. */
type PartyValues = Record<'key' | 'name', string>;

const PARTY_FIELDS: ReadFields<PartyValues> = { key: TYPED, name: TYPED };

export function partiesOf({ parties }: AgreementDocument): PartyValues[] {
  return parties.map(({ key, name }) => ({ key, name }));
}

/** Who takes part. A party that keeps its name stays what it was; another is looked for in the directory. */
export function readParties(form: FormData, before: AgreementDocument, directory: Directory): PartReading {
  const stored = partiesOf(before);
  const rows = readRows(PARTY_FIELDS, form, { list: 'parties', stored, filledBy: ['name'] });
  const parties = rows.kept.map(({ typed: { key, name } }) => {
    const known = before.parties.find((party) => party.key === key);
    if (known && known.name === name) return known;
    const organizationId = organizationNamed(directory, name);
    return { key: known?.key ?? '', name, organizationId, municipalityId: known?.municipalityId ?? '' };
  });
  return readingOf(rows, withParties(before, parties));
}

/** The organisation of that name; empty when there is none, or more than one. */
function organizationNamed(directory: Directory, name: string): string {
  const folded = foldName(name);
  const found = directory.organizations.all().filter((organization) => foldName(organization.name) === folded);
  return found.length === 1 ? (found[0]?.id ?? '') : '';
}

const TASK_FIELDS: ReadFields<Commitment> = {
  phase: oneOf(PHASES, 'debt_support'),
  task: TYPED,
  responsible: TYPED,
  supporting: ALL_TICKED,
  helper: oneOf(HELPERS, 'volunteer'),
};

/** Who does what in which phase. */
export function readTasks(form: FormData, before: AgreementDocument): PartReading {
  const stored = before.commitments;
  const rows = readRows(TASK_FIELDS, form, { list: 'commitments', stored, filledBy: ['task', 'responsible'] });
  const commitments = rows.kept.map(({ typed }) => ({
    ...typed,
    supporting: typed.supporting.filter((key) => key !== typed.responsible),
  }));
  return readingOf(rows, { ...before, commitments });
}

/** A referral as it stands in a form: without days, nothing was agreed about them. */
type ReferralValues = Omit<ReferralRule, 'withinDays'> & { withinDays: string };

const REFERRAL_FIELDS: ReadFields<ReferralValues> = {
  from: TYPED,
  to: TYPED,
  when: TYPED,
  manner: oneOf(REFERRAL_MANNERS, 'warm'),
  withinDays: TYPED,
  legalBasis: TYPED,
};

export function referralsOf({ referralRules }: AgreementDocument): ReferralValues[] {
  return referralRules.map(({ withinDays, ...rule }) => ({ ...rule, withinDays: `${withinDays ?? ''}` }));
}

/** Who refers to whom, when and how. */
export function readReferrals(form: FormData, before: AgreementDocument): PartReading {
  const stored = referralsOf(before);
  const rows = readRows(REFERRAL_FIELDS, form, { list: 'referralRules', stored, filledBy: ['from', 'to', 'when'] });
  const errors: Record<string, string> = {};
  const referralRules = rows.kept.map(({ row, typed }): ReferralRule => {
    const days = typed.withinDays;
    if (!/^\d{0,3}$/.test(days)) errors[field(row, 'withinDays')] = 'invalid';
    return { ...typed, withinDays: days === '' ? null : Number(days) || 0 };
  });
  return { ...readingOf(rows, { ...before, referralRules }), errors };
}
