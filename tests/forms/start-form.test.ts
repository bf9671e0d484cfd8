import { describe, expect, test } from 'vitest';
import { newStartValues, START_FIELDS } from '../../src/forms/agreement/start-form.ts';
import { chosenId } from '../../src/forms/chosen-id.ts';
import { readFields } from '../../src/forms/read-fields.ts';
import { person, posted } from '../support/form-context.ts';

const ID = '0b8f3c1e-6d1a-4b7e-9a52-3f5f5d0c9a11';

describe('the form with which an agreement begins', () => {
  test('has the municipality of who has but one, and nothing else chosen', () => {
    const officer = person({ role: 'officer', municipalityIds: ['m1'] });
    const { id, ...values } = newStartValues(officer);
    expect(values).toEqual({ title: '', form: '', municipalities: ['m1'], municipalityName: '' });
    expect(chosenId(id)).toBe(id);
  });

  test('leaves the choice to who has more', () => {
    const officer = person({ role: 'officer', municipalityIds: ['m1', 'm2'] });
    expect(newStartValues(officer).municipalities).toEqual([]);
  });

  test('is about paper for staff, who begin no other', () => {
    expect(newStartValues(person())).toMatchObject({ form: 'paper', municipalities: [] });
  });

  test('is read as it was filled in', () => {
    const form = posted([
      ['id', ID],
      ['title', ' Samen eerder '],
      ['form', 'digital'],
      ['municipalities', ''],
      ['municipalities', 'm1'],
      ['municipalityName', 'Zwolle'],
    ]);
    expect(readFields(START_FIELDS, form, null)).toEqual({
      id: ID,
      title: 'Samen eerder',
      form: 'digital',
      municipalities: ['m1'],
      municipalityName: 'Zwolle',
    });
    expect(readFields(START_FIELDS, posted({ form: 'paper' }), null).form).toBe('paper');
    expect(readFields(START_FIELDS, posted({ form: 'oral' }), null).form).toBe('');
  });
});

describe('the id that a form brings', () => {
  test.each([
    ['', 'none'],
    ['1', 'no id'],
    [`${ID} `, 'something behind it'],
    [`x${ID}`, 'something before it'],
    [ID.toUpperCase(), 'capitals: it would be another record'],
    [ID.replace('-4b7e', '-9b7e'), 'no version of such ids'],
    [ID.replace('-9a52', '-7a52'), 'no variant of such ids'],
  ])('%j (%s) is replaced by a new one', (typed) => {
    const id = chosenId(typed);
    expect(id).not.toBe(typed);
    expect(chosenId(id)).toBe(id);
    expect(chosenId(typed)).not.toBe(id);
  });
});
