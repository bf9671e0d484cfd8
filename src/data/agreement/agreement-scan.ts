import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import { storedMoment } from '../../domain/calendar/stored-moment.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { answered, orNull, written } from '../pocketbase/answer.ts';
import { DatabaseAway } from '../pocketbase/refusal.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';
import type { AgreementScansRecord } from '../records.gen.ts';

/** The scan of an agreement that was signed on paper. */
export interface AgreementScan {
  /** The file's name as it was sent. */
  name: string;
  /** In bytes. */
  size: number;
  sha256: string;
  /** Epoch milliseconds of the file that is there now. */
  addedAt: number;
  /** Its `updated` as it is stored: which file it was that a form showed. */
  version: string;
}

/** How long a call that carries the file may take; PocketBase runs on the same machine. */
const FILE_MS = 10_000;

const scansOf = (session: ActorSession, timeoutMs?: number) =>
  connectAs(session, timeoutMs).collection('agreement_scans');
const foundIn = (session: ActorSession, agreementId: string) =>
  orNull(scansOf(session).getOne<AgreementScansRecord>(agreementId));

/** Null when there is none for who asks. Throws `DatabaseAway`. */
export async function findScan(session: ActorSession, agreementId: string): Promise<AgreementScan | null> {
  const record = await foundIn(session, agreementId);
  return record && toScan(record);
}

function toScan({ name, size, sha256, updated }: AgreementScansRecord): AgreementScan {
  return { name, size, sha256, addedAt: storedMoment(updated), version: updated };
}

/**
 * Adds the scan of an agreement, or puts the file in the place of the one that was seen: `version` is that one's, empty when
 * there was none. `conflict` where another file, or none, is there than that one. Throws `DatabaseAway`.
 */
export function saveScan(session: ActorSession, agreementId: string, file: File, version: string): Promise<Outcome> {
  const scans = scansOf(session, FILE_MS);
  if (version === '') return stored(scans.create({ id: agreementId, agreement: agreementId, file }));
  return stored(scans.update(agreementId, { file, [KNOWN_UPDATED]: version }));
}

/** Removes the file of this `version`. One that is gone already is done. Throws `DatabaseAway`. */
export async function removeScan(session: ActorSession, agreementId: string, version: string): Promise<Outcome> {
  const answer = await stored(scansOf(session).delete(agreementId, { query: { [KNOWN_UPDATED]: version } }));
  const isGone = answer.kind === 'conflict' && (await foundIn(session, agreementId)) === null;
  return isGone ? { kind: 'done' } : answer;
}

/** A second file of one agreement, like none where one was seen, is what somebody else did meanwhile. */
async function stored(call: Promise<unknown>): Promise<Outcome> {
  const answer = await written(call);
  const isOther = answer.kind === 'gone' || (answer.kind === 'invalid' && answer.errors.id !== undefined);
  return isOther ? { kind: 'conflict' } : answer;
}

/** The bytes of the scan, read in the name of who asks; null when there is none for them. Throws `DatabaseAway`. */
export async function readScan(session: ActorSession, agreementId: string): Promise<ReadableStream<Uint8Array> | null> {
  const record = await foundIn(session, agreementId);
  if (!record) return null;
  const { files } = connectAs(session);
  const token = await answered(files.getToken());
  const address = files.getURL(record, record.file, { token });
  const answer = await fetch(address, { signal: AbortSignal.timeout(FILE_MS) }).catch((cause: unknown) => {
    throw new DatabaseAway('PocketBase does not give the file', undefined, { cause });
  });
  if (answer.ok) return answer.body;
  await answer.body?.cancel();
  return null;
}
