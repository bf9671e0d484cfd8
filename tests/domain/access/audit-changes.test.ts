import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, changesText } from '../../../src/domain/access/audit-changes.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';

// Cases, also inside PocketBase: tests/fixtures/vectors/{audit-action,changed-fields,changes-text}.json.
const anyRecord = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.jsonValue({ maxDepth: 2 }));

test('the text of changes is canonical JSON of them', () => {
  fc.assert(
    fc.property(fc.option(anyRecord), anyRecord, (before, after) => {
      const changes = changedFields(before, after);
      expect(changesText(changes)).toBe(canonicalJson(changes));
    }),
  );
});

test('a record beside itself has no changes', () => {
  fc.assert(fc.property(anyRecord, (record) => Object.keys(changedFields(record, { ...record })).length === 0));
});
