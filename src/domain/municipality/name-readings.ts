import { placeWords } from './place-key.ts';

/** What a register puts behind a village to tell it from a namesake: "Dorp Gld", "Dorp (NH)", "Dorp gem Stad". "AC" are letters of a municipality. */
const NAMESAKE_MARK = /\s+(?:gem\.?\s.+|\(?(?:gn|fr|dr|ov|fl|gld|ut|nh|zh|zld|nb|l|ac)\)?)$/i;
/** An ending that Turkish puts behind a name: "Dorp'da", in Dorp. Dutch has no apostrophe after so many letters of a name. */
const ENDING = /(\p{L}{3})['’‘`´]\p{L}{1,4}(?!\p{L})/gu;

/** Words that say what kind of place follows, or went before. */
const MUNICIPALITY_WORDS = kindWords('gemeente gem municipality belediye belediyesi بلدية');
const PROVINCE_WORDS = kindWords('provincie prov province eyaleti مقاطعة');
const PLACE_WORDS = kindWords(
  'stad stadje dorp dorpje wijk buurt regio streek city town village region area şehri kenti köyü bölgesi مدينة',
);

/** As they are spelled; what is typed is read in the same way. */
function kindWords(spelled: string): ReadonlySet<string> {
  return new Set(placeWords(spelled));
}

/** What somebody typed, with the words that only say what kind of place it is taken off. */
export interface NameReading {
  words: readonly string[];
  /** "gemeente Dorp" is no village, "provincie Dorp" no town. */
  says: 'municipality' | 'province' | '';
}

/** The readings of a name: as it was typed first, then with one such word less each time, for "Wijk" may be the name. */
export function nameReadings(typed: string): NameReading[] {
  const words = placeWords(typed.replace(ENDING, '$1'));
  const all: NameReading[] = [
    { words: placeWords(typed), says: '' },
    { words, says: '' },
  ];
  let says: NameReading['says'] = '';
  let rest: readonly string[] = words;
  while (rest.length > 1) {
    const atStart = isKindWord(rest[0]);
    if (!atStart && !isKindWord(rest.at(-1))) break;
    says ||= saidBy((atStart ? rest[0] : rest.at(-1)) ?? '');
    rest = atStart ? rest.slice(rest[1] === 'of' ? 2 : 1) : rest.slice(0, -1);
    all.push({ words: rest, says });
  }
  return all.filter((reading, at) => all.findIndex((other) => isSame(reading, other)) === at);
}

function isSame(one: NameReading, other: NameReading): boolean {
  return one.words.join(' ') === other.words.join(' ');
}

function isKindWord(word = ''): boolean {
  return MUNICIPALITY_WORDS.has(word) || PROVINCE_WORDS.has(word) || PLACE_WORDS.has(word);
}

function saidBy(word: string): NameReading['says'] {
  if (MUNICIPALITY_WORDS.has(word)) return 'municipality';
  return PROVINCE_WORDS.has(word) ? 'province' : '';
}

/** A village as its people call it: "Dorp Gld" is Dorp. */
export function withoutNamesakeMark(place: string): string {
  return place.replace(NAMESAKE_MARK, '');
}

/** What a village is called: as the register has it, and as its people say it. */
export function namesOfPlace(place: string): string[] {
  return [place, withoutNamesakeMark(place)];
}
