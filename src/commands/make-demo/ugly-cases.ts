import type { DemoMunicipality } from './reference.ts';
import type { Scene } from './scene.ts';
import { placeNeighbourhoodsOnly, placeSharedAreas } from './ugly/areas.ts';
import { placeFullHouses, placeManyNumbers, placeNoPhone } from './ugly/contacts.ts';
import { placeEnded, placeNothingConfirmed } from './ugly/ended.ts';
import { placeLongestNames, placeRightToLeft, placeSigns, placeTwins } from './ugly/names.ts';
import { placeDayAndNight, placeNewYear } from './ugly/opening.ts';

/** Something a page may break on, and the municipality where it is to be found. */
export interface UglyCase {
  municipality: string;
  what: string;
  /** Nothing else stands in this municipality. */
  isAlone?: boolean;
  place(scene: Scene, all: readonly DemoMunicipality[]): void;
}

/** Where the ugliest cases stand: the one list, for tests and for who wants to look at them. */
export const UGLY_CASES: readonly UglyCase[] = [
  { municipality: 'zaltbommel', what: 'the longest names and texts that may be stored', place: placeLongestNames },
  { municipality: 'gouda', what: 'names and texts from right to left', place: placeRightToLeft },
  { municipality: 'delft', what: 'markup, quotes, emoji and piled-up accents in names', place: placeSigns },
  { municipality: 'hengelo', what: 'two organisations of one name', place: placeTwins },
  { municipality: 'renkum', what: 'help without any telephone number', isAlone: true, place: placeNoPhone },
  { municipality: 'meppel', what: 'numbers of every type, one of them not public', place: placeManyNumbers },
  { municipality: 'weert', what: 'every place is full', isAlone: true, place: placeFullHouses },
  { municipality: 'urk', what: 'everything has ended, the first door too', isAlone: true, place: placeEnded },
  {
    municipality: 'vlieland',
    what: 'nothing was confirmed for over a year',
    isAlone: true,
    place: placeNothingConfirmed,
  },
  { municipality: 'texel', what: 'closed over New Year, and many closures', place: placeNewYear },
  { municipality: 'ede', what: 'open day and night, and at midnight', place: placeDayAndNight },
  {
    municipality: 'zeist',
    what: 'parts of the municipality that overlap',
    isAlone: true,
    place: placeNeighbourhoodsOnly,
  },
  { municipality: 'assen', what: 'one service for forty municipalities', place: placeSharedAreas },
  { municipality: 'schiermonnikoog', what: 'nothing at all is known', isAlone: true, place: () => {} },
];
