/**
 * The collections by what is done with them. A table that says something of each is keyed by one of these unions, so that
 * a collection nobody thought of does not compile.
 */

/** What people write record by record of what is public. A collection stands after those that its records point to. */
export const DIRECTORY_COLLECTIONS = [
  'municipalities',
  'municipality_successions',
  'postcode_areas',
  'organizations',
  'presences',
  'locations',
  'services',
  'service_at_locations',
  'service_areas',
  'phones',
  'schedules',
  'intake_points',
  'networks',
  'initiatives',
] as const;
export type DirectoryCollection = (typeof DIRECTORY_COLLECTIONS)[number];

/** All that is public, and whose changes the site follows: with agreements, which go from hand to hand by other rules. */
export const PUBLIC_COLLECTIONS = [
  ...DIRECTORY_COLLECTIONS,
  'agreements',
  'agreement_versions',
  'agreement_events',
] as const;
export type PublicCollectionName = (typeof PUBLIC_COLLECTIONS)[number];

/** Collections whose writes the audit record holds. */
export const AUDITED_COLLECTIONS = [
  ...PUBLIC_COLLECTIONS,
  'agreement_drafts',
  'agreement_scans',
  'activities',
  'obstacles',
  'confirmations',
  'corrections',
  'users',
  'invitations',
] as const;
export type AuditedCollection = (typeof AUDITED_COLLECTIONS)[number];

/** What people fill in by forms, one record a form. */
export const EDITABLE_COLLECTIONS = [
  'organizations',
  'presences',
  'locations',
  'services',
  'service_areas',
  'service_at_locations',
  'phones',
  'schedules',
  'intake_points',
  'activities',
  'obstacles',
] as const;
export type EditableCollection = (typeof EDITABLE_COLLECTIONS)[number];

/** Entries that those who keep them are asked to look at again. */
export const CONFIRMED_COLLECTIONS = [
  'organizations',
  'services',
  'locations',
  'phones',
  'schedules',
  'presences',
  'intake_points',
] as const;
export type ConfirmedCollection = (typeof CONFIRMED_COLLECTIONS)[number];

/** What a table says of a collection that may be none of its own. */
export function saidOf<Row>(table: Readonly<Record<string, Row>>, collection: string): Row | undefined {
  return Object.hasOwn(table, collection) ? table[collection] : undefined;
}
