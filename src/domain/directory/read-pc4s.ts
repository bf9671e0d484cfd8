import type { Directory } from './directory.ts';

const PC4 = /^([1-9]\d{3})(?:[a-z]{2})?$/;

/** "8011, 8012 AB en 8014" → the four digits of each, sorted, once; null when something in it is no postcode. */
export function readPc4s(typed: string): string[] | null {
  const parts = typed
    .toLowerCase()
    .replace(/\ben\b/g, ' ')
    // Letters of a full postcode belong to the digits before them.
    .replace(/(\d{4})\s+([a-z]{2})\b/g, '$1$2')
    .split(/[\s,;/]+/)
    .filter((part) => part !== '');
  const codes = parts.map((part) => PC4.exec(part)?.[1] ?? '');
  return codes.includes('') ? null : [...new Set(codes)].sort();
}

/** Whether all of these postcodes lie, at least partly, in the municipality; what is wrong with the first that does not. */
export function pc4sError(
  codes: readonly string[],
  municipalityId: string,
  directory: Directory,
): 'unknown_pc4' | 'pc4_elsewhere' | null {
  for (const code of codes) {
    const areas = directory.postcodeAreas.by('code', code);
    if (areas.length === 0) return 'unknown_pc4';
    if (!areas.some((area) => [area.municipalityId, ...area.sharedWithIds].includes(municipalityId))) {
      return 'pc4_elsewhere';
    }
  }
  return null;
}
