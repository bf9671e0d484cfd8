import type { Directory } from './directory.ts';
import { Table } from './table.ts';

/** A table with some rows laid over it. What is put or deleted here never reaches the table below. */
class OverlaidTable<T extends { id: string }> extends Table<T> {
  readonly #below: Table<T>;
  readonly #laid = new Map<string, T>();
  readonly #hidden = new Set<string>();

  constructor(below: Table<T>) {
    super();
    this.#below = below;
  }

  override get size(): number {
    return this.all().length;
  }

  override get(id: string): T | undefined {
    return this.#hidden.has(id) ? undefined : (this.#laid.get(id) ?? this.#below.get(id));
  }

  override all(): T[] {
    return this.#over(this.#below.all(), () => true);
  }

  override by(name: string, key: string): T[] {
    return this.#over(this.#below.by(name, key), (row) => this.#below.belongs(row, name, key));
  }

  override keys(name: string): Iterable<string> {
    return this.#below.keys(name);
  }

  override belongs(row: T, name: string, key: string): boolean {
    return this.#below.belongs(row, name, key);
  }

  override put(row: T): void {
    this.#hidden.delete(row.id);
    this.#laid.set(row.id, row);
  }

  override delete(id: string): void {
    this.#laid.delete(id);
    this.#hidden.add(id);
  }

  /** Rows from below, those laid over them in their places, and what is new behind. */
  #over(below: readonly T[], stands: (row: T) => boolean): T[] {
    const rows = below.flatMap((row) => {
      if (this.#hidden.has(row.id)) return [];
      const laid = this.#laid.get(row.id);
      if (!laid) return [row];
      return stands(laid) ? [laid] : [];
    });
    const known = new Set(below.map((row) => row.id));
    return [...rows, ...[...this.#laid.values()].filter((row) => !known.has(row.id) && stands(row))];
  }
}

type RowOf<K extends keyof Directory> = Directory[K] extends Table<infer Row> ? Row : never;

/** Rows by table, to lay over a directory. */
export type LaidRows = { [K in keyof Directory]?: readonly RowOf<K>[] };

/**
 * The directory as it would be with these rows, new or in the place of those with their ids: to show what somebody typed
 * before it is saved. Costs as much as there are rows; the directory itself stays as it is.
 */
export function withRecords(directory: Directory, rows: LaidRows): Directory {
  const overlaid: Record<string, unknown> = { ...directory };
  for (const [name, laid] of Object.entries(rows)) {
    const table = new OverlaidTable(directory[name as keyof Directory] as unknown as Table<{ id: string }>);
    for (const row of laid) table.put(row);
    overlaid[name] = table;
  }
  return overlaid as unknown as Directory;
}
