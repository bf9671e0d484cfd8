import { describe, expect, test } from 'vitest';
import {
  FILES,
  fieldsWithLines,
  mendedLines,
  TEXTS_OF_LINES,
  textErrors,
} from '../../../src/domain/checks/text-fields.ts';
import { storedFields } from '../../support/stored-fields.ts';

// That no text of the schema is missed, PocketBase itself is asked: tests/hooks/one-line.test.ts.
test.each([...Object.entries(TEXTS_OF_LINES), ...Object.entries(FILES)])(
  'the texts of %s that are said to have lines, or to be files, are there',
  (collection, fields) => {
    expect(fields.filter((field) => !storedFields(collection).includes(field))).toEqual([]);
  },
);

describe('a text of several lines', () => {
  test.each([
    ['organizations', ['description']],
    ['services', ['description', 'application_process']],
    ['corrections', ['text', 'answer']],
    ['users', []],
    ['rumours', []],
  ])('of %s: %j', (collection, fields) => {
    expect(fieldsWithLines(collection)).toEqual(fields);
    for (const field of fields) expect(textErrors(collection, null, { [field]: 'Een\ntwee' })).toEqual({});
  });

  test('ends its lines with one sign, where it does not yet', () => {
    const record = { name: 'a\r\nb', description: 'Een\r\ntwee\u2028drie', application_process: 'Eén\nregel' };
    expect(mendedLines('services', record)).toEqual({ description: 'Een\ntwee\ndrie' });
    expect(mendedLines('services', {})).toEqual({});
  });
});

describe('what no text may hold', () => {
  test.each<[string, string, unknown, object]>([
    ['a line end in a name', 'organizations', { name: 'Op\nOrde' }, { name: 'not_one_line' }],
    ['a line end in a list', 'municipalities', { aliases: ['a', 'b\n'] }, { aliases: 'not_one_line' }],
    ['a line end in a structure', 'schedules', { closures: [{ reason: 'a\tb' }] }, { closures: 'not_one_line' }],
    ['a sign that nobody sees', 'organizations', { name: 'Op\u200bOrde' }, { name: 'unseen_signs' }],
    ['such a sign in sentences', 'organizations', { description: 'a\u0000' }, { description: 'unseen_signs' }],
    ['a field that no table knows', 'organizations', { motto: 'a\nb' }, { motto: 'not_one_line' }],
    ['a collection that no table knows', 'rumours', { text: 'a\nb' }, { text: 'not_one_line' }],
    ['a number is no text', 'agreement_drafts', { revision: 3 }, {}],
    ['an upload has a name of the database', 'agreement_scans', { file: 'a\nb', name: 'scan' }, {}],
  ])('%s', (_, collection, record, errors) => {
    expect(textErrors(collection, null, record as Record<string, unknown>)).toEqual(errors);
  });

  test('what was stored before the rule stands in nobody’s way until it is changed', () => {
    const before = { name: 'Op\nOrde', aliases: ['a\n'] };
    expect(textErrors('organizations', before, { name: 'Op\nOrde', aliases: ['a\n'], status: 'hidden' })).toEqual({});
    expect(textErrors('organizations', before, { name: 'Op\nOrde!' })).toEqual({ name: 'not_one_line' });
    expect(textErrors('organizations', { name: 'Op Orde' }, { name: 'Op\nOrde' })).toEqual({ name: 'not_one_line' });
  });
});
