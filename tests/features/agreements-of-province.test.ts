import { expect, test } from 'vitest';
import { agreementsOfProvince, MANY_AGREEMENTS } from '../../src/features/agreements/province-choice.ts';

const view = (id: number, ...provinces: string[]) => ({
  id,
  municipalities: provinces.map((province) => ({ province })),
});
const few = [view(1, 'Drenthe'), view(2, 'Fryslân', 'Drenthe'), view(3, 'Fryslân')];
const many = Array.from({ length: MANY_AGREEMENTS + 1 }, (_, id) => view(id, id % 2 === 0 ? 'Drenthe' : 'Fryslân'));

test('few agreements stand there at once, many only when a province is chosen', () => {
  expect(agreementsOfProvince(few, '')).toEqual(few);
  expect(agreementsOfProvince(many, '')).toEqual([]);
});

test('an agreement of several municipalities stands in each of their provinces', () => {
  expect(agreementsOfProvince(few, 'Drenthe').map(({ id }) => id)).toEqual([1, 2]);
  expect(agreementsOfProvince(few, 'Fryslân').map(({ id }) => id)).toEqual([2, 3]);
  expect(agreementsOfProvince(few, 'Zeeland')).toEqual([]);
});
