import { describe, expect, test } from 'vitest';
import { answerErrors, correctionErrors } from '../../../src/domain/correction/check-correction.ts';
import { CORRECTION_KINDS, CORRECTION_LIMITS, KINDS_OF } from '../../../src/domain/correction/types.ts';

const REPORT = { collection: 'services', record: 's', field: '', kind: 'other', text: 'Dit klopt niet', contact: '' };
const errorsOf = (given: object) => correctionErrors({ ...REPORT, ...given });

describe('a report', () => {
  test.each([
    ['organizations', 'an organisation'],
    ['services', 'help'],
    ['locations', 'a place'],
    ['phones', 'a number'],
    ['intake_points', 'a first door'],
    ['networks', 'a network'],
    ['initiatives', 'an initiative'],
    ['municipalities', 'a municipality'],
    ['agreements', 'an agreement'],
  ])('of %s may be made: of %s', (collection) => {
    expect(errorsOf({ collection })).toEqual({});
  });

  test.each(['users', 'presences', 'schedules', '', 'toString'])('of %j is not accepted', (collection) => {
    expect(errorsOf({ collection })).toEqual({ collection: 'not_accepted' });
  });

  test.each(CORRECTION_KINDS)('may say %s', (kind) => {
    expect(errorsOf({ kind })).toEqual({});
  });

  test.each([
    ['', 'required'],
    ['rude', 'not_accepted'],
  ])('does not say "%s"', (kind, code) => {
    expect(errorsOf({ kind })).toEqual({ kind: code });
  });

  test.each(CORRECTION_KINDS)('that says %s needs words where the word alone says nothing', (kind) => {
    const needs = kind === 'wrong_text' || kind === 'other';
    expect(errorsOf({ kind, text: ' ' })).toEqual(needs ? { text: 'required' } : {});
  });

  test('is about all of a record or its mail address', () => {
    expect(errorsOf({ field: 'email' })).toEqual({});
    expect(errorsOf({ field: 'name' })).toEqual({ field: 'not_accepted' });
  });

  test.each([
    ['text', CORRECTION_LIMITS.textMax],
    ['contact', CORRECTION_LIMITS.contactMax],
  ])('has a %s of so many characters, as people count them, and no more', (field, most) => {
    expect(errorsOf({ [field]: '👍'.repeat(most) })).toEqual({});
    expect(errorsOf({ [field]: 'a'.repeat(most + 1) })).toEqual({ [field]: 'text_too_long' });
  });

  test('holds nothing that nobody sees', () => {
    expect(errorsOf({ text: 'a\u0000', contact: 'a\nb' })).toEqual({ text: 'unseen_signs', contact: 'not_one_line' });
  });
});

test('what can be wrong with a record is what it has', () => {
  const withHours = Object.entries(KINDS_OF).flatMap(([name, kinds]) => (kinds.includes('wrong_hours') ? [name] : []));
  expect(withHours.sort()).toEqual(['intake_points', 'locations', 'organizations', 'services']);
  const withContact = Object.entries(KINDS_OF).flatMap(([name, of]) => (of.includes('private_contact') ? [name] : []));
  expect(withContact.sort()).toEqual(['intake_points', 'locations', 'organizations', 'phones', 'services']);
  for (const kinds of Object.values(KINDS_OF)) expect(kinds).toContain('other');
  expect(KINDS_OF.municipalities).toEqual(['wrong_contact', 'wrong_text', 'other']);
  expect(KINDS_OF.agreements).toEqual(['wrong_text', 'not_here', 'other']);
});

describe('an answer to a report', () => {
  const open = { state: 'open', hidden: false };

  test.each<[string, object, object, object]>([
    ['that it was solved needs no words', open, { state: 'solved', answer: '' }, {}],
    ['that all was right says why', open, { state: 'declined', answer: ' ' }, { answer: 'required' }],
    ['that all was right, and why', open, { state: 'declined', answer: 'Nagevraagd' }, {}],
    ['by which a contact goes back says no more', { ...open, hidden: true }, { state: 'declined', answer: '' }, {}],
    ['is one of the two', open, { state: 'later', answer: '' }, { state: 'not_accepted' }],
    ['is not that it is open', open, { state: 'open', answer: '' }, { state: 'not_accepted' }],
    ['comes once', { state: 'solved' }, { state: 'solved', answer: '' }, { state: 'not_changeable' }],
    ['is as long as it may be', open, { state: 'solved', answer: 'a'.repeat(CORRECTION_LIMITS.answerMax) }, {}],
    [
      'is no longer',
      open,
      { state: 'solved', answer: 'a'.repeat(CORRECTION_LIMITS.answerMax + 1) },
      { answer: 'text_too_long' },
    ],
    ['holds nothing that nobody sees', open, { state: 'solved', answer: 'a\u0000' }, { answer: 'unseen_signs' }],
  ])('%s', (_, before, answer, errors) => {
    expect(answerErrors({ ...before }, { ...answer })).toEqual(errors);
  });
});
