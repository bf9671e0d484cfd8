import type { Municipality } from '../../../domain/municipality/types.ts';
import type { PostalAddress } from '../../directory/place-facts.ts';

/** A municipality's town hall as a place to go to. */
export function townHallOf(municipality: Municipality): PostalAddress {
  return {
    name: '',
    street: municipality.townHallStreet,
    postcode: municipality.townHallPostcode,
    place: municipality.townHallPlace,
  };
}
