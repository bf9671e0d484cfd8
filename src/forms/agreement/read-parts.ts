import { withParties } from '../../domain/agreement/edit-document.ts';
import {
  type AgreementDocument,
  type Commitment,
  HELPERS,
  REFERRAL_MANNERS,
  type ReferralRule,
} from '../../domain/agreement/types.ts';
import { readDay } from '../../domain/calendar/read-day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { PHASES } from '../../domain/directory/types.ts';
import { foldName } from '../../domain/municipality/slug.ts';
import { allTypedIn, typedIn } from '../read-form.ts';
import { field, oneOf, type PartReading, reading, rowsOf } from './part-reading.ts';

/** Name, term, reasons and what goes for all. */
export function readGeneral(form: FormData, before: AgreementDocument): PartReading {
  const errors: Record<string, string> = {};
  const day = (name: 'from' | 'to') => {
    const read = readDay(typedIn(form, name));
    if (read === null) errors[name] = 'invalid_day';
    return read ?? '';
  };
  const document: AgreementDocument = {
    ...before,
    title: typedIn(form, 'title'),
    term: { from: day('from'), to: day('to') },
    considerations: typedIn(form, 'considerations')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    dataSharing: typedIn(form, 'dataSharing'),
    quality: typedIn(form, 'quality'),
  };
  const fields: Record<string, string> = { 'term.from': 'from', 'term.to': 'to' };
  return {
    ...reading(form, document, '', []),
    errors,
    fieldOf: (path) => fields[path] ?? path.split('.')[0] ?? '',
  };
}

/** Who takes part. A party that keeps its name stays what it was; another is looked for in the directory. */
export function readParties(form: FormData, before: AgreementDocument, directory: Directory): PartReading {
  const rows = rowsOf(form, ['name']);
  const parties = rows.map((row) => {
    const key = typedIn(form, field(row, 'key'));
    const name = typedIn(form, field(row, 'name'));
    const known = before.parties.find((party) => party.key === key);
    if (known && known.name === name) return known;
    const organizationId = organizationNamed(directory, name);
    return { key: known?.key ?? '', name, organizationId, municipalityId: known?.municipalityId ?? '' };
  });
  return reading(form, withParties(before, parties), 'parties', rows);
}

/** The organisation of that name; empty when there is none, or more than one. */
function organizationNamed(directory: Directory, name: string): string {
  const folded = foldName(name);
  const found = directory.organizations.all().filter((organization) => foldName(organization.name) === folded);
  return found.length === 1 ? (found[0]?.id ?? '') : '';
}

/** Who does what in which phase. */
export function readTasks(form: FormData, before: AgreementDocument): PartReading {
  const rows = rowsOf(form, ['task', 'responsible']);
  const commitments: Commitment[] = rows.map((row) => {
    const responsible = typedIn(form, field(row, 'responsible'));
    return {
      phase: oneOf(PHASES, typedIn(form, field(row, 'phase')), 'debt_support'),
      task: typedIn(form, field(row, 'task')),
      responsible,
      supporting: allTypedIn(form, field(row, 'supporting')).filter((key) => key !== responsible),
      helper: oneOf(HELPERS, typedIn(form, field(row, 'helper')), 'volunteer'),
    };
  });
  return reading(form, { ...before, commitments }, 'commitments', rows);
}

/** Who refers to whom, when and how. */
export function readReferrals(form: FormData, before: AgreementDocument): PartReading {
  const rows = rowsOf(form, ['from', 'to', 'when']);
  const errors: Record<string, string> = {};
  const referralRules: ReferralRule[] = rows.map((row) => {
    const days = typedIn(form, field(row, 'withinDays'));
    if (!/^\d{0,3}$/.test(days)) errors[field(row, 'withinDays')] = 'invalid';
    return {
      from: typedIn(form, field(row, 'from')),
      to: typedIn(form, field(row, 'to')),
      when: typedIn(form, field(row, 'when')),
      manner: oneOf(REFERRAL_MANNERS, typedIn(form, field(row, 'manner')), 'warm'),
      withinDays: days === '' ? null : Number(days) || 0,
      legalBasis: typedIn(form, field(row, 'legalBasis')),
    };
  });
  return { ...reading(form, { ...before, referralRules }, 'referralRules', rows), errors };
}
