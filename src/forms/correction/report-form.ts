import type { ReportedContact } from '../../domain/correction/reported-entry.ts';
import { type ReadFields, TYPED } from '../read-fields.ts';

/** What somebody reports of an entry. */
export interface ReportValues {
  kind: string;
  /** Which contact, as `contactKey` says it; empty for all of the entry. */
  which: string;
  text: string;
  contact: string;
}

export const REPORT_FIELDS: ReadFields<ReportValues> = { kind: TYPED, which: TYPED, text: TYPED, contact: TYPED };

export const EMPTY_REPORT: ReportValues = { kind: '', which: '', text: '', contact: '' };

/** How the form names a contact. */
export function contactKey({ collection, id, field }: Pick<ReportedContact, 'collection' | 'id' | 'field'>): string {
  return [collection, id, field].join('.');
}
