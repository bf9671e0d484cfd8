import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoMunicipality } from './reference.ts';
import type { Scene } from './scene.ts';
import { placeNeighbourhoodsOnly, placeSharedAreas } from './ugly/areas.ts';
import { placeFullHouses, placeManyNumbers, placeNoPhone } from './ugly/contacts.ts';
import { placeEnded, placeNothingConfirmed } from './ugly/ended.ts';
import { placeLongestNames, placeRightToLeft, placeSigns, placeTwins } from './ugly/names.ts';
import { placeDayAndNight, placeNewYear } from './ugly/opening.ts';

type Place = (scene: Scene, all: readonly DemoMunicipality[]) => void;

/** Something a page may break on, and the municipality where it is to be found. */
export interface UglyCase {
  /** Its slug. */
  municipality: string;
  what: string;
  /** Nothing else stands in this municipality. */
  isAlone: boolean;
  place: Place;
}

const CASES: Record<string, Place> = {
  longest_names: placeLongestNames,
  right_to_left: placeRightToLeft,
  signs: placeSigns,
  twins: placeTwins,
  no_phone: placeNoPhone,
  many_numbers: placeManyNumbers,
  full_houses: placeFullHouses,
  ended: placeEnded,
  nothing_confirmed: placeNothingConfirmed,
  new_year: placeNewYear,
  day_and_night: placeDayAndNight,
  neighbourhoods_only: placeNeighbourhoodsOnly,
  shared_areas: placeSharedAreas,
  nothing: () => {},
};

/** A case and where it stands, as pocketbase/demo/ugly-cases.json has it: for tests and for who wants to look. */
interface PlacedCase {
  case: string;
  municipality: string;
  what: string;
  alone?: boolean;
}

/** The ugliest cases. `root`: the checkout. */
export async function readUglyCases(root: string): Promise<UglyCase[]> {
  const text = await readFile(join(root, 'pocketbase/demo/ugly-cases.json'), 'utf8');
  return (JSON.parse(text) as PlacedCase[]).map(({ case: name, municipality, what, alone }) => {
    const place = CASES[name];
    if (!place) throw new RangeError(`there is no ugly case "${name}"`);
    return { municipality, what, isAlone: alone === true, place };
  });
}
