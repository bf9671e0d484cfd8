import { placeLine } from '../../domain/directory/place-line.ts';
import type { Location } from '../../domain/directory/types.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** A location in one line: "De Kamer, Straat 1, Dorp". */
export function placeText({ name, street, place }: Pick<Location, 'name' | 'street' | 'place'>): string {
  return placeLine(name, street, place) || translator(DEFAULT_LANGUAGE)('work.location_without_address');
}
