import type { Day } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from '../directory/directory.ts';
import { type CalledSo, calledSo, eachOnce } from './called-so.ts';
import { namesLike } from './likeness.ts';
import { type NameReading, nameReadings } from './name-readings.ts';
import { namesWithin } from './names-within.ts';
import { neighboursOf } from './near-border.ts';
import { plainText } from './plain-text.ts';
import { postcodesIn, SEARCH_TEXT_MAX } from './postcode.ts';
import { municipalitiesNear, municipalitiesOf } from './postcode-municipalities.ts';
import type { Municipality } from './types.ts';

/** Why several municipalities may be meant. */
export type ChoiceReason =
  /** A municipality that ended and went to several. */
  | 'divided'
  /** Municipalities that share a name. */
  | 'ambiguous'
  /** Villages or districts that share a name, also with a municipality elsewhere. */
  | 'village'
  /** A province or a region. */
  | 'area';

/** A municipality that may be meant, by a name like what was typed: its own, or that of a place in it. */
export interface Like {
  name: string;
  municipality: Municipality;
}

/** What the field "postcode or municipality" leads to. */
export type LookUp =
  /** `orIn`: where somebody with this postcode may live too, though we know of no address there. */
  | { kind: 'found'; municipality: Municipality; orIn: readonly Municipality[] }
  /** A postcode with addresses in several municipalities: the reader knows which. */
  | { kind: 'shared'; postcode: string; municipalities: Municipality[] }
  | { kind: 'choices'; name: string; reason: ChoiceReason; municipalities: Municipality[] }
  /** Nothing is called so: what is like it, or stands among other words. Nobody is led there unasked, be it one. */
  | { kind: 'like'; likes: Like[] }
  /** Well formed, but no addresses are known under it (post boxes, newer than our table); `near`: where the codes around it lie. */
  | { kind: 'unknown_postcode'; postcode: string; near: Municipality[] }
  | { kind: 'malformed' }
  | { kind: 'empty' };

/** So many are asked about when a name is only like theirs. */
const LIKE_MAX = 5;

/**
 * Reads what somebody typed at a moment (epoch milliseconds): a postcode, a name of a place in whatever spelling or
 * language, or a sentence with one of them in it. What is known comes first; what is only like a name last, as a question.
 */
export function lookUp(directory: Directory, typed: string, now: number): LookUp {
  const text = plainText(typed);
  if (text === '') return { kind: 'empty' };
  if (text.length > SEARCH_TEXT_MAX) return { kind: 'malformed' };
  const { day } = dutchMoment(now);
  const { codes, isSure } = postcodesIn(text);
  const byCode = codes.length > 0 ? lookUpPostcodes(directory, codes, day) : null;
  if (isSure && byCode && byCode.kind !== 'unknown_postcode') return byCode;
  const named = lookUpName(directory, text, day);
  if (named) return named;
  const within = lookUpWithin(directory, text, byCode, day);
  return within ?? byCode ?? { kind: 'malformed' };
}

/** An area recorded under a municipality that has ended leads to those that took over. */
function lookUpPostcodes(directory: Directory, codes: readonly string[], today: Day): LookUp {
  const municipalities = [...new Set(codes.flatMap((code) => municipalitiesOf(directory, code, today)))];
  const [first, ...others] = municipalities;
  const postcode = codes[0] ?? '';
  if (!first) return { kind: 'unknown_postcode', postcode, near: municipalitiesNear(directory, postcode, today) };
  if (others.length === 0)
    return { kind: 'found', municipality: first, orIn: neighboursOf(directory, postcode, today) };
  return codes.length === 1 ? { kind: 'shared', postcode, municipalities } : asked(municipalities.map(byItself));
}

/** The whole text as a name that is known. */
function lookUpName(directory: Directory, text: string, today: Day): LookUp | null {
  for (const { words, says } of nameReadings(text)) {
    const called = calledSo(directory, words, today);
    const answer = called && answerFor(called, says);
    if (answer) return answer;
  }
  return null;
}

