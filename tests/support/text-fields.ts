import { FILES, TEXTS_OF_LINES } from '../../src/domain/checks/text-fields.ts';
import { TEXT_LIMITS } from '../../src/forms/text-limits.gen.ts';

/** Written by hooks alone. */
const NOBODY_WRITES = ['audit_personal_values', 'audit_records', 'changes', 'demand_counts', 'places'];
/** Kept by PocketBase itself, which asks for no text of ours. */
const ITS_OWN = ['tokenKey', 'password'];

/** What has texts in it without a length of its own: lists, structures and addresses. PocketBase is asked that none is missed. */
const WITHOUT_LENGTH: Record<string, string[]> = {
  confirmations: ['records'],
  corrections: ['hidden_contacts'],
  municipalities: ['aliases', 'website'],
  networks: ['other_partners', 'website'],
  initiatives: ['website'],
  organizations: ['website', 'email'],
  schedules: ['hours', 'closures'],
  service_areas: ['postcodes'],
  services: ['languages', 'website', 'email'],
  users: ['email'],
  invitations: ['email'],
};

interface TextFields {
  oneLine: string[];
  lines: readonly string[];
  files: readonly string[];
}

/** Every text of every collection that people write, from the schema: what is not said to have lines has one. */
export const TEXT_FIELDS: Readonly<Record<string, TextFields>> = Object.fromEntries(
  Object.entries(TEXT_LIMITS)
    .filter(([collection]) => !NOBODY_WRITES.includes(collection))
    .map(([collection, limits]) => {
      const lines = said(TEXTS_OF_LINES, collection);
      const texts = [...Object.keys(limits), ...(WITHOUT_LENGTH[collection] ?? [])];
      const oneLine = [...new Set(texts)].filter((field) => ![...lines, ...ITS_OWN].includes(field));
      return [collection, { oneLine, lines, files: said(FILES, collection) }];
    }),
);

function said(table: Readonly<Record<string, readonly string[]>>, collection: string): readonly string[] {
  return table[collection] ?? [];
}
