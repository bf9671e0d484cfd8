import { foldName } from './slug.ts';

const LEADING_MUNICIPALITY = /^gem(?:eente|\.)\s+/i;
const LEADING_SAINT = /^st[.\s-]+(?=\p{L})/iu;
/** What a register puts behind a village to tell it from a namesake: "Dorp Gld", "Dorp (NH)", "Dorp gem Stad". "AC" are letters of a municipality. */
const NAMESAKE_MARK = /\s+(?:gem\.?\s.+|\(?(?:gn|fr|dr|ov|fl|gld|ut|nh|zh|zld|nb|l|ac)\)?)$/i;
const ON_THE = /\ba\s?[/.]\s?d\b\.?/gi;

/** Whether somebody typed the word before the name: "gemeente Dorp" is no village. */
export function saysMunicipality(typed: string): boolean {
  return LEADING_MUNICIPALITY.test(typed);
}

/**
 * The names somebody may have meant, as typed first: "gemeente Dorp a/d Zee" is also read without "gemeente" and
 * with "aan den" or "aan de" written out, "St. Dorp" with "Sint".
 */
export function nameReadings(typed: string): string[] {
  const bare = typed.replace(LEADING_MUNICIPALITY, '');
  const saint = bare.replace(LEADING_SAINT, 'Sint ');
  return [...new Set([typed, bare, saint, saint.replace(ON_THE, 'aan den'), saint.replace(ON_THE, 'aan de')])];
}

/** The form in which names of places are compared: a register may write "St.-Dorp" and "Sint Dorp". */
export function foldPlace(name: string): string {
  return foldName(name).replace(/^st /, 'sint ');
}

/** A village as its people call it: "Dorp Gld" is Dorp. */
export function withoutNamesakeMark(place: string): string {
  return place.replace(NAMESAKE_MARK, '');
}

/** Under which names, as `foldPlace` gives them, a village is found: as the register has it, and as its people say it. */
export function namesOfPlace(place: string): string[] {
  return [foldPlace(place), foldPlace(withoutNamesakeMark(place))];
}
