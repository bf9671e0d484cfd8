import type { EditableCollection } from '../../domain/collections.ts';
import type { LaidRows } from '../../domain/directory/overlay.ts';
import { followedCollection } from '../snapshot/followed-collections.ts';
import type { EditableRecords } from './directory-edit.ts';

/** Collections of which residents see the records. */
export type ShownCollection = Exclude<EditableCollection, 'activities' | 'obstacles'>;

/** A record as somebody typed it, whole and not saved. */
export type TypedRecord = { [C in ShownCollection]: { collection: C; record: EditableRecords[C] } }[ShownCollection];

/** Rows with what was typed in the place of the one with its id, or beside the others. */
export function withTyped(rows: LaidRows, { collection, record }: TypedRecord): LaidRows {
  const shown = followedCollection(collection);
  if (!shown) return rows;
  // The later of two rows with one id is the one that counts.
  return { ...rows, [shown.table]: [...(rows[shown.table] ?? []), shown.row(record)] };
}
