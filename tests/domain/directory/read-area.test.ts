import { describe, expect, test } from 'vitest';
import { readArea } from '../../../src/domain/directory/read-area.ts';
import { directoryOf, postcodeArea } from '../../support/directory-builder.ts';

const directory = directoryOf({
  postcodeAreas: [
    postcodeArea('8011', 'here'),
    postcodeArea('8012', 'here'),
    postcodeArea('8100', 'there'),
    postcodeArea('8200', 'there', { sharedWithIds: ['here'] }),
  ],
});
const read = (postcodes: string, name = 'Zuid') => readArea({ isWhole: false, name, postcodes }, 'here', directory);

describe('a service area as people type it', () => {
  test('is the whole municipality, whatever else was left in the fields', () => {
    expect(readArea({ isWhole: true, name: 'Zuid', postcodes: '9999' }, 'here', directory)).toEqual({
      name: '',
      postcodes: [],
      errors: {},
      wrongPostcode: '',
    });
  });

  test.each([
    ['', []],
    ['8011, 8012', ['8011', '8012']],
    ['8012 8011', ['8011', '8012']],
    ['8011;8012/8011', ['8011', '8012']],
    ['8011 en 8012', ['8011', '8012']],
    ['8011 AB, 8012cd', ['8011', '8012']],
    ['8200', ['8200']],
  ])('with the postcodes %j', (typed, postcodes) => {
    expect(read(typed)).toMatchObject({ name: 'Zuid', postcodes, errors: {} });
  });

  test.each([
    ['801', 'invalid_pc4', '801'],
    ['8011, overal', 'invalid_pc4', 'overal'],
    ['0123', 'invalid_pc4', '0123'],
    ['8999', 'unknown_pc4', '8999'],
    ['8011, 8100', 'pc4_elsewhere', '8100'],
  ])('but not with %j: %s', (typed, code, wrong) => {
    expect(read(typed)).toMatchObject({ errors: { postcodes: code }, wrongPostcode: wrong });
  });

  test('needs a name unless it is the whole municipality', () => {
    expect(read('8011', ' ').errors).toEqual({ name: 'neighbourhood_needs_name' });
  });
});
