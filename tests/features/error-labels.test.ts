import { describe, expect, test } from 'vitest';
import { FIELD_ERROR_CODES } from '../../src/domain/checks/field-errors.ts';
import { errorLabel, errorLabels, errorSummary } from '../../src/features/forms/error-labels.ts';

describe('what is wrong is said in words', () => {
  const fallback = errorLabel('not_accepted');

  test.each(FIELD_ERROR_CODES.filter((code) => code !== 'not_accepted'))('%s has a sentence of its own', (code) => {
    expect(errorLabel(code)).not.toBe(fallback);
    expect(errorLabel(code)).toMatch(/^[A-Z].+\.$/);
  });

  test('a code nobody foresaw still gets one', () => {
    expect(errorLabel('validation_something_new')).toBe(fallback);
  });

  test('the summary leads to the field, and for the form as a whole to its first field', () => {
    const sentences = errorLabels<'name'>({ name: 'required', form: 'unavailable' }, () => undefined);
    expect(errorSummary(sentences, 'first')).toEqual([
      { fieldId: 'name', message: errorLabel('required') },
      { fieldId: 'first', message: errorLabel('unavailable') },
    ]);
  });
});
