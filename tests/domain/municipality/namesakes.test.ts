import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/domain/municipality/look-up.ts';
import { directoryOf, municipality, postcodeArea } from '../../support/directory-builder.ts';

const REFERENCE = new URL('../../../pocketbase/seed/reference/', import.meta.url);
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(file, REFERENCE), 'utf8'), { columns: true });

const slugs = new Map<string, string>();
const municipalities = rowsOf('municipalities.csv').flatMap(({ code = '', name = '', slug = '', valid_to }) => {
  if (valid_to) return [];
  slugs.set(code, slug);
  return [municipality({ name })];
});
const postcodeAreas = rowsOf('postcode_areas.csv').map(({ code = '', municipality: of = '', place = '' }) =>
  postcodeArea(code, slugs.get(of) ?? '', { place }),
);
const directory = directoryOf({ municipalities, postcodeAreas });

function answer(typed: string): string {
  const found = lookUp(directory, typed, Date.parse('2026-11-22T12:00:00Z'));
  if (found.kind === 'found') return found.municipality.slug;
  return found.kind === 'choices' ? found.municipalities.map(({ slug }) => slug).join(' ') : found.kind;
}

/** A capital and few letters behind a space, or a municipality: as marks are written, and as some words are. */
const LAST_SHORT = / (gem\b.*|\(?[A-Z][A-Za-z]{0,2}\)?)$/;
const OWN_WORD = / (Aa|Aar|Ade|Dal|Ee|Goy|Ham|Ilp|Lek|Pol|Zee)$/;

/** The villages that the register tells from a namesake, as they are called, as written, and where each of them leads. */
const NAMESAKES: [string, string, string, string][] = [
  ['Afferden', 'Afferden L', 'bergen-l druten', 'bergen-l'],
  ['Alteveer', 'Alteveer gem Hoogeveen', 'de-wolden hoogeveen noordenveld stadskanaal', 'hoogeveen'],
  ['Bavel', 'Bavel AC', 'alphen-chaam breda', 'alphen-chaam'],
  ['Beers', 'Beers NB', 'land-van-cuijk', 'land-van-cuijk'],
  ['Bergen', 'Bergen (NH)', 'bergen-l bergen-nh', 'bergen-nh'],
  ['Bergen', 'Bergen L', 'bergen-l bergen-nh', 'bergen-l'],
  ['Beuningen', 'Beuningen Gld', 'beuningen losser', 'beuningen'],
  ['Driehuis', 'Driehuis NH', 'velsen', 'velsen'],
  ['Elst', 'Elst Ut', 'overbetuwe rhenen', 'rhenen'],
  ['Haren', 'Haren Gn', 'groningen oss', 'groningen'],
  ['Harkstede', 'Harkstede GN', 'groningen midden-groningen', 'groningen'],
  ['Hengelo', 'Hengelo (Gld)', 'hengelo bronckhorst', 'bronckhorst'],
  ['Katwijk', 'Katwijk NB', 'katwijk land-van-cuijk', 'land-van-cuijk'],
  ['Lageland', 'Lageland GN', 'groningen midden-groningen', 'groningen'],
  ['Loo', 'Loo Gld', 'duiven', 'duiven'],
  ['Noordeinde', 'Noordeinde Gld', 'alkmaar oldebroek', 'oldebroek'],
  ['Oosterwolde', 'Oosterwolde Gld', 'oldebroek ooststellingwerf', 'oldebroek'],
  ['Rijswijk', 'Rijswijk (GLD)', 'rijswijk altena buren', 'buren'],
  ['Rijswijk', 'Rijswijk (NB)', 'rijswijk altena buren', 'altena'],
  ['Spaarndam', 'Spaarndam gem. Haarlem', 'haarlem haarlemmermeer', 'haarlem'],
  ['Ulvenhout', 'Ulvenhout AC', 'alphen-chaam breda', 'alphen-chaam'],
  ['Vianen', 'Vianen NB', 'land-van-cuijk vijfheerenlanden', 'land-van-cuijk'],
  ['Well', 'Well L', 'bergen-l maasdriel', 'bergen-l'],
];

describe('a village that the register tells from its namesakes', () => {
  test('is in the list below, each of them', () => {
    const known = new Set(NAMESAKES.map(([, written]) => written));
    const marked = new Set(postcodeAreas.map(({ place }) => place).filter((place) => LAST_SHORT.test(place)));
    expect([...marked].filter((place) => !known.has(place) && !OWN_WORD.test(place))).toEqual([]);
  });

  test.each(NAMESAKES)('%s leads to each of that name, %s to its own', (name, written, all, own) => {
    expect([answer(name), answer(written)]).toEqual([all, own]);
  });
});
