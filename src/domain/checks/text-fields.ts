import { canonicalJson } from '../canonical-json.ts';
import { type AuditedCollection, saidOf } from '../collections.ts';
import type { FieldErrors, StoredRecord } from './field-errors.ts';
import { hasInvisibleCharacters, hasLineEnds, withPlainLineEnds } from './invisible-characters.ts';

/** What people tell in sentences: a text may have several lines here and nowhere else. By collection and stored name. */
export const TEXTS_OF_LINES: Readonly<Partial<Record<AuditedCollection, readonly string[]>>> = {
  activities: ['summary'],
  agreement_events: ['reason'],
  corrections: ['text', 'answer'],
  initiatives: ['description'],
  intake_points: ['description'],
  locations: ['accessibility'],
  networks: ['description'],
  obstacles: ['note'],
  organizations: ['description'],
  services: ['description', 'application_process'],
};

/** Uploads: no texts, for the database gives them a name of its own. */
export const FILES: Readonly<Partial<Record<AuditedCollection, readonly string[]>>> = { agreement_scans: ['file'] };

/** Fields of a collection in which a text may have several lines. */
export function fieldsWithLines(collection: string): readonly string[] {
  return saidOf(TEXTS_OF_LINES, collection) ?? [];
}

/**
 * What no text may hold, in the fields that a write changes: signs that nobody sees, and in a text of one line also tabs
 * and line ends, with which a name would become two rows of a list, or begin a formula. All that is not
 * said to have lines counts as one. `before`: the stored record, null for a new one; what has been there since before the rule stands in
 * nobody's way.
 */
export function textErrors(collection: string, before: StoredRecord | null, after: StoredRecord): FieldErrors {
  const withLines = fieldsWithLines(collection);
  const files = saidOf(FILES, collection) ?? [];
  const errors: FieldErrors = {};
  for (const [field, value] of Object.entries(after)) {
    if (files.includes(field)) continue;
    const hasInvisible = hasInvisibleCharacters(value);
    if (!hasInvisible && (withLines.includes(field) || !hasLineEnds(value))) continue;
    if (before && canonicalJson(before[field] ?? null) === canonicalJson(value)) continue;
    errors[field] = hasInvisible ? 'unseen_signs' : 'not_one_line';
  }
  return errors;
}

/** The texts of several lines of a record whose line ends are not the one sign that databases and pages want, mended. */
export function mendedLines(collection: string, record: StoredRecord): Record<string, string> {
  const mended: Record<string, string> = {};
  for (const field of fieldsWithLines(collection)) {
    const text = record[field];
    if (typeof text === 'string' && withPlainLineEnds(text) !== text) mended[field] = withPlainLineEnds(text);
  }
  return mended;
}
