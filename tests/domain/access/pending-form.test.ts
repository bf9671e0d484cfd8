import { describe, expect, test } from 'vitest';
import { pendingForm, readPendingForm } from '../../../src/domain/access/pending-form.ts';

const ENTRIES: [string, unknown][] = [
  ['naam', 'Robin'],
  ['leeg', ''],
  ['naam', 'Kim'],
];
const mayPost = (path: string) => path.startsWith('/werk');

describe('a form that waits for who sends it to sign in', () => {
  test('holds what was filled in, in its order and as often', () => {
    expect(pendingForm('/werk/x', ENTRIES)).toEqual({ path: '/werk/x', fields: ENTRIES, isWhole: true });
  });

  test.each(['password', 'passwordAgain', 'oldPassword', 'wachtwoord', 'NieuwWachtwoord'])('never holds %s', (name) => {
    expect(pendingForm('/werk/x', [...ENTRIES, [name, 'geheim']]).fields).toEqual(ENTRIES);
  });

  test('holds no file', () => {
    expect(pendingForm('/werk/x', [['scan', new Blob(['x'])], ...ENTRIES]).fields).toEqual(ENTRIES);
  });

  test.each<[string, string, unknown, boolean]>([
    ['a password was left out', 'password', 'geheim', false],
    ['a file was left out', 'scan', new Blob(['x']), false],
    ['a password was asked and not filled in', 'password', '', true],
  ])('is whole unless something has to be filled in once more: %s', (_, name, value, isWhole) => {
    const kept = pendingForm('/werk/x', [[name, value], ...ENTRIES]);
    expect(kept.isWhole).toBe(isWhole);
    expect(readPendingForm(JSON.stringify(kept), mayPost)).toEqual(kept);
  });

  test('reads back as it was', () => {
    const kept = pendingForm('/werk/x', ENTRIES);
    expect(readPendingForm(JSON.stringify(kept), mayPost)).toEqual(kept);
    expect(readPendingForm('{"path":"/werk","fields":[]}', mayPost)).toEqual({
      path: '/werk',
      fields: [],
      isWhole: true,
    });
  });

  test('leaves out what somebody put beside it', () => {
    const text = '{"path":"/werk","fields":[["a","b"]],"more":1}';
    expect(readPendingForm(text, mayPost)).toEqual({ path: '/werk', fields: [['a', 'b']], isWhole: true });
  });

  test.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a number', '5'],
    ['a text', '"x"'],
    ['no path', '{"fields":[]}'],
    ['a path that is no text', '{"path":5,"fields":[]}'],
    ['a path to which nothing is posted', '{"path":"/elders","fields":[]}'],
    ['no fields', '{"path":"/werk"}'],
    ['fields that are no list', '{"path":"/werk","fields":{}}'],
    ['a field that is no pair', '{"path":"/werk","fields":[["a","b"],"ab"]}'],
    ['a field of one', '{"path":"/werk","fields":[["a"]]}'],
    ['a field of three', '{"path":"/werk","fields":[["a","b","c"]]}'],
    ['a field with something else in it', '{"path":"/werk","fields":[["a",5]]}'],
  ])('is none of: %s', (_, text) => {
    expect(readPendingForm(text, mayPost)).toBeNull();
  });
});
