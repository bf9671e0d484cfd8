import type { Location } from '../../../domain/directory/types.ts';
import type { Municipality } from '../../../domain/municipality/types.ts';

/** A municipality's town hall as a place to go to. */
export function townHallOf(
  municipality: Municipality,
): Pick<Location, 'name' | 'street' | 'postcode' | 'place' | 'accessibility'> {
  return {
    name: '',
    street: municipality.townHallStreet,
    postcode: municipality.townHallPostcode,
    place: municipality.townHallPlace,
    accessibility: '',
  };
}
