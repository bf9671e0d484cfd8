import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesDuring } from '../support/changes-log.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { refusal } from '../support/refusal.ts';
import { goodOrganization, storeNetwork } from '../support/stored-network.ts';

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
});
afterAll(() => server.stop());

const create = (fields: object = {}) => server.admin.collection('organizations').create(goodOrganization(fields));

const post = (path: string, body: object) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('an invalid record is refused, whoever writes it', () => {
  const WRONG = { name: ' ', slug: 'Op Orde' };
  const CODES = { name: 'required', slug: 'invalid_slug' };

  test('by REST, with a code for each field', async () => {
    expect(await refusal(create(WRONG))).toEqual({ status: 400, ...CODES });
  });

  test('when a good one is changed', async () => {
    const { id } = await create();
    const records = server.admin.collection('organizations');
    expect(await refusal(records.update(id, { valid_to: '2026-02-30' }))).toEqual({
      status: 400,
      valid_to: 'invalid_day',
    });
    expect((await records.getOne(id)).valid_to).toBe('');
  });

  test('by another hook, which no rule of REST stops', async () => {
    const fields = goodOrganization(WRONG);
    expect((await post('/api/test/save', { collection: 'organizations', fields })).status).toBe(400);
    expect((await post('/api/test/save', { collection: 'organizations', fields: goodOrganization() })).status).toBe(
      200,
    );
  });

  test('a sign that nobody sees: text from right to left needs none', async () => {
    const turned = create({ name: 'Op \u202eOrde', description: 'a\u0000b' });
    expect(await refusal(turned)).toEqual({ status: 400, name: 'unseen_signs', description: 'unseen_signs' });
    await create({ name: 'عزرا\u200f', description: 'Regel een\n\tregel twee\r\n' });
  });

  test('a presence that is still to come', async () => {
    const { presences = '' } = await storeNetwork(server.admin);
    const come = server.admin.collection('presences').update(presences, { since: '2199', until: '' });
    expect(await refusal(come)).toEqual({ status: 400, since: 'in_future' });
  });

  test('in a batch, of which then nothing is stored', async () => {
    const good = goodOrganization();
    const batch = server.admin.createBatch();
    batch.collection('organizations').create(good);
    batch.collection('organizations').create(goodOrganization(WRONG));
    const logged = await changesDuring(server.admin, async () => {
      const error = await batch.send().catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        status: 400,
        response: { data: { requests: { 1: { response: { data: { slug: { code: 'invalid_slug' } } } } } } },
      });
    });
    expect(logged).toEqual([]);
    expect(await refusal(server.admin.collection('organizations').getOne(good.id))).toEqual({ status: 404 });
  });

  test('an intake point whose service is not given in its municipality', async () => {
    const [here, elsewhere] = [await storeNetwork(server.admin), await storeNetwork(server.admin)];
    const move = { municipality: elsewhere.municipalities, status: 'draft' };
    const points = server.admin.collection('intake_points');
    expect(await refusal(points.update(here.intake_points ?? '', move))).toEqual({
      status: 400,
      service: 'service_not_here',
    });
  });
});

describe('the id of a record', () => {
  test.each([
    ['short', 'abc', 'validation_min_text_constraint'],
    ['of fifteen letters, as PocketBase makes them', 'abcdefghijklmno', 'validation_min_text_constraint'],
    ['a UUID in capitals', '3F2504E0-4F89-41D3-9A0C-0305E82C3301', 'validation_invalid_format'],
    ['of thirty-six other signs', 'x'.repeat(36), 'validation_invalid_format'],
    ['a UUID and more', '3f2504e0-4f89-41d3-9a0c-0305e82c33011', 'validation_max_text_constraint'],
  ])('that is %s is refused', async (_, id, code) => {
    expect(await refusal(create({ id }))).toEqual({ status: 400, id: code });
  });

  test('is a UUID when the writer gives none', async () => {
    const { id } = await create({ id: undefined });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('is given once: the same again is refused and changes nothing', async () => {
    const { id } = await create({ name: 'The first' });
    const logged = await changesDuring(server.admin, async () => {
      expect(await refusal(create({ id, name: 'The second' }))).toEqual({ status: 400, id: 'validation_pk_invalid' });
    });
    expect(logged).toEqual([]);
    expect((await server.admin.collection('organizations').getOne(id)).name).toBe('The first');
  });
});
