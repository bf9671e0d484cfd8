import { placeWords } from './place-key.ts';

/**
 * Words that people say around a place, in the form of `placeWords` (which writes y as ij, here too), in Dutch,
 * English, Turkish, Arabic and Papiamento. A name that is one of these is only found when nothing else is typed.
 */
const SAID_AROUND: ReadonlySet<string> = new Set(
  [
    'ik woon wonen woont mijn mij wij we wonen ben kom uit in te bij nabij vlakbij rond buurt omgeving van naar op het de den een en of is dit',
    'gemeente gem stad dorp wijk plaats provincie prov regio postcode adres huis straat nr nummer hulp help schulden schuld geld',
    'noord zuid oost west centrum',
    'i we live living am from in at near close to the a and or is my mij city town village municipality of area region postal code zip address',
    'ben oturuijorum oturuijoruz ijasiijorum ijasiijoruz sehri sehir koiju belediijesi posta kodu kodum adres adresim evim mahallesi icinde ijakin',
    'اسكن اعيش انا نحن في من مدينه بلديه قريه قرب منطقه مقاطعه عنوان الرمز البريدي رمز بريدي',
    'mi ta biba na den di e',
    'nederland netherlands holland hollanda hulanda هولندا',
  ].flatMap(placeWords),
);

export function isSaidAround(word: string): boolean {
  return word.length < 2 || SAID_AROUND.has(word);
}
