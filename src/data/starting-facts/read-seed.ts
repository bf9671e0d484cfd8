import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SEED_COLLECTIONS, type SeedCollection, type SeedFields, type SeedValue } from './seed-collections.ts';

/** A source as `sources.json` names it once. `url` and `date` hold where a record has none of its own. */
export interface SeedSource {
  name: string;
  url: string;
  date: string;
  licence: string;
  retrievedDate: string;
}

/** A record with the name by which others point to it, and where it was read (for messages). */
export interface SeedRecord {
  collection: string;
  key: string;
  fields: SeedFields;
  readFrom: string;
}

export interface Seed {
  sources: Record<string, SeedSource>;
  /** By collection, in the order of `SEED_COLLECTIONS`. */
  records: Map<string, SeedRecord[]>;
}

/**
 * Reads the starting facts: `sources.json` and, in each folder beside it, files named after their collection.
 * @throws Error naming the file when one cannot be read, belongs to no collection or names a record twice.
 */
export async function readSeed(folder: string): Promise<Seed> {
  const records = new Map<string, SeedRecord[]>(SEED_COLLECTIONS.map(({ name }) => [name, []]));
  for (const origin of (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    for (const file of (await readdir(join(folder, origin.name))).sort()) {
      const path = `${origin.name}/${file}`;
      const collection = SEED_COLLECTIONS.find(({ name }) => name === basename(file, extname(file)));
      if (!collection) throw new Error(`The seed file ${path} is not named after a collection.`);
      const rows = parseRows(path, await readFile(join(folder, path), 'utf8'), collection);
      rows.forEach((fields, index) => {
        records.get(collection.name)?.push(namedRecord(collection, fields, `${path}, record ${index + 1}`));
      });
    }
  }
  for (const rows of records.values()) refuseDoubles(rows);
  return { sources: parseJson('sources.json', await readFile(join(folder, 'sources.json'), 'utf8')), records };
}

function parseJson<T>(path: string, text: string): T {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The seed file ${path} is not valid JSON.`, { cause: error });
  }
}

function parseRows(path: string, text: string, collection: SeedCollection): SeedFields[] {
  if (path.endsWith('.json')) return parseJson(path, text);
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typed(collection, name, value)])),
  );
}

function typed(collection: SeedCollection, field: string, text: string): SeedValue {
  if (collection.numbers.includes(field)) return Number(text);
  if (collection.lists.includes(field)) return text === '' ? [] : text.split('|');
  return text;
}

function namedRecord(collection: SeedCollection, fields: SeedFields, readFrom: string): SeedRecord {
  const parts = collection.keyFields.map((field) => String(fields[field] ?? ''));
  if (parts[0] === '')
    throw new Error(`A record of ${collection.name} has no ${collection.keyFields[0]} (${readFrom}).`);
  return { collection: collection.name, key: parts.join(' '), fields, readFrom };
}

function refuseDoubles(rows: readonly SeedRecord[]): void {
  const seen = new Map<string, SeedRecord>();
  for (const row of rows) {
    const first = seen.get(row.key);
    if (first) {
      throw new Error(`${row.collection} "${row.key}" stands twice: ${first.readFrom} and ${row.readFrom}.`);
    }
    seen.set(row.key, row);
  }
}
