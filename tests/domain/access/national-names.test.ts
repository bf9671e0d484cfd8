import { describe, expect, test } from 'vitest';
import { nationalNameErrors } from '../../../src/domain/access/national-names.ts';
import { person } from '../../support/form-context.ts';

// Cases, also inside PocketBase: tests/fixtures/vectors/national-name-errors.json.
const officer = person({ role: 'officer', municipalityIds: ['zwolle'] });
const bearer = { id: 'org', nationalPartnerId: '', mayUseAll: false };
const isTaken = (name: string, known: string) =>
  'name' in nationalNameErrors(officer, 'organizations', null, { name }, [{ name: known, ownerId: 'net' }], bearer);

describe('a name that looks like that of a national organisation', () => {
  test.each([
    ['Ge1dfit', 'Geldfit'],
    ['GeIdfit', 'Geldfit'],
    ['G3ldfit', 'Geldfit'],
    ['V0edselbank', 'Voedselbank'],
    ['Voed5elbank', 'Voedselbank'],
    ['Hu1p1ijn voor 50ci001', 'Hulplijn voor sociool'],
  ])('by signs typed for letters: %s for %s', (name, known) => {
    expect(isTaken(name, known)).toBe(true);
  });

  test.each([
    ['а', 'a'],
    ['в', 'b'],
    ['с', 'c'],
    ['ԁ', 'd'],
    ['е', 'e'],
    ['н', 'h'],
    ['һ', 'h'],
    ['і', 'i'],
    ['ј', 'j'],
    ['к', 'k'],
    ['м', 'm'],
    ['о', 'o'],
    ['р', 'p'],
    ['ѕ', 's'],
    ['т', 't'],
    ['у', 'y'],
    ['х', 'x'],
    ['ӏ', 'l'],
    ['α', 'a'],
    ['ε', 'e'],
    ['η', 'n'],
    ['ι', 'i'],
    ['κ', 'k'],
    ['ν', 'v'],
    ['ο', 'o'],
    ['ρ', 'p'],
    ['τ', 't'],
    ['υ', 'u'],
    ['χ', 'x'],
  ])('by a letter of another script: %s for %s', (sign, letter) => {
    expect(isTaken(`Groep Q${sign}Q`, `Q${letter}Q`)).toBe(true);
    expect(isTaken('Groep QwQ', `Q${letter}Q`)).toBe(false);
  });

  test('is nothing that only begins like it, nor a name that says nothing', () => {
    expect(isTaken('Geldfi', 'Geldfit')).toBe(false);
    expect(isTaken('—', '')).toBe(false);
    expect(isTaken('A', 'A')).toBe(false);
  });
});
