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
    ['0123', 'malformed', 'no postcode begins with nought'],
    ['8011 SA', 'malformed', 'letters not given out'],
    ['80111', 'malformed', 'a digit too many'],
    ['Zwolle', 'found zwolle', 'a municipality'],
    ['zWOLLE ', 'found zwolle', 'any case, a space behind it'],
    ['den bosch', 'found s-hertogenbosch', 'an alias'],
    ['Vinkel', 'found oss', 'a village'],
    ['Bergen', 'ambiguous Bergen: bergen-l bergen-nh', 'two municipalities of that name'],
    ['groet', 'ambiguous groet: bergen-l bergen-nh', 'two villages of that name'],
    ['Landerd', 'divided Landerd: maashorst oss', 'a municipality divided over two'],
    ['Weesp', 'found amsterdam', 'a municipality that merged'],
    ['Nergenshuizen', 'malformed', 'no name we know'],
    ['😀', 'malformed', 'an emoji'],
    ['   ', 'empty', 'nothing but spaces'],
    ['', 'empty', 'nothing'],
    ['z'.repeat(60), 'malformed', 'sixty letters'],
    [`zwolle${' '.repeat(55)}`, 'found zwolle', 'sixty-one characters of which most are spaces behind it'],
    [`8011${' '.repeat(55)}AB`, 'malformed', 'sixty-one characters'],
  ])('%j: %s (%s)', (typed, expected) => {
    expect(answer(typed)).toBe(expected);
  });

  test.each([
    ['1382', 'found amsterdam', 'to the one it merged into'],
    ['5411', 'shared 5411: maashorst oss', 'to a choice where it was divided'],
    ['5412', 'shared 5412: maashorst oss', 'each municipality once'],
    ['Zeeland', 'ambiguous Zeeland: maashorst oss', 'for a village too'],
    ['9999', 'unknown 9999', 'nowhere when nobody recorded where'],
  ])('a postcode of a municipality that ended, %s, leads on: %s (%s)', (typed, expected) => {
    expect(answer(typed)).toBe(expected);
  });
});
