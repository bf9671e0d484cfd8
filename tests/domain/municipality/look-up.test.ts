import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/domain/municipality/look-up.ts';
import { directoryOf, municipality, postcodeArea, succession } from '../../support/directory-builder.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const ENDED = { validTo: '2022-03-23' };

const directory = directoryOf({
  municipalities: [
    municipality({ name: 'Zwolle' }),
    municipality({ name: 'Oss' }),
    municipality({ name: "'s-Hertogenbosch", aliases: ['Den Bosch'] }),
    municipality({ name: 'Bergen (NH.)' }),
    municipality({ name: 'Bergen (L.)' }),
    municipality({ name: 'Weesp', ...ENDED }),
    municipality({ name: 'Amsterdam' }),
    municipality({ name: 'Landerd', ...ENDED }),
    municipality({ name: 'Maashorst' }),
    municipality({ name: 'Spoorloos', ...ENDED }),
    municipality({ name: 'Sint-Michielsgestel' }),
    municipality({ name: 'Alphen aan den Rijn' }),
    municipality({ name: 'Wijk aan de Kust' }),
    municipality({ name: 'Laren' }),
    municipality({ name: 'Lochem' }),
  ],
  successions: [succession('weesp', 'amsterdam'), succession('landerd', 'maashorst'), succession('landerd', 'oss')],
  postcodeAreas: [
    postcodeArea('8011', 'zwolle', { place: 'Zwolle' }),
    postcodeArea('5383', 'oss', { place: 'Vinkel', sharedWithIds: ['s-hertogenbosch'] }),
    postcodeArea('5391', 'oss', { place: 'Nuland' }),
    postcodeArea('1861', 'bergen-nh', { place: 'Groet' }),
    postcodeArea('5854', 'bergen-l', { place: 'Groet' }),
    postcodeArea('1382', 'weesp', { place: 'Weesp' }),
    postcodeArea('5411', 'landerd', { place: 'Zeeland' }),
    postcodeArea('5412', 'maashorst', { place: 'Uden', sharedWithIds: ['landerd'] }),
    postcodeArea('9571', 'oss', { place: '2e Exloërmond' }),
    postcodeArea('9076', 'oss', { place: 'St.-Annaparochie' }),
    postcodeArea('5491', 'oss', { place: 'Sint-Oedenrode' }),
    postcodeArea('1251', 'laren', { place: 'Laren' }),
    postcodeArea('7245', 'lochem', { place: 'Laren' }),
    postcodeArea('5408', 'maashorst', { place: 'Maashorst', sharedWithIds: ['oss'] }),
    postcodeArea('9999', 'spoorloos', { place: 'Nergens' }),
  ],
});

/** `found zwolle`, `shared 5383: …`, `ambiguous Groet: …`. */
function answer(typed: string): string {
  const found = lookUp(directory, typed, NOW);
  const slugs = 'municipalities' in found ? found.municipalities.map((one) => one.slug).join(' ') : '';
  if (found.kind === 'found') return `found ${found.municipality.slug}`;
  if (found.kind === 'shared') return `shared ${found.postcode}: ${slugs}`;
  if (found.kind === 'choices') return `${found.reason} ${found.name}: ${slugs}`;
  return found.kind === 'unknown_postcode' ? `unknown ${found.postcode}` : found.kind;
}

