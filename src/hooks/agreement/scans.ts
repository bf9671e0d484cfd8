/**
 * Scans of agreements on paper. What says which file it is (name, size, SHA-256) is read from the file itself, whatever was
 * sent beside it.
 */
import { canKeepScan, SCAN_START_BYTES, scanErrors, scanName } from '../../domain/hooks-entry.ts';
import { keepTrail } from '../audit/keep-trail.ts';
import { type Action, byRequest } from '../by-request.ts';
import { refuseConcurrent } from '../concurrent.ts';
import type { RecordEvent, RecordRequestEvent, UploadedFile } from '../pocketbase.ts';
import { plain, stored } from '../records.ts';
import { refuse, refuseErrors } from '../refusal.ts';
import { agreementFacts } from './agreements.ts';
import { refuseOtherAgreement } from './drafts.ts';

/** A write of a scan by request; answers are those of an API rule, and no file is taken for the one that was seen. */
export function checkScan(e: RecordRequestEvent, action: Action): void {
  byRequest(e, (tx, user) => {
    if (!user) return;
    const agreement = tx.findRecordById('agreements', e.record.getString('agreement'));
    if (!canKeepScan(user, agreementFacts(agreement))) throw new NotFoundError('');
    if (action !== 'create') refuseConcurrent(e, plain(stored(tx, e.record)));
  });
}

/** The first bytes of a file as text. Go's own text: no byte is lost on the way to a sum. */
function startOf(file: UploadedFile, bytes: number): string {
  const reader = file.reader.open();
  try {
    return toString(reader, bytes);
  } finally {
    reader.close?.();
  }
}

/** Whoever writes a scan: it belongs to its agreement for good, and each save brings a file. */
export function saveScan(e: RecordEvent, action: Action): void {
  keepTrail(e, action, (tx) => {
    refuseOtherAgreement(action === 'create' ? null : stored(tx, e.record), e.record);
    const [file] = e.record.getUnsavedFiles('file');
    if (!file) return refuse('invalid_record', { file: 'scan_missing' });
    refuseErrors('invalid_record', scanErrors(file.size, startOf(file, SCAN_START_BYTES)));
    e.record.set('name', scanName(file.originalName));
    e.record.set('size', file.size);
    e.record.set('sha256', $security.sha256(startOf(file, file.size)));
    return e.next();
  });
}
