import { expect, test } from 'vitest';
import { romanized } from '../../src/server/search/arabic.ts';

test.each([
  ['ديون', 'dywn'],
  ['الديون', 'dywn'],
  ['والديون', 'dywn'],
  ['دُيُون', 'dywn'],
  ['إيجار', 'ayjar'],
  ['ايجار', 'ayjar'],
  ['أمازيغية', 'amazyghyh'],
  ['الو', 'alw'],
  ['بنك الطعام (voedselbank)', 'bnk ttaaam (voedselbank)'],
  ['Súdwest-Fryslân 8011 AB', 'Súdwest-Fryslân 8011 AB'],
])('%s is read as %s, however it is written', (text, read) => {
  expect(romanized(text)).toBe(read);
});
