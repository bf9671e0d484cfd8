/**
 * What a name is of: a municipality that ended (`divided`: over several), a place within one, another way to write or say
 * one of these, or an area with several municipalities in it.
 */
export const PLACE_NAME_KINDS = [
  'former',
  'divided',
  'village',
  'district',
  'old_spelling',
  'other_language',
  'exonym',
  'spoken',
  'province',
  'region',
] as const;
export type PlaceNameKind = (typeof PLACE_NAME_KINDS)[number];

/** A name that people type for a place, beside the names that municipalities and postcodes bear themselves. */
export interface PlaceName {
  id: string;
  name: string;
  kind: PlaceNameKind;
  /** CBS codes of the municipalities that it leads to; of a day, so that later mergers are followed. */
  codes: readonly string[];
}

export function isArea({ kind }: Pick<PlaceName, 'kind'>): boolean {
  return kind === 'province' || kind === 'region';
}

export function isEnded({ kind }: Pick<PlaceName, 'kind'>): boolean {
  return kind === 'former' || kind === 'divided';
}
