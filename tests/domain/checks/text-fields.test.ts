import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldsWithLines, mendedLines, TEXT_FIELDS, textErrors } from '../../../src/domain/checks/text-fields.ts';
import { TEXT_LIMITS } from '../../../src/forms/text-limits.gen.ts';

// That every text of the schema stands in the table, PocketBase itself is asked: tests/hooks/one-line.test.ts.
const RECORDS = readFileSync(join(import.meta.dirname, '../../../src/data/records.gen.ts'), 'utf8');

/** What the generated records say of a collection: its fields by name. */
function fieldsOf(collection: string): string[] {
  const name = collection.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const [, body = ''] = new RegExp(`export interface ${name}Record \\{([^}]*)\\}`).exec(RECORDS) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field = '']) => field);
}

/** Written by hooks alone. */
const NOBODY_WRITES = ['audit_personal_values', 'audit_records', 'changes', 'demand_counts', 'places'];
/** Kept by PocketBase itself, which asks for no text of ours. */
const ITS_OWN = ['tokenKey', 'password'];

describe('the table of texts', () => {
  test.each(Object.entries(TEXT_FIELDS))('names fields of %s that are there, each once', (collection, texts) => {
    const named = [...texts.oneLine, ...texts.lines];
    const known = fieldsOf(collection);
    expect(named.filter((field) => !known.includes(field))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect((texts.files ?? []).filter((field) => !known.includes(field))).toEqual([]);
  });

  const LIMITED = Object.entries(TEXT_LIMITS).filter(([collection]) => !NOBODY_WRITES.includes(collection));
  test.each(LIMITED)('misses no text of %s that may be so and so long', (collection, limits) => {
    const { oneLine = [], lines = [] } = TEXT_FIELDS[collection] ?? {};
    const fields = Object.keys(limits).filter((field) => !ITS_OWN.includes(field));
    expect(fields.filter((field) => ![...oneLine, ...lines].includes(field))).toEqual([]);
  });

  test('misses no list or structure with texts in it, nor an address of mail', () => {
    const others = {
      confirmations: ['records'],
      corrections: ['hidden_contacts'],
      municipalities: ['aliases', 'website'],
      networks: ['other_partners', 'website'],
      initiatives: ['website'],
      organizations: ['website', 'email'],
      schedules: ['hours', 'closures'],
      service_areas: ['postcodes'],
      services: ['languages', 'website', 'email'],
      users: ['email'],
      invitations: ['email'],
    };
    for (const [collection, fields] of Object.entries(others)) {
      expect(TEXT_FIELDS[collection]?.oneLine).toEqual(expect.arrayContaining(fields));
    }
  });
});

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
