import { storedMoment } from '../domain/calendar/stored-moment.ts';
import { orNull, type WriteAnswer, written } from './access.ts';
import type { AgreementScansRecord } from './records.gen.ts';
import { answered, connectAs, DatabaseAway, type OwnAccess } from './session.ts';

/** The scan of an agreement that was signed on paper. */
export interface AgreementScan {
  /** The file's name as it was sent. */
  name: string;
  /** In bytes. */
  size: number;
  sha256: string;
  /** Epoch milliseconds of the file that is there now. */
  addedAt: number;
}

/** How long a call that carries the file may take; PocketBase runs on the same machine. */
const FILE_MS = 10_000;

const scansOf = (access: OwnAccess, timeoutMs?: number) => connectAs(access, timeoutMs).collection('agreement_scans');
const foundIn = (access: OwnAccess, agreementId: string) =>
  orNull(scansOf(access).getOne<AgreementScansRecord>(agreementId));

/** Null when there is none for who asks. Throws `DatabaseAway`. */
export async function findScan(access: OwnAccess, agreementId: string): Promise<AgreementScan | null> {
  const record = await foundIn(access, agreementId);
  return record && toScan(record);
}

function toScan({ name, size, sha256, updated }: AgreementScansRecord): AgreementScan {
  return { name, size, sha256, addedAt: storedMoment(updated) };
}

/** Adds the scan of an agreement, or puts the file in the place of the one that is there. Throws `DatabaseAway`. */
export async function saveScan(access: OwnAccess, agreementId: string, file: File): Promise<WriteAnswer> {
  const isThere = (await foundIn(access, agreementId)) !== null;
  const scans = scansOf(access, FILE_MS);
  const fields = { id: agreementId, agreement: agreementId, file };
  return written(isThere ? scans.update(agreementId, { file }) : scans.create(fields));
}

/** One that is gone already is done. Throws `DatabaseAway`. */
export async function removeScan(access: OwnAccess, agreementId: string): Promise<void> {
  await orNull(scansOf(access).delete(agreementId));
}

/** The bytes of the scan, read in the name of who asks; null when there is none for them. Throws `DatabaseAway`. */
export async function readScan(access: OwnAccess, agreementId: string): Promise<ReadableStream<Uint8Array> | null> {
  const record = await foundIn(access, agreementId);
  if (!record) return null;
  const { files } = connectAs(access);
  const token = await answered(files.getToken());
  const address = files.getURL(record, record.file, { token });
  const answer = await fetch(address, { signal: AbortSignal.timeout(FILE_MS) }).catch((cause: unknown) => {
    throw new DatabaseAway('PocketBase does not give the file', { cause });
  });
  if (answer.ok) return answer.body;
  await answer.body?.cancel();
  return null;
}
