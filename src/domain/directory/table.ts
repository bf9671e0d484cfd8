/**
 * Records by id, and by the records they point to. Groups are kept up to date with every write, so that a change of one
 * record costs as much in a directory of ten thousand as in one of ten.
 */
export class Table<T extends { id: string }> {
  readonly #rows = new Map<string, T>();
  readonly #groups = new Map<string, Map<string, Set<string>>>();
  readonly #keysOf: Record<string, (row: T) => readonly string[]>;

  /** `groups`: a name for each grouping and the ids under which a row stands in it (empty ids are left out). */
  constructor(groups: Record<string, (row: T) => readonly string[]> = {}) {
    this.#keysOf = groups;
    for (const name of Object.keys(groups)) this.#groups.set(name, new Map());
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  all(): T[] {
    return [...this.#rows.values()];
  }

  /** Rows that stand under `key` in the grouping `name`, in the order in which they came to stand there. */
  by(name: string, key: string): T[] {
    const group = this.#groups.get(name);
    if (!group) throw new RangeError(`no grouping named ${name}`);
    const rows: T[] = [];
    for (const id of group.get(key) ?? []) {
      const row = this.#rows.get(id);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** The keys under which anything stands, or stood, in the grouping `name`. */
  keys(name: string): Iterable<string> {
    const group = this.#groups.get(name);
    if (!group) throw new RangeError(`no grouping named ${name}`);
    return group.keys();
  }

  /** Whether a row like this stands, or would stand, under `key` in the grouping `name`. */
  belongs(row: T, name: string, key: string): boolean {
    const keysOf = this.#keysOf[name];
    if (!keysOf) throw new RangeError(`no grouping named ${name}`);
    return key !== '' && keysOf(row).includes(key);
  }

  /** Adds a row, or puts it in the place of the one with its id: an edit does not reshuffle a page. */
  put(row: T): void {
    const before = this.#rows.get(row.id);
    this.#rows.set(row.id, row);
    for (const [name, keysOf] of Object.entries(this.#keysOf)) {
      const group = this.#groups.get(name);
      const keys = keysOf(row);
      for (const key of before ? keysOf(before) : []) if (!keys.includes(key)) group?.get(key)?.delete(row.id);
      for (const key of keys) {
        if (key === '' || !group) continue;
        const ids = group.get(key);
        if (ids) ids.add(row.id);
        else group.set(key, new Set([row.id]));
      }
    }
  }

  delete(id: string): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#rows.delete(id);
    for (const [name, keysOf] of Object.entries(this.#keysOf)) {
      for (const key of keysOf(row)) this.#groups.get(name)?.get(key)?.delete(id);
    }
  }
}
