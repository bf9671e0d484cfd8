import { cell, type ReferenceData, type Row, sortedBy } from './reference-data.ts';
import type { CsvRow } from './seed-files.ts';

/** How the reference data begins what it says of a source → its key in `place-name-sources.json`. What begins otherwise is a remark. */
const SOURCES: readonly [RegExp, string][] = [
  [/RvIG/, 'rvig'],
  [/^CBS gebieden/, 'cbs_areas'],
  [/TOOI/, 'tooi'],
  [/^(?:GeoNames|spelling: GeoNames)/, 'geonames'],
  [/^WOF/, 'wof'],
  [/^CBS woonplaatsen|^CBS name/, 'cbs_places'],
  [/^CBS (?:wijk|buurt|BU|WK)/, 'cbs_districts'],
  [/CBS COROP/, 'cbs_corop'],
  [/^ROO/, 'register'],
  [/^reference data/, 'municipality'],
  [/^spoken$/, 'spoken'],
  [/wikipedia|plaatsengids|province of|regiokopvannh/, 'pages'],
];

interface Named {
  name: string;
  kind: string;
  codes: Set<string>;
  languages: Set<string>;
  sources: Set<string>;
}

/** Names that people type for a place, beside those of today's municipalities and postcodes: one row a name and kind. */
export function makePlaceNames(data: ReferenceData): CsvRow[] {
  const found = new Map<string, Named>();
  const note = (name: string, kind: string, codes: readonly string[], languages: readonly string[], source: string) => {
    const key = `${kind} ${name}`;
    const before = found.get(key) ?? { name, kind, codes: new Set(), languages: new Set(), sources: new Set() };
    for (const code of codes) before.codes.add(code);
    for (const language of languages) before.languages.add(language);
    for (const one of sourcesOf(source)) before.sources.add(one);
    found.set(key, before);
  };
  for (const row of data.formerMunicipalities)
    note(cell(row, 'old_name'), kindOfFormer(row), [cell(row, 'new_code')], [], cell(row, 'source'));
  for (const row of data.placeAliases) {
    note(
      cell(row, 'name'),
      cell(row, 'kind'),
      [cell(row, 'municipality_code')],
      cell(row, 'language').split('|'),
      cell(row, 'source'),
    );
  }
  for (const row of data.regions)
    note(cell(row, 'name'), cell(row, 'kind'), cell(row, 'municipality_codes').split('|'), [], cell(row, 'source'));
  for (const [code, names] of Object.entries(data.additions.spokenNames)) {
    for (const name of names) note(name, 'spoken', [code], ['nl'], 'spoken');
  }
  return sortedBy([...found.values()].map(rowOf), ({ kind, name }) => `${kind} ${name}`);
}

/** A municipality that went to several is told apart: who lived there does not know which has taken over. */
function kindOfFormer(row: Row): string {
  return cell(row, 'divided') === 'yes' ? 'divided' : 'former';
}

/** The ids and page titles of a source stay behind: its key leads to it. */
function sourcesOf(text: string): string[] {
  return text.split(';').flatMap((part) => SOURCES.find(([begins]) => begins.test(part.trim()))?.[1] ?? []);
}

function rowOf({ name, kind, codes, languages, sources }: Named): CsvRow {
  if (sources.size === 0) throw new Error(`The name ${name} has no source that place-name-sources.json knows`);
  const joined = (values: Set<string>) => [...values].sort().join('|');
  return { name, kind, municipalities: joined(codes), languages: joined(languages), sources: joined(sources) };
}
