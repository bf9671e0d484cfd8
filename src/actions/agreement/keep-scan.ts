import { removeScan, saveScan } from '../../data/agreement/agreement-scan.ts';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import { SCAN_START_BYTES, scanErrors } from '../../domain/agreement/scan.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { typedIn } from '../../forms/read-form.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

/** What the button of the second form says. */
export const REMOVE_SCAN = 'verwijder';

/**
 * The forms of /werk/afspraken/<id>/scan: a file to add or to put in the place of another, and the one that removes it. A file
 * cannot be given back: who was not answered chooses it again.
 */
export async function keepScan(
  posted: FormData,
  { session }: SignedIn,
  { agreement }: OpenedAgreement,
): Promise<Outcome<{ notice: 'scan-bewaard' | 'scan-weg' }>> {
  const isRemoval = typedIn(posted, 'doen') === REMOVE_SCAN;
  const outcome = await attempt(() =>
    isRemoval ? removeScan(session, agreement.id, typedIn(posted, KNOWN_UPDATED)) : save(posted, session, agreement.id),
  );
  return outcome.kind === 'done' ? { ...outcome, notice: isRemoval ? 'scan-weg' : 'scan-bewaard' } : outcome;
}

async function save(posted: FormData, session: SignedIn['session'], id: string): Promise<Outcome> {
  const file = posted.get('file');
  if (!(file instanceof File)) return { kind: 'invalid', errors: { file: 'scan_missing' } };
  const errors = scanErrors(file.size, await file.slice(0, SCAN_START_BYTES).text());
  return errors.file
    ? { kind: 'invalid', errors: { file: errors.file } }
    : saveScan(session, id, file, typedIn(posted, KNOWN_UPDATED));
}
