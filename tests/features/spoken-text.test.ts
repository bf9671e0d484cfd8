import { expect, test } from 'vitest';
import { digitByDigit, sentencesOf } from '../../src/features/directory/spoken-text.ts';

test.each([
  ['U mag nee zeggen. U kunt zelf bellen.', ['U mag nee zeggen.', 'U kunt zelf bellen.']],
  ['Open van 9.00 tot 17.00 uur. Daarna niet.', ['Open van 9.00 tot 17.00 uur.', 'Daarna niet.']],
  ['Een rekening, bijv. de huur. Of gas?', ['Een rekening, bijv. de huur.', 'Of gas?']],
  ['هل لديك ديون؟ اتصل الآن.', ['هل لديك ديون؟', 'اتصل الآن.']],
  ['0 8 0 0, 8 1 1 5. Nu open', ['0 8 0 0, 8 1 1 5.', 'Nu open']],
  ['Zie www.voorbeeld.nl voor meer', ['Zie www.voorbeeld.nl voor meer']],
  ['  Lees  dit\n stuk . Daarna dat ', ['Lees dit stuk.', 'Daarna dat']],
  [' . ', []],
  ['', []],
])('the sentences of "%s"', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each([
  ['0800-8115', '0 8 0 0, 8 1 1 5.'],
  ['14 038', '1 4, 0 3 8.'],
  ['+31 20 123 45 67', '+ 3 1, 2 0, 1 2 3, 4 5, 6 7.'],
])('the digits of %s', (number, said) => {
  expect(digitByDigit(number)).toBe(said);
});
