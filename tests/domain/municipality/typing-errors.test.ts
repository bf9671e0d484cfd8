import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Spellings } from '../../../src/domain/municipality/typing-errors.ts';

/** A mistyped text is found by its nearest neighbours, and what it costs does not hang on what was typed. */
const spellings = new Spellings(['voedselbank', 'schulden', 'schuld', 'huur', 'deurwaarder', 'deurwachter']);

test.each([
  ['a letter too few', 'voedsebank', ['voedselbank']],
  ['a letter too many', 'voedseelbank', ['voedselbank']],
  ['another letter', 'voedselbink', ['voedselbank']],
  ['two that changed places', 'voedslebank', ['voedselbank']],
  ['two errors in a long word', 'vodeslbank', ['voedselbank']],
  ['the nearest only', 'deurwaader', ['deurwaarder']],
  ['both that are as near', 'schulde', ['schuld', 'schulden']],
  ['one error in a shorter word', 'schulben', ['schulden']],
  ['not two there', 'schilben', []],
  ['none in a short word', 'huir', []],
  ['nothing', '', []],
])('%s', (_, typed, meant) => expect(spellings.nearestTo(typed)).toEqual(meant));

describe('any text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 10, maxLength: 16 });
  const damaged = fc.tuple(letters, fc.nat(15), fc.nat(3), fc.constantFrom('a', 'b', 'x'));

  test('with one error in it is found', () => {
    fc.assert(
      fc.property(damaged, ([text, place, kind, letter]) => {
        const at = place % (text.length - 1);
        const typed = [
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + letter + text.slice(at),
          text.slice(0, at) + letter + text.slice(at + 1),
          text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
        ][kind] as string;
        if (typed.length >= 10) expect(new Spellings([text]).nearestTo(typed)).toEqual([text]);
      }),
    );
  });
});
