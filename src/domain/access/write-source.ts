import { checkPast } from '../checks/check-dates.ts';
import { type FieldErrors, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { changedFields } from './audit-changes.ts';
import { isOfficerOf, isStaff, type User } from './user.ts';
import type { WriteFacts } from './write-directory.ts';

/** The source of what staff record by themselves, in the words a reader sees. Records are in Dutch. */
const STAFF_SOURCE = 'Redactie van Ketenkaart';

/** Where a record comes from, as PocketBase stores it. */
export interface StoredSource {
  source_name: unknown;
  source_url: unknown;
  source_date: unknown;
  licence: unknown;
  retrieved_date: unknown;
}

const SOURCE_FIELDS = ['source_name', 'source_url', 'source_date', 'licence', 'retrieved_date'] as const;

/** Fields that say nothing about what a record tells: whether it is shown, where it comes from, how fresh, in whose name. */
const NOT_CONTENT: readonly string[] = [
  ...SOURCE_FIELDS,
  ...['status', 'assured_date', 'assured_by', 'claimed_by', 'claim_refusal'],
];

/** In whose name an officer writes this record: the own municipality in which it lies. Empty for other roles. */
export function writingMunicipalityId(user: User, record: StoredRecord, facts: WriteFacts): string {
  const places = [
    textOf(record, 'municipality'),
    facts.location?.municipalityId ?? '',
    ...(facts.service?.municipalityIds ?? []),
    ...(facts.organization?.municipalityIds ?? []),
    ...user.municipalityIds,
  ];
  return places.find((id) => isOfficerOf(user, id)) ?? '';
}

/** What is wrong with a source that staff name: nobody has said anything yet on a day to come. */
export function sourceErrors({ source_name, source_url, source_date }: StoredRecord, today: string): FieldErrors {
  const isUnnamed = !source_name && Boolean(source_url || source_date);
  return {
    ...(isUnnamed && { source_name: 'required' as const }),
    ...checkPast({ source_date }, ['source_date'], today),
  };
}

/**
 * The source of a record after a person wrote it: who last said what it tells. An editor's is the organisation, an
 * officer's the municipality (`names`, as readers know them), staff's the editors of the site, each without page or
 * licence and dated `today`. `names.taken`: staff name another source, whose fields stand in `after` and are taken over.
 * A write that only publishes, withdraws or renews the check leaves the source as it was. Nobody else types one.
 */
export function sourceOfWrite(
  user: User,
  before: StoredRecord | null,
  after: StoredRecord,
  names: { organization: string; municipality: string; taken: boolean },
  today: string,
): StoredSource {
  if (isStaff(user) && names.taken) return { ...sourceIn(after), retrieved_date: today };
  if (before && !tellsSomethingNew(before, after)) return sourceIn(before);
  const source_name = isStaff(user) ? STAFF_SOURCE : ownName(user, names);
  return { source_name, source_url: '', source_date: today, licence: '', retrieved_date: today };
}

function ownName(user: User, names: { organization: string; municipality: string }): string {
  return user.role === 'editor' ? names.organization : `Gemeente ${names.municipality}`;
}

/** Whether a write changes what a record tells, and not only whether it is shown, where it comes from or how fresh it is. */
export function tellsSomethingNew(before: StoredRecord, after: StoredRecord): boolean {
  return Object.keys(changedFields(before, after)).some((field) => !NOT_CONTENT.includes(field));
}

function sourceIn(record: StoredRecord): StoredSource {
  const [source_name, source_url, source_date, licence, retrieved_date] = SOURCE_FIELDS.map(
    (field) => record[field] ?? '',
  );
  return { source_name, source_url, source_date, licence, retrieved_date };
}
