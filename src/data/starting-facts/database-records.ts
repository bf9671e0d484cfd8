import { v5 as uuidOf } from 'uuid';
import type { Seed, SeedRecord } from './read-seed.ts';
import { SEED_COLLECTIONS, type SeedFields, type SeedValue } from './seed-collections.ts';
import { seedDocument } from './seed-document.ts';

/** Never changes: with another namespace every record would be loaded a second time beside the first. */
const NAMESPACE = '5d0c7f0a-4b1e-5c52-9d55-6b4574656e6b';

/** A record as PocketBase takes it, with its name for messages. `pointsTo`: ids of records that must be there first. */
export interface DatabaseRecord {
  collection: string;
  key: string;
  body: { id: string } & SeedFields;
  pointsTo: string[];
}

/** The id of a starting fact: the same on every machine and in every run. */
export function startingFactId(collection: string, key: string): string {
  return uuidOf(`${collection}:${key}`, NAMESPACE);
}

/**
 * Every fact in loading order, names of other records replaced by their ids, its source written out.
 * @throws Error naming the record that points to something that is not there.
 */
export function databaseRecords(seed: Seed): DatabaseRecord[] {
  const known = new Set([...seed.records.values()].flat().map(({ collection, key }) => `${collection}:${key}`));
  const names = new Map(seed.records.get('organizations')?.map(({ key, fields }) => [key, String(fields.name ?? '')]));
  return SEED_COLLECTIONS.flatMap(({ name, references, documents, isSourced }) =>
    partnersFirst(seed.records.get(name) ?? []).map((record) => {
      const pointsTo: string[] = [];
      const body: { id: string } & SeedFields = { id: startingFactId(name, record.key) };
      for (const [field, value] of Object.entries(record.fields)) {
        if (field === 'key' || field.startsWith('source')) continue;
        const idOf = (target: string, key: string) => String(resolve(record, field, key, target, known, pointsTo));
        if (documents.includes(field)) {
          body[field] = seedDocument(value, idOf, (slug) => names.get(slug) ?? slug);
          continue;
        }
        const target = references[field];
        body[field] = target === undefined ? value : resolve(record, field, value, target, known, pointsTo);
      }
      const sourced = provenance(seed, record);
      return { collection: name, key: record.key, body: { ...body, ...(isSourced && sourced) }, pointsTo };
    }),
  );
}

/** An organisation may point to another one, its national partner: those that point nowhere go first. */
function partnersFirst(records: readonly SeedRecord[]): SeedRecord[] {
  const isBranch = (record: SeedRecord) => Boolean(record.fields.national_partner);
  return [...records.filter((record) => !isBranch(record)), ...records.filter(isBranch)];
}

function resolve(
  record: SeedRecord,
  field: string,
  value: SeedValue,
  target: string,
  known: ReadonlySet<string>,
  pointsTo: string[],
): SeedValue {
  if (Array.isArray(value)) return value.map((item) => resolve(record, field, item, target, known, pointsTo));
  const key = String(value);
  if (key === '') return '';
  if (!known.has(`${target}:${key}`)) {
    throw new Error(
      `${record.collection} "${record.key}" (${record.readFrom}): its ${field} "${key}" is not among the ${target}.`,
    );
  }
  const id = startingFactId(target, key);
  pointsTo.push(id);
  return id;
}

function provenance(seed: Seed, record: SeedRecord): SeedFields {
  const source = seed.sources[String(record.fields.source ?? '')];
  if (!source) {
    throw new Error(
      `${record.collection} "${record.key}" (${record.readFrom}): its source "${record.fields.source}" is not in sources.json.`,
    );
  }
  return {
    source_name: source.name,
    source_url: record.fields.source_url ?? source.url,
    source_date: record.fields.source_date ?? source.date,
    licence: source.licence,
    retrieved_date: source.retrievedDate,
    assured_date: '',
    assured_by: '',
  };
}