/** Names that stand in the text, beside the digits of a postcode or not; else those that the text is like. */
function lookUpWithin(directory: Directory, text: string, byCode: LookUp | null, today: Day): LookUp | null {
  const words = nameReadings(text).at(-1)?.words ?? [];
  const { names, isAll } = namesWithin(directory, words, today);
  const together = meantTogether(names);
  const known = byCode ? municipalitiesIn(byCode) : [];
  // The digits say where; a name that is not there says that one of the two is wrong.
  if (known.length > 0) {
    const isElsewhere = together.length > 0 && !together.some((one) => known.includes(one));
    return isElsewhere ? asked([...known, ...together].map(byItself)) : byCode;
  }
  if (isAll && together.length > 0) return choice(names.map(({ name }) => name).join(', '), reasonFor(names), together);
  const near = namesLike(directory, words, today);
  const [nearest] = near;
  if (nearest && near.every(isAreaOnly)) return choice(nearest.name, 'area', nearest.area);
  const likes = near.flatMap((called) => allOf(called).map((municipality) => likeOf(called, municipality)));
  const all = [...likes, ...together.map(byItself)];
  return all.length > 0 ? asked(all) : null;
}

function isAreaOnly({ own, after, places }: CalledSo): boolean {
  return own.length + after.length + places.length === 0;
}

function likeOf({ name, own }: CalledSo, municipality: Municipality): Like {
  return { name: own.length > 1 ? municipality.name : name, municipality };
}

function byItself(municipality: Municipality): Like {
  return { name: municipality.name, municipality };
}

/** Each municipality once, by the name that comes first. */
function asked(likes: readonly Like[]): LookUp {
  const first = likes.filter((one, at) => likes.findIndex((other) => other.municipality === one.municipality) === at);
  return { kind: 'like', likes: first.slice(0, LIKE_MAX) };
}

/** "Dorp Limburg", "Wijk Stad": what all names agree on; all that they mean where they do not. */
function meantTogether(names: readonly CalledSo[]): Municipality[] {
  const [first, ...others] = names;
  if (!first) return [];
  if (others.length === 0) return allOf(first);
  const shared = wherever(first).filter((one) => others.every((other) => wherever(other).includes(one)));
  return shared.length > 0 ? shared : [...new Set(names.flatMap(allOf))];
}

/** A municipality that bears the name is meant before the province that does. */
function allOf({ own, after, places, area }: CalledSo): Municipality[] {
  return own.length > 0
    ? [...new Set([...own, ...eachOnce([...after, ...places])])]
    : eachOnce([...after, ...places, ...area]);
}

function wherever(called: CalledSo): Municipality[] {
  return [...new Set([...allOf(called), ...called.area])];
}

/** Null where a name is not of the kind that was said: a village is no province. */
function answerFor(called: CalledSo, says: NameReading['says']): LookUp | null {
  const { own, after, area, name } = called;
  if (says === 'province') return area.length > 0 ? choice(name, 'area', area) : null;
  if (says === 'municipality' && own.length + after.length > 0)
    return choice(name, reasonFor([called]), own.length > 0 ? own : after);
  return choice(name, reasonFor([called]), allOf(called));
}

function choice(name: string, reason: ChoiceReason, municipalities: readonly Municipality[]): LookUp {
  const [first, ...others] = municipalities;
  if (first && others.length === 0) return { kind: 'found', municipality: first, orIn: [] };
  return { kind: 'choices', name, reason, municipalities: [...municipalities] };
}

function reasonFor([called, ...others]: readonly CalledSo[]): ChoiceReason {
  if (!called || others.length > 0) return 'ambiguous';
  const { own, after, places, area, isDivided } = called;
  if (own.length > 0) return places.length + after.length > 0 ? 'village' : 'ambiguous';
  if (area.length > 0) return 'area';
  if (places.some((one) => !after.includes(one))) return 'village';
  return isDivided ? 'divided' : 'ambiguous';
}

function municipalitiesIn(answer: LookUp): Municipality[] {
  if ('municipalities' in answer) return answer.municipalities;
  return answer.kind === 'found' ? [answer.municipality] : [];
}
