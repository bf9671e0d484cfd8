import { type Directory, emptyDirectory } from '../../domain/directory/directory.ts';
import { readPlaceNames } from '../place-names/read-place-names.ts';

/** Read once: they are the same in every directory, and nothing changes them. */
let placeNames: Directory['placeNames'] | null = null;

/** A directory without records, in which the names of places are that come with the product. */
export function newDirectory(): Directory {
  const directory = emptyDirectory();
  if (placeNames === null) {
    for (const name of readPlaceNames()) directory.placeNames.put(name);
    placeNames = directory.placeNames;
  }
  return { ...directory, placeNames };
}
