import { expect, test } from 'vitest';
import { FOLLOWED_COLLECTIONS } from '../../src/data/snapshot/followed-collections.ts';
import { storedFields } from '../support/stored-fields.ts';

/** The stamps of the database, what is said to who looks after a record, and which state of a draft a version was made from. */
const NOT_HELD = ['created', 'updated', 'claim_refusal', 'revision'];
test.each(FOLLOWED_COLLECTIONS)('every field that is stored of $name is read into the directory', ({ name, row }) => {
  const read = new Set<string>();
  row(new Proxy({ id: '' }, { get: (_record, field) => read.add(String(field)) && '""' }));
  expect(storedFields(name)).not.toEqual([]);
  expect(storedFields(name).filter((field) => !read.has(field) && !NOT_HELD.includes(field))).toEqual([]);
});
