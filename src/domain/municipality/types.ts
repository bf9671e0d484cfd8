import type { Provenance } from '../provenance.ts';

/** A Dutch municipality, in force or ended by a merger. Coordinates are WGS84 degrees of a label point. */
export interface Municipality extends Provenance {
  id: string;
  /** CBS code: `GM` and four digits. */
  code: string;
  name: string;
  slug: string;
  /** Other names people type: the everyday one beside the official one. */
  aliases: string[];
  province: string;
  provinceCode: string;
  latitude: number;
  longitude: number;
  /** Inhabitants, 0 when not known, and the year of that count. */
  population: number;
  populationYear: number;
  /** The general number of the town hall, as people dial it ("14 038", "(0592) 26 77 77"). Not a debt desk. */
  phone: string;
  website: string;
  townHallStreet: string;
  townHallPostcode: string;
  townHallPlace: string;
  /** Calendar days; `validTo` is the last day, empty while in force. */
  validFrom: string;
  validTo: string;
}

/** One line from a municipality that ended to one that took over (part of) it, from `date` on. */
export interface MunicipalitySuccession extends Provenance {
  id: string;
  predecessorId: string;
  successorId: string;
  date: string;
}

/** Four digits of a postcode and the municipality most of its addresses lie in. */
export interface PostcodeArea extends Provenance {
  id: string;
  /** The four digits, `8011`. */
  code: string;
  municipalityId: string;
  place: string;
  latitude: number;
  longitude: number;
  /** Other municipalities in which some of its addresses lie. */
  sharedWithIds: string[];
}
