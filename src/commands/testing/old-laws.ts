import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../domain/calendar/day.ts';
import { isOlderThan, LAW_MONTHS } from '../../domain/matter/age.ts';

/** One line for each law that was read too long ago to rest an answer on: told, and no failure, for no code has changed. */
export async function oldLaws(root: string, today: Day): Promise<string[]> {
  const laws: Record<string, { name: string; held_on: string }> = JSON.parse(
    await readFile(join(root, 'content/laws.json'), 'utf8'),
  );
  return Object.entries(laws)
    .filter(([, { held_on }]) => isOlderThan(held_on, LAW_MONTHS, today))
    .map(([key, { name, held_on }]) => {
      return `! content/laws.json: ${key} (${name}) was read as of ${held_on}, more than ${LAW_MONTHS} months ago: read it again.`;
    });
}
