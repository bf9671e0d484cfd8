import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditRow, verifyChain } from '../../src/domain/access/audit-chain.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { statusOf } from '../support/roles.ts';
import { goodOrganization, storeNetwork } from '../support/stored-network.ts';
import { isWholeRun } from '../support/whole-run.ts';
import { type AccessWorld, freshRecord, makeAccessWorld, signInAs } from './access-world.ts';

let server: TestPocketBase;
let world: AccessWorld;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
  world = await makeAccessWorld(server);
});
afterAll(() => server.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const chain = () => server.admin.collection('audit_records').getFullList<AuditRow>({ sort: 'seq', batch: 1000 });

describe('fifty writers at once, again and again', () => {
  const WRITERS = 50;
  const ROUNDS = isWholeRun() ? 10 : 3;
  const atOnce = <T>(act: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: WRITERS }, (_, index) => act(index)));

  test('write one chain without a gap or a fork, each under the own name', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => signInAs(server, { role: 'staff' })));
    const before = (await chain()).length;
    const makers = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await atOnce(async (index) => {
        const person = people[index % people.length];
        const made = await person?.collection('organizations').create(goodOrganization());
        makers.set(made?.id ?? '', person?.authStore.record?.id ?? '');
      });
    }
    const rows = await chain();
    expect(rows).toHaveLength(before + WRITERS * ROUNDS);
    expect(verifyChain(rows, sha256)).toMatchObject({ intact: true, head: { seq: rows.length } });
    for (const row of rows.slice(before)) expect(row.actor).toBe(makers.get(row.record));
  });

  test('get one record past a rule of which there may be one', async () => {
    const ids = await storeNetwork(server.admin, { intake_points: { status: 'draft' } });
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `race-${round}`;
      const made = await atOnce(() =>
        statusOf(world.clients.staff.collection('organizations').create(goodOrganization({ slug }))),
      );
      expect(made.filter((status) => status === 200)).toHaveLength(1);
    }
    const points = world.clients.staff.collection('intake_points');
    const point = { ...(await freshRecord(server, 'intake_points', ids)), status: 'published' };
    const published = await atOnce(() => statusOf(points.create({ ...point, id: randomUUID() })));
    expect(published.filter((status) => status === 200)).toHaveLength(1);
  });

  test('break the control, which reads the head and then writes without a transaction, each time', async () => {
    const fields = [
      { name: 'seq', type: 'number' },
      { name: 'prev_hash', type: 'text' },
      { name: 'hash', type: 'text' },
    ];
    await server.admin.collections.create({ name: 'naive_chain', type: 'base', fields });
    await server.admin.collections.create({ name: 'naive_writes', type: 'base', fields: [] });
    let links = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await atOnce(() => server.admin.collection('naive_writes').create({}));
      const rows = await server.admin.collection('naive_chain').getFullList({ batch: 1000 });
      expect(rows).toHaveLength(WRITERS * (round + 1));
      const distinct = new Set(rows.map((row) => row.prev_hash)).size;
      expect(distinct - links).toBeLessThan(WRITERS);
      links = distinct;
    }
  });
});
