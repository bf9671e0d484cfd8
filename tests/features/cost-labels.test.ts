import { expect, test } from 'vitest';
import { costLabel } from '../../src/features/directory/cost-labels.ts';

test('that help is free is said in the language of the page', () => {
  expect(costLabel('Gratis', 'tr')).toEqual({ text: 'Ücretsiz', lang: undefined });
  expect(costLabel('gratis.', 'nl')).toEqual({ text: 'Gratis', lang: undefined });
});

test('any other cost stands as it is recorded, marked as Dutch on pages in another language', () => {
  expect(costLabel('Gratis voor leden', 'tr')).toEqual({ text: 'Gratis voor leden', lang: 'nl' });
  expect(costLabel('€ 5', 'nl')).toEqual({ text: '€ 5', lang: undefined });
  expect(costLabel('', 'ar').text).toBe('');
});
