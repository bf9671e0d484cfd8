import { expect, test } from 'vitest';
import type { SearchHit } from '../../src/domain/directory/search.ts';
import { hitName } from '../../src/features/search/hit-name.ts';

const hit = (key: string, title: string, places: string[]): SearchHit => ({
  key,
  kind: 'service',
  title,
  text: '',
  places,
  target: 'org',
});
const one = hit('service:1', 'Voedselhulp', ['Ede']);
const many = hit('service:2', 'Voedselhulp', ['Baarn', 'Soest', 'Zeist']);
const nowhere = hit('service:3', 'Voedselhulp', []);
const other = hit('service:4', 'Spreekuur', ['Ede']);

test('help with the same name is told apart by its place', () => {
  const hits = [one, many, nowhere, other];
  expect(hitName(one, hits, 'nl')).toBe('Voedselhulp · Ede');
  expect(hitName(many, hits, 'nl')).toBe('Voedselhulp · Baarn en nog 2 gemeenten');
  expect(hitName(many, hits, 'en')).toBe('Voedselhulp · Baarn and 2 more municipalities');
});

test('a name that stands alone in the list, or help without a place, keeps its name', () => {
  expect(hitName(other, [one, other], 'nl')).toBe('Spreekuur');
  expect(hitName(one, [one, other], 'nl')).toBe('Voedselhulp');
  expect(hitName(nowhere, [one, nowhere], 'nl')).toBe('Voedselhulp');
});
