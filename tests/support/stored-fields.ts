import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const RECORDS = readFileSync(join(import.meta.dirname, '../../src/data/records.gen.ts'), 'utf8');

/** What the generated records say of a collection: its fields by name. */
export function storedFields(collection: string): string[] {
  const name = collection.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const [, body = ''] = new RegExp(`export interface ${name}Record \\{([^}]*)\\}`).exec(RECORDS) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field = '']) => field);
}
