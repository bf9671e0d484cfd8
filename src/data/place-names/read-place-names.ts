import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { PLACE_NAME_KINDS, type PlaceName } from '../../domain/municipality/place-names.ts';

const FILE = new URL('../../../pocketbase/seed/place-names.csv', import.meta.url);

/**
 * The names of places that come with the product, as pocketbase/seed/place-names.csv has them. They stand in no database: nobody
 * edits them, and a new version of the product brings all of its own.
 * @throws Error when the file is missing, or a row is of no kind that is known.
 */
export function readPlaceNames(): PlaceName[] {
  const rows: Record<string, string>[] = parse(readFileSync(FILE, 'utf8'), { columns: true });
  return rows.map(({ name = '', kind = '', municipalities = '' }) => {
    const known = PLACE_NAME_KINDS.find((one) => one === kind);
    if (!known) throw new Error(`The name ${name} in place-names.csv is of the unknown kind ${kind}.`);
    return { id: `${kind} ${name}`, name, kind: known, codes: municipalities.split('|') };
  });
}
