import type PocketBase from 'pocketbase';
import type { AuditRow } from '../../src/domain/access/audit-chain.ts';
import type { TestPocketBase } from '../support/pocketbase.ts';
import type { NetworkIds } from '../support/stored-network.ts';
import { type AccessWorld, freshRecord, type Person } from './access-world.ts';

export const CORRECTIONS = '/api/ketenkaart/corrections';

/** A report as its owner sees it. */
export interface ListedReport {
  id: string;
  record: string;
  kind: string;
  text: string;
  contact: string;
  state: string;
  hidden: boolean;
  about: Record<string, unknown>;
}

/** What a reader reports of a network's own published records, and who answers. */
export function correctionWorld(server: TestPocketBase, world: AccessWorld) {
  const own: NetworkIds = world.networks.own.published;
  let addresses = 0;

  /** Each from an address of its own: PocketBase's floor counts by address. */
  function report(body: object, client: PocketBase = world.clients.guest): Promise<{ hidden: boolean }> {
    addresses += 1;
    const headers = { 'X-Real-IP': `203.0.113.${addresses}` };
    return client.send(CORRECTIONS, { method: 'POST', headers, body: { kind: 'wrong_hours', ...body } });
  }

  async function listed(person: Person): Promise<ListedReport[]> {
    const { corrections } = await world.clients[person].send<{ corrections: ListedReport[] }>(CORRECTIONS, {});
    return corrections;
  }

  const answer = (person: Person, id: string, body: object) =>
    world.clients[person].send(`${CORRECTIONS}/${id}/answer`, { method: 'POST', body });

  /** A service of the network that is no first door. */
  async function storeService(fields: object = {}): Promise<string> {
    const record = await freshRecord(server, 'services', own);
    const service = await server.admin.collection('services').create({ ...record, status: 'published', ...fields });
    const area = await freshRecord(server, 'service_areas', own);
    await server.admin.collection('service_areas').create({ ...area, service: service.id });
    return service.id;
  }

  /** The last rows of the trail, newest first. */
  const lastTrail = async (count: number) =>
    (await server.admin.collection('audit_records').getList<AuditRow>(1, count, { sort: '-seq' })).items;

  return { report, listed, answer, storeService, lastTrail };
}
