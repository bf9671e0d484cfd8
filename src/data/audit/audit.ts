import type { AuditRow } from '../../domain/access/audit-chain.ts';
import { answered } from '../pocketbase/answer.ts';
import { ASKED_AT_ONCE, inBatches } from '../pocketbase/batch.ts';
import { anyOf } from '../pocketbase/connection.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type { AuditPersonalValuesRecord, AuditRecordsRecord } from '../records.gen.ts';

/** Rows of the chain a page shows. */
export const AUDIT_PAGE_ROWS = 50;

/** Which rows; empty texts leave nothing out. */
export interface AuditFilter {
  collection: string;
  /** Id of a user, or a role that is no user's: `superuser`, `system`, `visitor`. */
  who: string;
  /** ISO 8601 in UTC, from the one up to and without the other. */
  from: string;
  until: string;
  /** Rows before this number; 0 for the newest. */
  before: number;
}

/** One page of the chain, the newest first. */
export async function listAudit(session: ActorSession, filter: AuditFilter): Promise<AuditRow[]> {
  const client = connectAs(session);
  const isRole = ['superuser', 'system', 'visitor'].includes(filter.who);
  const parts = [
    filter.before > 0 && client.filter('seq < {:before}', filter as unknown as Record<string, unknown>),
    filter.collection && client.filter('collection = {:collection}', { collection: filter.collection }),
    filter.who && client.filter(isRole ? 'actor_role = {:who}' : 'actor = {:who}', { who: filter.who }),
    filter.from && client.filter('at >= {:from}', { from: filter.from }),
    filter.until && client.filter('at < {:until}', { until: filter.until }),
  ].filter((part) => typeof part === 'string' && part !== '');
  const page = await answered(
    client
      .collection('audit_records')
      .getList<AuditRecordsRecord>(1, AUDIT_PAGE_ROWS, { filter: parts.join(' && '), sort: '-seq', skipTotal: true }),
  );
  return page.items;
}

/** The rows in which these records came, by id; those from before the trail are not there. */
export async function findFirstRows(session: ActorSession, ids: readonly string[]): Promise<Map<string, AuditRow>> {
  const client = connectAs(session);
  const calls = inBatches(ids, ASKED_AT_ONCE).map((some) => {
    const options = { filter: `action = "created" && (${anyOf(client, 'record', some)})`, skipTotal: true };
    return answered(client.collection('audit_records').getList<AuditRecordsRecord>(1, ASKED_AT_ONCE, options));
  });
  return new Map((await Promise.all(calls)).flatMap(({ items }) => items.map((row) => [row.record, row])));
}

/** Names of everybody in the chain by user id, as they were last; those that were erased are not there. */
export async function listActors(session: ActorSession): Promise<Map<string, string>> {
  const filter = 'collection = "users" && field = "name"';
  const values = await answered(
    connectAs(session)
      .collection('audit_personal_values')
      .getFullList<AuditPersonalValuesRecord>({ filter, sort: '@rowid', skipTotal: true }),
  );
  return new Map(values.map(({ record, value }) => [record, String(JSON.parse(value))]));
}

/** The personal values behind these hashes, as canonical JSON; those that were erased are not there. */
export async function findPersonalValues(
  session: ActorSession,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const client = connectAs(session);
  const found = new Map<string, string>();
  for (const some of inBatches(hashes, ASKED_AT_ONCE)) {
    const filter = anyOf(client, 'hash', some);
    const page = await answered(
      client
        .collection('audit_personal_values')
        .getList<AuditPersonalValuesRecord>(1, ASKED_AT_ONCE, { filter, skipTotal: true }),
    );
    for (const { hash, value } of page.items) found.set(hash, value);
  }
  return found;
}
