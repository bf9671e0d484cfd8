import { expect, test } from 'vitest';
import { FOLLOWED_COLLECTIONS, followedCollection } from '../../src/data/snapshot/followed-collections.ts';
import { formatOf } from '../../src/data/snapshot/snapshot-format.ts';

const locations = followedCollection('locations') ?? expect.unreachable();
const withRow = (row: (record: { id: string }) => { id: string }) => formatOf([{ ...locations, row }]);
const FORMAT = formatOf([locations]);

test('the format of the copy on disk is the same at every start', () => {
  expect(formatOf(FOLLOWED_COLLECTIONS)).toBe(formatOf([...FOLLOWED_COLLECTIONS]));
});

test.each([
  ['a field comes', (record: { id: string }) => ({ ...locations.row(record), parking: 'x' })],
  ['a field goes', (record: { id: string }) => ({ ...locations.row(record), street: undefined })],
  ['a field is read from another', (record: { id: string }) => ({ ...locations.row(record), street: 'place' })],
])('and another when %s', (_, row) => {
  expect(withRow(row)).not.toBe(FORMAT);
});

test('and another when a collection comes', () => {
  expect(formatOf(FOLLOWED_COLLECTIONS)).not.toBe(formatOf(FOLLOWED_COLLECTIONS.slice(1)));
});
