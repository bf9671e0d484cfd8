import { expect, test } from 'vitest';
import { speaks } from '../../src/features/directory/voice-language.ts';

test.each([
  ['nl-NL', 'nl', true],
  ['nl_NL', 'nl', true],
  ['NL', 'nl', true],
  ['nld-NLD', 'nl', true],
  ['dut', 'nl', true],
  ['en_GB', 'en', true],
  ['eng-USA', 'en', true],
  ['tur_TUR', 'tr', true],
  ['ara', 'ar', true],
  ['ar-001', 'ar', true],
  ['nl_NL', 'en', false],
  ['nds-DE', 'nl', false],
  ['', 'nl', false],
])('a voice of %j speaks %j: %s', (voice, language, expected) => {
  expect(speaks(voice, language)).toBe(expected);
});
