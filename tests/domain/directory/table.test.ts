import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Table } from '../../../src/domain/directory/table.ts';

interface Row {
  id: string;
  owner: string;
  places: string[];
}

const table = () => new Table<Row>({ owner: (row) => [row.owner], place: (row) => row.places });
const ids = (rows: Row[]) => rows.map((row) => row.id);

describe('a table of records', () => {
  test('finds rows by id and by what they point to', () => {
    const rows = table();
    rows.put({ id: 'a', owner: 'x', places: ['here', 'there'] });
    rows.put({ id: 'b', owner: 'x', places: ['there'] });
    expect(rows.get('a')?.owner).toBe('x');
    expect(ids(rows.by('owner', 'x'))).toEqual(['a', 'b']);
    expect(ids(rows.by('place', 'there'))).toEqual(['a', 'b']);
    expect(ids(rows.by('place', 'here'))).toEqual(['a']);
    expect(rows.by('place', 'nowhere')).toEqual([]);
    expect(rows.size).toBe(2);
  });

  test('a row put again with other keys leaves its old groups', () => {
    const rows = table();
    rows.put({ id: 'a', owner: 'x', places: ['here'] });
    rows.put({ id: 'a', owner: 'y', places: ['there'] });
    expect(rows.by('owner', 'x')).toEqual([]);
    expect(rows.by('place', 'here')).toEqual([]);
    expect(ids(rows.by('owner', 'y'))).toEqual(['a']);
    expect(rows.size).toBe(1);
  });

  test('a row put again keeps its place: an edit does not reshuffle a page', () => {
    const rows = table();
    for (const id of ['a', 'b', 'c']) rows.put({ id, owner: 'x', places: [] });
    rows.put({ id: 'a', owner: 'x', places: ['here'] });
    expect(ids(rows.by('owner', 'x'))).toEqual(['a', 'b', 'c']);
    expect(ids(rows.all())).toEqual(['a', 'b', 'c']);
  });

  test('a deleted row is gone everywhere, and deleting it again does nothing', () => {
    const rows = table();
    rows.put({ id: 'a', owner: 'x', places: ['here'] });
    rows.delete('a');
    rows.delete('a');
    expect([rows.get('a'), rows.by('owner', 'x'), rows.all()]).toEqual([undefined, [], []]);
  });

  test('empty keys make no group', () => {
    const rows = table();
    rows.put({ id: 'a', owner: '', places: [''] });
    expect(rows.by('owner', '')).toEqual([]);
  });

  test('asking for a grouping that is not there is an error, not an empty answer', () => {
    expect(() => table().by('colour', 'x')).toThrow(RangeError);
  });

  test('after any writes, groups hold exactly the rows that point there', () => {
    const key = fc.constantFrom('', 'x', 'y', 'z');
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const put = fc.record({ id, owner: key, places: fc.array(key, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.oneof(put, id), { maxLength: 30 }), (writes) => {
        const rows = table();
        const expected = new Map<string, Row>();
        for (const write of writes) {
          if (typeof write === 'string') {
            rows.delete(write);
            expected.delete(write);
          } else {
            rows.put(write);
            expected.set(write.id, write);
          }
        }
        for (const name of ['x', 'y', 'z']) {
          const all = [...expected.values()];
          expect(ids(rows.by('owner', name)).sort()).toEqual(ids(all.filter((row) => row.owner === name)).sort());
          expect(ids(rows.by('place', name)).sort()).toEqual(
            ids(all.filter((row) => row.places.includes(name))).sort(),
          );
        }
        expect(rows.all()).toEqual([...expected.values()]);
      }),
    );
  });
});
