import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CollectionModel } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { goodOrganization, storeNetwork } from '../support/stored-network.ts';
import { TEXT_FIELDS } from '../support/text-fields.ts';

let server: TestPocketBase;
let collections: CollectionModel[];
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
  collections = await server.admin.collections.getFullList();
});
afterAll(() => server.stop());

/** Written with SQL by hooks alone, from what they know. */
const NOBODY_WRITES = ['audit_personal_values', 'audit_records', 'changes', 'demand_counts', 'places'];
const TEXT_TYPES = ['text', 'url', 'email', 'editor', 'json'];

const REFUSED: [string, string][] = [
  ...['\n', '\r', '\t', '\u2028', '\u2029'].map((sign): [string, string] => [sign, 'not_one_line']),
  ...['\u0000', '\u000b', '\u000c', '\u001b', '\u0085', '\u202e', '\u2066'].map((sign): [string, string] => [
    sign,
    'unseen_signs',
  ]),
];

/** Saves past the rules of REST; the code that the field got. */
async function codeFor(collection: string, field: string, text: string): Promise<unknown> {
  const isJson = collections
    .find(({ name }) => name === collection)
    ?.fields.some(({ name, type }) => name === field && type === 'json');
  const response = await fetch(`${server.url}/api/test/save`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ collection, fields: { [field]: isJson ? [{ reason: text }] : text } }),
  });
  const { data } = (await response.json()) as { data?: Record<string, { code: string }> };
  return data?.[field]?.code;
}

/**
 * Told by a hook, whatever was sent: where that hook comes first there is nothing left to refuse. PocketBase loads the files
 * of hooks in no order.
 */
const TOLD = ['agreement_versions.sha256'];

const ONE_LINE = Object.entries(TEXT_FIELDS)
  .flatMap(([collection, { oneLine }]) => oneLine.map((field): [string, string] => [collection, field]))
  .filter((names) => !TOLD.includes(names.join('.')));

describe('a text of one line has one line, whoever writes it', () => {
  test('every text of the schema is said to have one line or several', () => {
    const inSchema = collections
      .filter(({ system, type, name }) => !system && type !== 'view' && !NOBODY_WRITES.includes(name))
      .flatMap(({ name, fields }) =>
        fields
          .filter(({ type, system, hidden, name: field }) => {
            return TEXT_TYPES.includes(type) && !hidden && (!system || field === 'email');
          })
          .map((field) => `${name}.${field.name}`),
      );
    const inTable = Object.entries(TEXT_FIELDS).flatMap(([name, { oneLine, lines }]) =>
      [...oneLine, ...lines].map((field) => `${name}.${field}`),
    );
    expect(inTable.sort()).toEqual(inSchema.sort());
  });

  test.each(ONE_LINE)('%s.%s', async (collection, field) => {
    expect(await codeFor(collection, field, 'Op\nOrde')).toBe('not_one_line');
    expect(await codeFor(collection, field, 'Op\u0085Orde')).toBe('unseen_signs');
  });

  test.each(REFUSED)('%j within, before and after', async (sign, code) => {
    for (const text of [`Op${sign}Orde`, `${sign}Op Orde`, `Op Orde${sign}`]) {
      expect(await codeFor('organizations', 'name', text)).toBe(code);
    }
  });

  test('by REST, by a change and in a batch', async () => {
    const { organizations = '' } = await storeNetwork(server.admin);
    const records = server.admin.collection('organizations');
    const code = { status: 400, name: 'not_one_line' };
    expect(await refusal(records.create(goodOrganization({ name: 'Op\r\nOrde' })))).toEqual(code);
    expect(await refusal(records.update(organizations, { name: '=1+1\n' }))).toEqual(code);
    const batch = server.admin.createBatch();
    batch.collection('organizations').update(organizations, { legal_name: '\t=1+1' });
    await expect(batch.send()).rejects.toMatchObject({
      response: { data: { requests: { 0: { response: { data: { legal_name: { code: 'not_one_line' } } } } } } },
    });
  });
});

describe('a text of several lines', () => {
  const WITH_LINES = Object.entries(TEXT_FIELDS).flatMap(([collection, { lines }]) =>
    lines.map((field): [string, string] => [collection, field]),
  );

  test.each(WITH_LINES)('%s.%s holds nothing unseen', async (collection, field) => {
    expect(await codeFor(collection, field, 'a\u0000b')).toBe('unseen_signs');
    expect(await codeFor(collection, field, 'Een\r\ntwee')).not.toBe('unseen_signs');
  });

  test('ends its lines with one sign, also in the trail', async () => {
    const typed = 'Een\r\ntwee\rdrie\u2028vier';
    const { id, description } = await server.admin
      .collection('organizations')
      .create(goodOrganization({ description: typed }));
    expect(description).toBe('Een\ntwee\ndrie\nvier');
    const row = await server.admin.collection('audit_records').getFirstListItem(`record = "${id}"`);
    expect(JSON.parse(row.changes).description).toEqual({ to: 'Een\ntwee\ndrie\nvier' });
  });
});

test('what was stored before the rule can still be hidden', async () => {
  const { organizations = '' } = await storeNetwork(server.admin);
  const database = new DatabaseSync(join(server.dataDir, 'data.db'));
  database.prepare('UPDATE organizations SET name = ? WHERE id = ?').run('Op\nOrde', organizations);
  database.close();
  const records = server.admin.collection('organizations');
  expect(await records.update(organizations, { status: 'hidden' })).toMatchObject({ name: 'Op\nOrde' });
});
