import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/domain/municipality/plain-text.ts';
import { mayStandInAddress, postcodesIn } from '../../../src/domain/municipality/postcode.ts';

describe('what somebody typed, read for a postcode', () => {
  test.each([
    ['8011 AB', 'as it is written'],
    ['8011ab', 'small letters, no space'],
    ['8011', 'its digits'],
    ['8011-AB', 'a hyphen'],
    ['8011.AB', 'a point'],
    ['8011,ab', 'a comma'],
    ['8011_AB', 'a line'],
    ['8011/AB', 'a slash'],
    ['"8011 AB"', 'in quotation marks'],
    [' 8011  ab ', 'spaces around and within'],
    ['8011\u00a0AB', 'a space that does not break'],
    ['80 11 AB', 'in pairs'],
    ['8 0 1 1 a b', 'sign by sign'],
    ['8011AB12', 'a house number glued to it'],
    ['8011 AB 12', 'a house number behind it'],
    ['8011ab/12', 'the same, by a slash'],
    ['8011 AB 12-b', 'a house number with a letter'],
    ['NL-8011 AB', 'as on a letter from abroad'],
    ['NL8011AB', 'the same, in one'],
    ['8O11 AB', 'a letter O for a nought'],
    ['8oII ab', 'capital letters i for a one'],
    ['80l1ab', 'a small letter l for a one'],
    ['80|1 AB', 'a bar for a one'],
    ['8О11 AB', 'a Cyrillic O'],
    ['8\u200b011\u00ad AB\u200e', 'signs that nobody sees'],
    ['\ufeff8011 AB', 'a mark of byte order'],
    ['８０１１ ＡＢ', 'full width'],
    ['٨٠١١ AB', 'Arabic digits'],
    ['۸۰۱۱', 'Persian digits'],
    ['८०११', 'Devanagari digits'],
    ['𝟴𝟬𝟭𝟭 AB', 'digits of mathematics'],
    ['⑧⓪①①', 'in circles'],
    ['8011 SA', 'letters that are not given out'],
    ['8011 ABC', 'a letter too many, the digits are right'],
    ['80 11 A', 'a letter short'],
    ['8011 Ä', 'a letter that postcodes have not'],
    ['ik woon op 8011ab', 'in a sentence'],
    ['voedselbank 8011-AB graag', 'within words'],
    ['Dorpsstraat 12, 8011 AB Dorp', 'an address'],
    ['الرمز البريدي ٨٠١١', 'in a sentence in Arabic'],
    ['8011 Dorpsstraat', 'before a word'],
    ['12 AB 8011', 'the wrong way round'],
  ])('%j is 8011: %s', (typed) => {
    expect(postcodesIn(typed).codes).toEqual(['8011']);
  });

  test.each([
    ['Zwolle', 'a name'],
    ['', 'nothing'],
    ['😀', 'an emoji'],
    ['0123 AB', 'postcodes begin at 1000'],
    ['80111', 'a digit too many'],
    ['801', 'a digit short'],
    ['schuld van 2500 euro', 'a sum of money'],
    ['€ 2500', 'the same, with its sign'],
    ['1500€ borcum var', 'the same, in Turkish'],
    ['عندي دين ١٥٠٠ يورو', 'the same, in Arabic'],
    ['2500,50', 'a sum with cents'],
    ['06 1234 5678', 'a telephone number'],
    ['0182 12 34 56', 'the same'],
    ['rekening 48011AB', 'the end of a longer number'],
    ['NL12 BANK 0123 4567 89', 'a bank account'],
    ['olio oloi', 'words of letters that look like digits'],
  ])('%j holds none: %s', (typed) => {
    expect(postcodesIn(typed).codes).toEqual([]);
  });

  test.each([
    ['8011 AB', true],
    ['8011', true],
    ['hulp 8011 AB', true],
    ['hulp 8011', false],
    ['in 2019 failliet', false],
    ['sinds 2019 en nu', false],
    ['8011 en Dorp', false],
    ['8011 EN Dorp', true],
  ])('%j is surely meant as one: %s', (typed, isSure) => {
    expect(postcodesIn(typed).isSure).toBe(isSure);
  });

  test('two postcodes are both read, and four digits beside a whole one are not', () => {
    expect(postcodesIn('8011 AB of 8271 XY').codes).toEqual(['8011', '8271']);
    expect(postcodesIn('sinds 2019 in 8011 AB').codes).toEqual(['8011']);
  });
});

describe('what may stand in an address', () => {
  test.each(['Zwolle', 'schuldhulp', '113', 'hulp binnen 24 uur', 'huurschuld 3 maanden', '', 'olie', '2e Exloërmond'])(
    '%j may',
    (typed) => {
      expect(mayStandInAddress(typed)).toBe(true);
    },
  );

  test.each([
    '0123',
    '80111',
    '14 038',
    'schuld 2500 euro',
    '06-12345678',
    '8 O 1 1 a b',
    '8/o/1/1',
    '٨٠١١',
    '❽⓿❶❶ AB',
    'wat 8.0.1.1',
  ])('%j may not: who knows what it says', (typed) => {
    expect(mayStandInAddress(typed)).toBe(false);
  });

  /** Every way in which somebody may write the digits of a postcode: of any script, or as letters that look like them. */
  const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10, 0x1d7ce];
  const digitOf = (value: number) =>
    fc.oneof(
      fc.constantFrom(...ZEROS).map((zero) => String.fromCodePoint(zero + value)),
      fc.constantFrom(...(value === 0 ? ['O', 'o', 'О'] : value === 1 ? ['l', 'I', '|'] : [String(value)])),
    );
  const gap = fc.constantFrom('', '', '', ' ', '\u200b', '\u00ad', '\u00a0', '-', '.', '\u2060', '\u202f');
  const written = fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.nat(9), fc.nat(9), fc.integer({ min: 2, max: 9 }))
    .chain((digits) => fc.tuple(...digits.flatMap((digit) => [digitOf(digit), gap])).map((parts) => parts.join('')));
  const words = fc.constantFrom('', 'hulp in ', 'ik woon op ', 'voedselbank, ', 'أسكن في ', 'Dorpsstraat 3 ');

  test('is nothing that holds a postcode, however it is written and whatever stands around it', () => {
    fc.assert(
      fc.property(
        words,
        written,
        fc.stringMatching(/^[A-Za-z]{2}$/),
        gap,
        words,
        (before, digits, pair, between, after) => {
          expect(mayStandInAddress(`${before}${digits}${between}${pair} ${after}`)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('is nothing that is read as a postcode', () => {
    const signs = fc.constantFrom(...'0123456789OolI|AbX .-,/€', 'é', '\u200b', '٣', '８');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 14 }), (typed) => {
        if (mayStandInAddress(typed)) expect(postcodesIn(typed).codes).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });
});

test('the digits of every script are ours', () => {
  const others = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    /\p{Nd}/u.test(sign),
  );
  expect(others.length).toBeGreaterThan(300);
  expect(others.filter((sign) => !/^\d$/.test(plainText(sign)))).toEqual([]);
});
