import { describe, expect, test } from 'vitest';
import { pc4sError, readPc4s } from '../../../src/domain/directory/read-pc4s.ts';
import { directoryOf, postcodeArea } from '../../support/directory-builder.ts';

describe('postcodes of a neighbourhood as people type them', () => {
  test.each([
    ['', []],
    ['8011, 8012', ['8011', '8012']],
    ['8012 8011', ['8011', '8012']],
    ['8011;8012/8011', ['8011', '8012']],
    ['8011 en 8012', ['8011', '8012']],
    ['8011 AB, 8012cd', ['8011', '8012']],
  ])('%j', (typed, codes) => {
    expect(readPc4s(typed)).toEqual(codes);
  });

  test.each(['801', '8011, overal', '0123', '80112', 'AB'])('%j holds what is none', (typed) => {
    expect(readPc4s(typed)).toBeNull();
  });
});

describe('postcodes and the municipality they lie in', () => {
  const directory = directoryOf({
    postcodeAreas: [
      postcodeArea('8011', 'here'),
      postcodeArea('8100', 'there'),
      postcodeArea('8200', 'there', { sharedWithIds: ['here'] }),
    ],
  });

  test.each([
    [[], null],
    [['8011'], null],
    [['8200'], null],
    [['8011', '8100'], 'pc4_elsewhere'],
    [['8999'], 'unknown_pc4'],
  ])('%j: %s', (codes, error) => {
    expect(pc4sError(codes, 'here', directory)).toBe(error);
  });
});
