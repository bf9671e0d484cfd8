import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { saysDanger } from '../../../src/server/search/danger-phrases.ts';
import places from '../../fixtures/municipalities.json' with { type: 'json' };
import badlyTyped from '../../fixtures/places/typed-badly.json' with { type: 'json' };
import matters from '../../fixtures/search/matter-queries.json' with { type: 'json' };
import spoken from '../../fixtures/search/spoken-queries.json' with { type: 'json' };
import unseen from '../../fixtures/search/unseen-queries.json' with { type: 'json' };

/** Who searches for help or types a name of a place or of an organisation is not told whom to call in despair. */
const ROOT = resolve(import.meta.dirname, '../../..');

/** What the starting facts and the demo network call things, wherever it stands in their records. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) =>
    typeof one === 'string' ? (['name', 'title', 'alternate_name'].includes(field) ? [one] : []) : namesIn(one),
  );
}
const recordsIn = (path: string): unknown => {
  const text = readFileSync(resolve(ROOT, path), 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  }
};
const named = [...new Set(globSync('pocketbase/seed/**/*.json', { cwd: ROOT }).map(recordsIn).flatMap(namesIn))];
/** Lines for people in despair are called so. */
const FOR_DANGER = /113|zelfmoord/i;

test('names of municipalities, organisations and services', () => {
  const names = [...named.filter((name) => !FOR_DANGER.test(name)), ...places.map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(600);
  const asked = names.flatMap((name) => [name, `schulden ${name}`, `ik woon in ${name} en heb schulden`]);
  expect(asked.filter(saysDanger)).toEqual([]);
});

test('what people typed in search who wanted something else', () => {
  const asked = [...spoken, ...unseen];
  const forHelp = asked.filter(({ wants }) => !wants.includes('line:113'));
  const ordinary = [...forHelp, ...matters].map(({ query }) => query);
  expect(ordinary.filter(saysDanger)).toEqual([]);
});

test('names of places, typed badly', () => {
  expect(JSON.stringify(badlyTyped).length).toBeGreaterThan(100);
  const typed: string[] = [];
  JSON.stringify(badlyTyped, (_, value) => {
    if (typeof value === 'string') typed.push(value);
    return value;
  });
  expect(typed.filter(saysDanger)).toEqual([]);
});