describe('what the field "postcode or municipality" leads to', () => {
  test.each([
    ['8011 AB', 'found zwolle', 'a full postcode'],
    ['8011ab', 'found zwolle', 'small letters, no space'],
    ['8011', 'found zwolle', 'four digits'],
    ['5383', 'shared 5383: oss s-hertogenbosch', 'addresses in two municipalities'],
    ['1000 AA', 'unknown 1000', 'well formed, no addresses known'],
    ['8011AB Zwolle', 'found zwolle', 'a postcode and a place'],
    ['8011 AB, Zwolle', 'found zwolle', 'with a comma between'],
    ['Zwolle 8011 AB', 'found zwolle', 'the other way round'],
    ['8011 ab 12', 'found zwolle', 'a house number behind it'],
    ['5391 Oss', 'found oss', 'four digits before a name we know'],
    ['5383 Nuland', 'shared 5383: oss s-hertogenbosch', 'the digits say where, not the name'],
    ['8011 SA Zwolle', 'found zwolle', 'letters not given out: the digits say enough'],
    ['8011 ABC', 'found zwolle', 'a letter too many, the same'],
    ['8011 Nergenshuizen', 'found zwolle', 'four digits before no name we know'],
    ['Gemeente Zwolle', 'found zwolle', 'the word municipality before it'],
    ['gemeente den bosch', 'found s-hertogenbosch', 'the same before an alias'],
    ['gemeente', 'malformed', 'nothing but that word'],
    ['Alphen a/d Rijn', 'found alphen-aan-den-rijn', 'shortened as on road signs'],
    ['gem. wijk a.d. kust', 'found wijk-aan-de-kust', 'shortened with points'],
    ['St. Michielsgestel', 'found sint-michielsgestel', 'a shortened saint'],
    ['st Oedenrode', 'found oss', 'a saint that is a village'],
    ['Sint Annaparochie', 'found oss', 'a saint that the register shortens'],
    ['2e exloermond', 'found oss', 'a village that begins with a digit'],
    ['Zwolle Zuid', 'found zwolle', 'a part of town'],
    ['0123', 'malformed', 'no postcode begins with nought'],
    ['80111', 'malformed', 'a digit too many'],
    ['Zwolle', 'found zwolle', 'a municipality'],
    ['zWOLLE ', 'found zwolle', 'any case, a space behind it'],
    ['den bosch', 'found s-hertogenbosch', 'an alias'],
    ['nuland', 'found oss', 'a village'],
    ['vinkel', 'village Vinkel: oss s-hertogenbosch', 'a village that lies in two municipalities'],
    ['Laren', 'village Laren: laren lochem', 'a municipality, before a village of that name elsewhere'],
    ['Gemeente Laren', 'found laren', 'the word municipality leaves out the village'],
    ['Maashorst', 'found maashorst', 'a municipality of whose name a neighbour has a share'],
    ['Bergen', 'ambiguous Bergen: bergen-l bergen-nh', 'two municipalities of that name'],
    ['groet', 'village Groet: bergen-l bergen-nh', 'two villages of that name'],
    ['Landerd', 'divided Landerd: maashorst oss', 'a municipality divided over two'],
    ['Weesp', 'found amsterdam', 'a municipality that merged'],
    ['Nergenshuizen', 'malformed', 'no name we know'],
    ['😀', 'malformed', 'an emoji'],
    ['   ', 'empty', 'nothing but spaces'],
    ['', 'empty', 'nothing'],
    ['z'.repeat(60), 'malformed', 'sixty letters'],
    [`zwolle${' '.repeat(55)}`, 'found zwolle', 'sixty-one characters of which most are spaces behind it'],
    [`8011${' '.repeat(55)}AB`, 'found zwolle', 'sixty-one characters of which most are spaces'],
    [`8011 AB ${'z'.repeat(200)}`, 'malformed', 'more than anybody types there'],
  ])('%j: %s (%s)', (typed, expected) => {
    expect(answer(typed)).toBe(expected);
  });

  test.each([
    ['1382', 'found amsterdam', 'to the one it merged into'],
    ['5411', 'shared 5411: maashorst oss', 'to a choice where it was divided'],
    ['5412', 'shared 5412: maashorst oss', 'each municipality once'],
    ['Zeeland', 'village Zeeland: maashorst oss', 'for a village too'],
    ['9999', 'unknown 9999', 'nowhere when nobody recorded where'],
  ])('a postcode of a municipality that ended, %s, leads on: %s (%s)', (typed, expected) => {
    expect(answer(typed)).toBe(expected);
  });
});
