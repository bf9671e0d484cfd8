import { AGREEMENT_EVENT_KINDS, type AgreementEventKind } from '../agreement/types.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { StoredRecord } from '../checks/field-errors.ts';
import { type AuditedCollection, saidOf } from '../collections.ts';

/** What happened, in one word. A plain write is `created`, `updated` or `deleted`. */
export type AuditAction =
  | 'created'
  | 'updated'
  | 'deleted'
  | 'invited'
  | 'revoked'
  | 'accepted'
  | 'activated'
  | 'deactivated'
  | AgreementEventKind;

/** Values as the audit record holds them: themselves, or for a personal one `{hash}`, its salted hash. */
export interface AuditChange {
  from?: unknown;
  to?: unknown;
}
export type AuditChanges = Record<string, AuditChange>;

/** Fields that say nothing: PocketBase's own, and what follows from the row itself. */
const LEFT_OUT = ['id', 'collectionId', 'collectionName', 'created', 'updated', 'expand', 'token_hash'];

/** Records of places, of what is given there and of what is known of all: nobody's own. */
const NOBODYS: readonly string[] = [];

/** What may be a person's: these values can be erased, so the chain holds their salted hash. */
const PERSONAL_FIELDS: Record<AuditedCollection, readonly string[]> = {
  users: ['name', 'email'],
  invitations: ['email'],
  phones: ['number', 'extension', 'description'],
  organizations: ['email'],
  services: ['email'],
  // Nobody should be named there, and somebody will be.
  activities: ['summary'],
  obstacles: ['note'],
  // Free text that is nobody's yet but its writers'; what is made known stands in its version.
  agreement_drafts: ['document'],
  // Names of files often hold those of people; the second is PocketBase's own, made from the first.
  agreement_scans: ['name', 'file'],
  corrections: ['answer'],
  municipalities: NOBODYS,
  municipality_successions: NOBODYS,
  postcode_areas: NOBODYS,
  presences: NOBODYS,
  locations: NOBODYS,
  service_at_locations: NOBODYS,
  service_areas: NOBODYS,
  schedules: NOBODYS,
  intake_points: NOBODYS,
  networks: NOBODYS,
  initiatives: NOBODYS,
  agreements: NOBODYS,
  agreement_versions: NOBODYS,
  agreement_events: NOBODYS,
  confirmations: NOBODYS,
};

/** In any collection: why something was refused, in which nobody should be named either. */
const FREE_WORDS = ['claim_refusal'];

/** What the trail does not hold at all, not even as a hash: it is a reader's, and is gone when it is erased. */
const UNTRAILED_FIELDS: Partial<Record<AuditedCollection, string[]>> = {
  corrections: ['text', 'contact', 'hidden_contacts', 'contact_owner', 'contact_hash'],
  // Each entry that was said to be right has a row of its own.
  confirmations: ['records'],
};

export function isPersonalField(collection: string, field: string): boolean {
  if (FREE_WORDS.includes(field)) return true;
  return saidOf(PERSONAL_FIELDS, collection)?.includes(field) ?? false;
}

export function isUntrailedField(collection: string, field: string): boolean {
  return saidOf(UNTRAILED_FIELDS, collection)?.includes(field) ?? false;
}

/**
 * Fields that differ, in the order of their names; empty values of a new or a deleted record are left out. `before` is
 * null for a new record, `after` for one that goes.
 */
export function changedFields(before: StoredRecord | null, after: StoredRecord | null): AuditChanges {
  const changes: AuditChanges = {};
  const names = before && after ? Object.keys({ ...before, ...after }) : Object.keys(before ?? after ?? {});
  for (const name of names.sort()) {
    if (LEFT_OUT.includes(name)) continue;
    if (before && after) {
      const [from, to] = [own(before, name), own(after, name)];
      if (!isSame(from, to)) changes[name] = { from, to };
    } else if (before) {
      if (!isEmpty(before[name])) changes[name] = { from: before[name] };
    } else if (after && !isEmpty(after[name])) changes[name] = { to: after[name] };
  }
  return changes;
}

/**
 * The changes as canonical JSON. Fields stand in order already and most values are plain, so that little is left to sort:
 * this runs with every write of an import.
 */
export function changesText(changes: AuditChanges): string {
  const parts: string[] = [];
  for (const name of Object.keys(changes)) {
    const sides: string[] = [];
    const change = changes[name] ?? {};
    if ('from' in change) sides.push(`"from":${canonicalJson(change.from)}`);
    if ('to' in change) sides.push(`"to":${canonicalJson(change.to)}`);
    parts.push(`${JSON.stringify(name)}:{${sides.join(',')}}`);
  }
  return `{${parts.join(',')}}`;
}

/** The word for a write. `before` is null for a new record, `after` for one that goes. */
export function auditAction(collection: string, before: StoredRecord | null, after: StoredRecord | null): AuditAction {
  if (!after) return 'deleted';
  if (!before) return wordForNew(collection, after);
  if (collection === 'invitations' && isEmpty(before.used_at) && !isEmpty(after.used_at)) return 'accepted';
  if (collection === 'invitations' && after.revoked === true && before.revoked !== true) return 'revoked';
  if (collection === 'users' && before.active !== after.active) return after.active ? 'activated' : 'deactivated';
  return 'updated';
}

function wordForNew(collection: string, after: StoredRecord): AuditAction {
  if (collection === 'invitations') return 'invited';
  return AGREEMENT_EVENT_KINDS.find((kind) => collection === 'agreement_events' && kind === after.kind) ?? 'created';
}

/** A field may bear the name of something every object has ("valueOf"). */
function own(record: StoredRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

function isEmpty(value: unknown): boolean {
  return !value || (Array.isArray(value) && value.length === 0);
}
