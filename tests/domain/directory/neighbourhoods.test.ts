import { describe, expect, test } from 'vitest';
import { isNeighbourhoodOf } from '../../../src/domain/directory/neighbourhoods.ts';
import { directoryOf, service, serviceArea } from '../../support/directory-builder.ts';
import { help, names, zwolleWith } from '../../support/zwolle.ts';

describe('neighbourhoods', () => {
  const directory = zwolleWith([service({ id: 'south' }), service({ id: 'north' }), service({ id: 'whole' })], {
    serviceAreas: [
      serviceArea('south', 'zwolle', 'Zuid'),
      serviceArea('north', 'zwolle', 'Noord'),
      serviceArea('north', 'zwolle', 'Aalanden'),
      serviceArea('whole', 'zwolle'),
      serviceArea('whole', 'zwolle', 'Zuid'),
      serviceArea('north', 'kampen', 'Brunnepe'),
    ],
  });
  const shown = (neighbourhood?: string) => names(help(directory, neighbourhood).phases[2]?.entries ?? []);

  test('are named where a service is limited to them', () => {
    expect(help(directory).neighbourhoods).toEqual(['Aalanden', 'Noord', 'Zuid']);
    expect(help(zwolleWith([service({ id: 'whole' })])).neighbourhoods).toEqual([]);
  });

  test('without a choice everything shows', () => {
    expect(shown()).toEqual(['north', 'south', 'whole']);
  });

  test('with one, what serves it and what serves the whole municipality', () => {
    expect(shown('Zuid')).toEqual(['south', 'whole']);
    expect(shown('Aalanden')).toEqual(['north', 'whole']);
    expect(help(directory, 'Zuid').chosenNeighbourhood).toBe('Zuid');
  });

  test.each(['Brunnepe', 'zuid', '<b>', ''])('%j, which is not one here, is no choice', (text) => {
    expect(shown(text)).toEqual(['north', 'south', 'whole']);
    expect(help(directory, text).chosenNeighbourhood).toBe('');
  });

  test('stay to be chosen from after one was chosen', () => {
    expect(help(directory, 'Zuid').neighbourhoods).toEqual(['Aalanden', 'Noord', 'Zuid']);
  });

  test('lie where all that is limited to them says, and only that', () => {
    const placed = zwolleWith([service({ id: 'one' }), service({ id: 'two' }), service({ id: 'whole' })], {
      serviceAreas: [
        { ...serviceArea('one', 'zwolle', 'Zuid'), postcodes: ['8013', '8014'] },
        { ...serviceArea('two', 'zwolle', 'Zuid'), postcodes: ['8014', '8012'] },
        serviceArea('two', 'zwolle', 'Noord'),
        serviceArea('whole', 'zwolle'),
        { ...serviceArea('whole', 'zwolle', 'Zuid'), postcodes: ['8011'] },
        { ...serviceArea('one', 'kampen', 'Zuid'), postcodes: ['8261'] },
        { ...serviceArea('gone', 'zwolle', 'Zuid'), postcodes: ['8019'] },
      ],
    });
    expect([...help(placed, 'Noord').postcodesOf]).toEqual([
      ['Noord', []],
      ['Zuid', ['8012', '8013', '8014']],
    ]);
  });
});

test('a name is that of a neighbourhood where some help is limited to it', () => {
  const directory = directoryOf({ serviceAreas: [serviceArea('s', 'zwolle', 'Zuid'), serviceArea('t', 'kampen')] });
  const isIt = (municipalityId: string, name: string) => isNeighbourhoodOf(directory, municipalityId, name);
  expect([isIt('zwolle', 'Zuid'), isIt('zwolle', 'Noord'), isIt('kampen', 'Zuid')]).toEqual([true, false, false]);
  // Help for a whole municipality is limited to no name.
  expect(isIt('kampen', '')).toBe(false);
});
