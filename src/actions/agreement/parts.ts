import type { DocumentErrors } from '../../domain/agreement/document-reader.ts';
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
import { allTypedIn, typedIn } from '../read-form.ts';

/** Texts of a form by field name (`0-task`), as they were typed; lists for boxes that were ticked. */
export type PartValues = Record<string, string | string[]>;

export interface PartReading {
  values: PartValues;
  document: AgreementDocument;
  /** What cannot be read at all, by field. */
  errors: Record<string, string>;
  /** Field names by the paths of the document, for what is wrong with what was read. */
  fieldOf(path: string): string;
  /** Rows in the form. */
  rows: number;
}

/** Empty rows to fill in, after those that are there. */
const SPARE_ROWS = 1;
const ROWS_MAX = 200;

const field = (row: number, name: string) => `${row}-${name}`;

/** The rows of a form that were not emptied or ticked to go, with their number in the form. */
function rowsOf(form: FormData, names: readonly string[]): number[] {
  const count = Math.min(Number(typedIn(form, 'rows')) || 0, ROWS_MAX);
  return Array.from({ length: count }, (_, row) => row).filter((row) => {
    const isFilled = names.some((name) => typedIn(form, field(row, name)) !== '');
    return isFilled && !form.has(field(row, 'remove'));
  });
}

/** All that was typed, whatever becomes of it. */
function typedValues(form: FormData): PartValues {
  const values: PartValues = {};
  for (const name of new Set(form.keys())) {
    values[name] = name.endsWith('-supporting') ? allTypedIn(form, name) : typedIn(form, name);
  }
  return values;
}

function reading(form: FormData, document: AgreementDocument, list: string, rows: readonly number[]): PartReading {
  return {
    values: typedValues(form),
    document,
    errors: {},
    rows: Number(typedIn(form, 'rows')) || 0,
    fieldOf: (path) => {
      const [top, index = '', name = ''] = path.split('.');
      const row = rows[Number(index)];
      return top === list && row !== undefined ? field(row, name) : '';
    },
  };
}

function oneOf<Word extends string>(words: readonly Word[], typed: string, fallback: Word): Word {
  return words.find((word) => word === typed) ?? fallback;
}

/** Name, term, reasons and what goes for all. */
function readGeneral(form: FormData, before: AgreementDocument): PartReading {
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

function readParties(form: FormData, before: AgreementDocument, directory: Directory): PartReading {
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

function readTasks(form: FormData, before: AgreementDocument): PartReading {
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

function readReferrals(form: FormData, before: AgreementDocument): PartReading {
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

export interface AgreementPart {
  /** The word in its page's address. */
  slug: string;
  /** Paths of the document that it shows begin with one of these. */
  paths: readonly string[];
  read(form: FormData, before: AgreementDocument, directory: Directory): PartReading;
  /** The fields as they are first shown, with spare rows. */
  show(document: AgreementDocument): { values: PartValues; rows: number };
}

function shownRows<Row>(
  rows: readonly Row[],
  fieldsOf: (row: Row) => PartValues,
): { values: PartValues; rows: number } {
  const values: PartValues = {};
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(fieldsOf(row))) values[field(index, name)] = value;
  });
  return { values, rows: rows.length + SPARE_ROWS };
}

/** The four parts in which a draft is written, in the order in which people think of them. */
export const AGREEMENT_PARTS: readonly AgreementPart[] = [
  {
    slug: 'algemeen',
    paths: ['title', 'term', 'considerations', 'dataSharing', 'quality'],
    read: readGeneral,
    show: ({ title, term, considerations, dataSharing, quality }) => ({
      values: {
        title,
        from: typedDay(term.from),
        to: typedDay(term.to),
        considerations: considerations.join('\n'),
        dataSharing,
        quality,
      },
      rows: 0,
    }),
  },
  {
    slug: 'partijen',
    paths: ['parties'],
    read: readParties,
    show: ({ parties }) => shownRows(parties, ({ key, name }) => ({ key, name })),
  },
  {
    slug: 'taken',
    paths: ['commitments'],
    read: readTasks,
    show: ({ commitments }) => shownRows(commitments, (one) => ({ ...one })),
  },
  {
    slug: 'doorverwijzen',
    paths: ['referralRules'],
    read: readReferrals,
    show: ({ referralRules }) =>
      shownRows(referralRules, ({ withinDays, ...rule }) => ({
        ...rule,
        withinDays: withinDays === null ? '' : `${withinDays}`,
      })),
  },
];

/** What is wrong within a part, by its fields; what is wrong elsewhere is told there. */
export function partErrors({ fieldOf, errors }: PartReading, found: DocumentErrors): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const [path, code] of Object.entries(found)) byField[fieldOf(path) || 'form'] = code;
  return { ...byField, ...errors };
}
