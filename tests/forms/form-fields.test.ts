import { describe, expect, test } from 'vitest';
import {
  choice,
  choices,
  day,
  digits,
  flag,
  municipality,
  partialDate,
  phoneNumber,
  postcode,
  takenFrom,
  text,
  website,
} from '../../src/forms/form-fields.ts';
import type { FormContext, FormField } from '../../src/forms/record-form.ts';
import { directoryOf, municipality as storedMunicipality } from '../support/directory-builder.ts';

const zwolle = storedMunicipality({ id: 'm1', name: 'Zwolle', slug: 'zwolle' });
const context: FormContext = {
  directory: directoryOf({ municipalities: [zwolle] }),
  now: Date.UTC(2026, 10, 22),
  user: {
    id: 'u',
    name: '',
    email: '',
    role: 'staff',
    managesUsers: false,
    municipalityIds: [],
    organizationIds: [],
    active: true,
    remindersOff: false,
  },
};

/** What is stored of a field that is posted with these values, or the code of what is wrong. */
function stored<Typed>(field: FormField<Typed>, ...typed: string[]): unknown {
  const form = new FormData();
  for (const one of typed) form.append('x', one);
  const answer = field.store(field.read(form, 'x'), context);
  return 'value' in answer ? answer.value : 'error' in answer ? `! ${answer.error}` : answer.errors;
}

describe('a field is stored in the way that is kept', () => {
  test.each<[string, FormField<string>, string, unknown]>([
    ['spaces around a text', text(), '  Op Orde ', 'Op Orde'],
    ['line ends of a browser', text(), 'een\r\ntwee', 'een\ntwee'],
    ['nothing where something must be', text({ required: true }), ' ', '! required'],
    ['a postcode', postcode(), '8011ab', '8011 AB'],
    ['no postcode is kept for the rules to refuse', postcode(), '80 11', '80 11'],
    ['a web address as people write it', website(), 'www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
    ['a whole one', website(), 'http://voorbeeld.nl/x', 'http://voorbeeld.nl/x'],
    ['something else with a colon is left for the rules', website(), 'javascript:alert(1)', 'javascript:alert(1)'],
    ['a number of the trade register', digits(), '12 34.56 78', '12345678'],
    ['a number', phoneNumber(), '0384989111', '038 498 9111'],
    ['with its country', phoneNumber(), '+31 38 498 91 11', '038 498 9111'],
    ['a mobile one', phoneNumber(), '06-12345678', '06 12345678'],
    ['of a municipality', phoneNumber(), '14038', '14 038'],
    ['free of charge', phoneNumber(), '08008115', '0800 8115'],
    ['short', phoneNumber(), '113', '113'],
    ['no number', phoneNumber(), '', ''],
    ['no number where one must be', phoneNumber({ required: true }), '', '! required'],
    ['none', phoneNumber(), '12345', '! invalid_phone'],
    ['words around it', phoneNumber(), 'bel 0384989111', '! invalid_phone'],
    ['a day', day(), '3-11-2026', '2026-11-03'],
    ['a day that is not', day(), '31-11-2026', '! invalid_day'],
    ['a year', partialDate(), '2021', '2021'],
    ['a month', partialDate(), '4-2021', '2021-04'],
    ['no month', partialDate(), '13-2021', '! invalid_partial_date'],
    ['one of a list', choice(['a', 'b']), 'b', 'b'],
    ['nothing of a list', choice(['a', 'b']), 'c', '! required'],
    ['a municipality', municipality(), 'zwolle', 'm1'],
    ['none', municipality(), '', ''],
    ['none where one must be', municipality({ required: true }), '', '! required'],
    ['an unknown one', municipality(), 'Atlantis', '! unknown_municipality'],
    ['a source', takenFrom.source_url, 'voorbeeld.nl/gids', 'https://voorbeeld.nl/gids'],
    ['no source: nothing is sent', takenFrom.source_name, '', undefined],
  ])('%s', (_, field, typed, expected) => {
    expect(stored(field, typed)).toEqual(expected);
  });

  test('what is in no list was not chosen', () => {
    expect(stored(choices(['a', 'b']), 'b', 'c', '')).toEqual(['b']);
    expect(stored(choices(['a', 'b']))).toEqual([]);
  });

  test('a box that is not ticked is not sent', () => {
    expect([stored(flag(), 'yes'), stored(flag())]).toEqual([true, false]);
  });
});

describe('a field shows what is stored the way it may be typed', () => {
  test.each<[FormField<string>, unknown, string]>([
    [day(), '2026-11-03', '03-11-2026'],
    [partialDate(), '2021-04', '04-2021'],
    [partialDate(), '2021', '2021'],
    [municipality(), 'm1', 'Zwolle'],
    [choice(['a'], 'a'), undefined, 'a'],
    [text(), undefined, ''],
    [takenFrom.source_name, 'Register', ''],
  ])('%#', (field, value, shown) => {
    expect(field.show(value, context)).toBe(shown);
    if (value && shown) expect(stored(field, shown)).toBe(value);
  });
});
