import { canonicalJson } from '../canonical-json.ts';
import type { FieldErrors, StoredRecord } from './field-errors.ts';
import { hasInvisibleCharacters, hasLineEnds, withPlainLineEnds } from './invisible-characters.ts';

/** The texts of one collection by their stored names. A list or an object counts as the texts within it. */
interface TextFields {
  /** Names, addresses, numbers, codes: what stands in a row, a title, a mail's subject or a cell. */
  oneLine: readonly string[];
  /** What people tell in sentences. */
  lines: readonly string[];
  /** Uploads: no texts, for the database gives them a name of its own. */
  files?: readonly string[];
}

const SOURCE = ['source_name', 'source_url', 'source_date', 'licence', 'retrieved_date', 'assured_date', 'assured_by'];
/** Of what an officer may say of an organisation that is not the own one. */
const CLAIMABLE = [...SOURCE, 'claim_refusal'];

/** Every text of every collection that people write. A text that the schema has and this table has not fails a test. */
export const TEXT_FIELDS: Readonly<Record<string, TextFields>> = {
  activities: { oneLine: ['date'], lines: ['summary'] },
  agreement_drafts: { oneLine: ['document'], lines: [] },
  agreement_events: { oneLine: ['day', 'signed_date', ...SOURCE], lines: ['reason'] },
  agreement_scans: { oneLine: ['name', 'sha256'], lines: [], files: ['file'] },
  agreement_versions: { oneLine: ['document', 'sha256'], lines: [] },
  agreements: { oneLine: ['slug'], lines: [] },
  confirmations: { oneLine: ['user', 'token_hash', 'records'], lines: [] },
  corrections: {
    oneLine: [
      ...['collection', 'record', 'field', 'kind', 'contact', 'answered_by'],
      ...['contact_owner', 'contact_hash', 'hidden_contacts'],
    ],
    lines: ['text', 'answer'],
  },
  initiatives: { oneLine: ['name', 'slug', 'since', 'website', ...SOURCE], lines: ['description'] },
  intake_points: { oneLine: ['name', ...SOURCE], lines: ['description'] },
  invitations: { oneLine: ['email', 'token_hash', 'account'], lines: [] },
  locations: { oneLine: ['name', 'street', 'postcode', 'place', ...CLAIMABLE], lines: ['accessibility'] },
  municipalities: {
    oneLine: [
      ...['code', 'name', 'slug', 'aliases', 'province', 'province_code', 'phone', 'website'],
      ...['town_hall_street', 'town_hall_postcode', 'town_hall_place', 'valid_from', 'valid_to', ...SOURCE],
    ],
    lines: [],
  },
  municipality_successions: { oneLine: ['date', ...SOURCE], lines: [] },
  networks: {
    oneLine: ['name', 'slug', 'other_partners', 'website', 'since', 'valid_to', ...SOURCE],
    lines: ['description'],
  },
  obstacles: { oneLine: ['since', 'until', 'resolved'], lines: ['note'] },
  organizations: {
    oneLine: [...['name', 'slug', 'legal_name', 'kvk_number', 'website', 'email', 'valid_from', 'valid_to'], ...SOURCE],
    lines: ['description'],
  },
  phones: { oneLine: ['number', 'extension', 'description', ...CLAIMABLE], lines: [] },
  postcode_areas: { oneLine: ['code', 'place', ...SOURCE], lines: [] },
  presences: { oneLine: ['since', 'until', ...CLAIMABLE], lines: [] },
  schedules: { oneLine: ['hours', 'closures', 'description', 'valid_from', 'valid_to', ...CLAIMABLE], lines: [] },
  service_areas: { oneLine: ['name', 'postcodes', ...CLAIMABLE], lines: [] },
  service_at_locations: { oneLine: CLAIMABLE, lines: [] },
  services: {
    oneLine: ['name', 'languages', 'languages_note', 'fees_description', 'email', 'website', ...CLAIMABLE],
    lines: ['description', 'application_process'],
  },
  users: { oneLine: ['name', 'email'], lines: [] },
};

/** Fields of a collection in which a text may have several lines. */
export function fieldsWithLines(collection: string): readonly string[] {
  return TEXT_FIELDS[collection]?.lines ?? [];
}

/**
 * What no text may hold, in the fields that a write changes: signs that nobody sees, and in a text of one line also tabs
 * and line ends, with which a name would become two rows of a list, or begin a formula. What is in neither list counts
 * as one line. `before`: the stored record, null for a new one; what has been there since before the rule stands in
 * nobody's way.
 */
export function textErrors(collection: string, before: StoredRecord | null, after: StoredRecord): FieldErrors {
  const withLines = fieldsWithLines(collection);
  const files = TEXT_FIELDS[collection]?.files ?? [];
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
