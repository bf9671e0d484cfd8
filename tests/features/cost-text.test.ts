import { expect, test } from 'vitest';
import { costText } from '../../src/features/directory/cost-text.ts';

test('that help is free is said in the language of the page', () => {
  expect(costText('Gratis', 'tr')).toEqual({ text: 'Ücretsiz', lang: undefined });
  expect(costText('gratis.', 'nl')).toEqual({ text: 'Gratis', lang: undefined });
});

test('any other cost stands as it is recorded, marked as Dutch on pages in another language', () => {
  expect(costText('Gratis voor leden', 'tr')).toEqual({ text: 'Gratis voor leden', lang: 'nl' });
  expect(costText('€ 5', 'nl')).toEqual({ text: '€ 5', lang: undefined });
  expect(costText('', 'ar').text).toBe('');
});
