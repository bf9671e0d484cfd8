import { createHash } from 'node:crypto';
import type { FollowedCollection } from './followed-collections.ts';

/**
 * A record in which each field holds its own name: what is made of it shows where every value of a row comes from. As JSON,
 * because the text of a document is read.
 */
const NAMES_OF_FIELDS = new Proxy({ id: '' }, { get: (_record, field) => JSON.stringify(field) });

/**
 * Names the shape of the rows that are made of records: another name as soon as a field comes, goes or is read from elsewhere,
 * with nobody having to think of it.
 */
export function formatOf(collections: readonly Pick<FollowedCollection, 'name' | 'table' | 'row'>[]): string {
  const shapes = collections.map(({ name, table, row }) => [name, table, row(NAMES_OF_FIELDS)]);
  return createHash('sha256').update(JSON.stringify(shapes)).digest('base64url').slice(0, 16);
}
