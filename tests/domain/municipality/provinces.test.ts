import { expect, test } from 'vitest';
import { isProvince } from '../../../src/domain/municipality/provinces.ts';
import { directoryOf, municipality } from '../../support/directory-builder.ts';

test('a province is where a municipality lies, of today or before', () => {
  const directory = directoryOf({
    municipalities: [
      municipality({ name: 'Zwolle' }),
      municipality({ name: 'Muiden', validTo: '2015-12-31', province: '' }),
    ],
  });
  expect([isProvince(directory, 'overijssel'), isProvince(directory, 'atlantis'), isProvince(directory, '')]).toEqual([
    true,
    false,
    false,
  ]);
});
