import { describe, expect, test } from 'vitest';
import { isDutchNumber, telephoneLink } from '../../../src/domain/directory/telephone.ts';

describe('a number that can be dialled', () => {
  test.each([
    ['14 038', 'tel:14038', 'a municipality’s 14-number has no international form'],
    ['14 0592', 'tel:140592', 'nor has one of a long area code'],
    ['0592 26 77 77', 'tel:+31592267777', 'a long area code'],
    ['(0592) 26 77 77', 'tel:+31592267777', 'with brackets'],
    ['038 - 498 91 11', 'tel:+31384989111', 'a short area code'],
    ['06-12345678', 'tel:+31612345678', 'a mobile number'],
    ['088 123 45 67', 'tel:+31881234567', 'a company number'],
    ['+31 38 498 91 11', 'tel:+31384989111', 'the international form'],
    ['0800-8115', 'tel:08008115', 'a free number exists only in the country'],
    ['0800 0113', 'tel:08000113', 'a free number with a nought'],
    ['0900 1234567', 'tel:09001234567', 'a long paid number'],
    ['112', 'tel:112', 'the emergency number'],
    ['113', 'tel:113', 'the crisis line'],
    ['116 111', 'tel:116111', 'a European short number'],
  ])('%s is dialled as %s (%s)', (number, link) => {
    expect(isDutchNumber(number)).toBe(true);
    expect(telephoneLink(number)).toBe(link);
  });

  test.each([
    ['', 'nothing'],
    ['038 498 91 1', 'a digit short'],
    ['038 498 91 111', 'a digit too many'],
    ['+32 2 123 45 67', 'Belgian'],
    ['+31 (0)38 498 91 11', 'a nought that must not be dialled'],
    ['0038 498 91 11', 'two noughts'],
    ['14 01', 'no area code of ours'],
    ['(014) 013', 'a 14-number written wrongly'],
    ['114', 'no short number of ours'],
    ['1131', 'a digit behind a short number'],
    ['0113', 'a nought before one'],
    ['116 1111', 'a European short number with a digit too many'],
    ['116 11', 'one with a digit too few'],
    ['14 01234', 'a 14-number with a digit too many'],
    ['0140123', 'a nought before a 14-number'],
    ['+31 38 498 91 112', 'the international form with a digit too many'],
    ['+310 38 498 91 11', 'the international form with a nought'],
    ['00 31 38 498 91 11', 'the international form by noughts'],
    ['1 0800 8115', 'a digit before a free number'],
    ['0800 8115 1', 'a digit behind a free number'],
    ['0901 1234', 'no paid number that there is'],
    ['+', 'a sign alone'],
    ['++31 38 498 91 11', 'two signs'],
    ['038 498 91 11+', 'a sign behind it'],
    ['0800-811', 'a free number too short'],
    ['0800 81 15 00', 'a free number of ten digits, which there are none of'],
    ['0906 12 34 56', 'a paid one of ten digits'],
    ['bel 038 498 91 11', 'words around it'],
    ['038 498 91 11 of 113', 'two numbers'],
    ['038 498 91 11 <script>', 'markup'],
    ['info@voorbeeld.nl', 'an address'],
    ['38 498 91 11', 'without its nought'],
  ])('%j is none: %s', (number) => {
    expect(isDutchNumber(number)).toBe(false);
  });
});
