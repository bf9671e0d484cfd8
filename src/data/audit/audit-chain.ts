import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChainFault, type ChainHead, FIRST_PREV_HASH, verifyChain } from '../../domain/access/audit-chain.ts';
import { alteredHead, cutOffHead, type KeptHead } from '../../domain/access/chain-heads.ts';
import { answered } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type { AuditRecordsRecord } from '../records.gen.ts';

const ROWS_PER_CALL = 1_000;
/** After this long the chain is verified from its first row again: what was verified may have been altered since. */
const VERIFY_AGAIN_MS = 10 * 60_000;
/** A page waits no longer for it: a chain of a hundred thousand rows takes several seconds. */
const PAGE_WAITS_MS = 1_000;

/** What is known of the chain. `since`: when its first row was last looked at (epoch milliseconds). */
export type ChainCheck =
  | { kind: 'intact'; head: ChainHead; since: number; keptOn: string }
  | { kind: 'broken'; seq: number; fault: ChainFault | 'altered_head' | 'cut_off'; since: number }
  /** Still at it; rows done so far. */
  | { kind: 'running'; done: number };

interface Verification {
  head: ChainHead;
  since: number;
  running: Promise<ChainCheck> | null;
}

/** By PocketBase's address: all who may ask read the same chain. */
const verifications = new Map<string, Verification>();

/**
 * Verifies the chain: what came since it was last looked at, and all of it when that is long ago. When it takes longer than
 * a page waits, it goes on and the next to ask finds it further. `now`: epoch milliseconds.
 */
export async function checkChain(session: ActorSession, now: number): Promise<ChainCheck> {
  const known = verifications.get(session.url) ?? { head: start(), since: now, running: null };
  verifications.set(session.url, known);
  if (!known.running) {
    if (now - known.since >= VERIFY_AGAIN_MS) Object.assign(known, { head: start(), since: now });
    known.running = verify(session, known).finally(() => {
      known.running = null;
    });
    // Nobody may be waiting any more when it fails.
    known.running.catch(() => {});
  }
  const enough = new AbortController();
  const late = pause(PAGE_WAITS_MS, null, { signal: enough.signal }).then(
    (): ChainCheck => ({ kind: 'running', done: known.head.seq }),
  );
  late.catch(() => {});
  try {
    return await Promise.race([known.running, late]);
  } finally {
    enough.abort();
  }
}

const start = (): ChainHead => ({ seq: 0, hash: FIRST_PREV_HASH });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function verify(session: ActorSession, known: Verification): Promise<ChainCheck> {
  const client = connectAs(session);
  const { heads } = await answered(client.send<{ heads: KeptHead[] }>('/api/ketenkaart/audit/heads', {}));
  const broken = (seq: number, fault: Extract<ChainCheck, { kind: 'broken' }>['fault']): ChainCheck => {
    const { since } = known;
    verifications.delete(session.url);
    return { kind: 'broken', seq, fault, since };
  };
  for (;;) {
    const options = { filter: `seq > ${known.head.seq}`, sort: 'seq', skipTotal: true };
    const { items } = await answered(
      client.collection('audit_records').getList<AuditRecordsRecord>(1, ROWS_PER_CALL, options),
    );
    const answer = verifyChain(items, sha256, known.head);
    if (!answer.intact) return broken(answer.seq, answer.fault);
    const altered = alteredHead(heads, items);
    if (altered) return broken(altered.seq, 'altered_head');
    known.head = answer.head;
    if (items.length < ROWS_PER_CALL) break;
  }
  const cutOff = cutOffHead(heads, known.head.seq);
  if (cutOff) return broken(cutOff.seq, 'cut_off');
  return { kind: 'intact', head: known.head, since: known.since, keptOn: heads.at(-1)?.day ?? '' };
}
