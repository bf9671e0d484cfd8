import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, type ReferenceData } from './reference-data.ts';

/** Local facts that no hand-written record holds: their municipality is named by none that cites the fact's site. */
export function missingLocalFacts(data: ReferenceData, seedFolder: string): string[] {
  const folder = join(seedFolder, 'by-hand');
  const sources: Record<string, { url: string }> = JSON.parse(readFileSync(join(seedFolder, 'sources.json'), 'utf8'));
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return data.localFacts
    .filter((fact) => {
      const host = new URL(cell(fact, 'source_url')).host;
      const keys = Object.keys(sources).filter((key) => sources[key]?.url.includes(host));
      return !lines.some(
        (line) => line.includes(cell(fact, 'gm_code')) && keys.some((key) => line.includes(`"source":"${key}"`)),
      );
    })
    .map((fact) => `${cell(fact, 'municipality')}: ${cell(fact, 'name')}`);
}
