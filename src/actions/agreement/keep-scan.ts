import { removeScan, saveScan } from '../../data/agreement/agreement-scan.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import { SCAN_START_BYTES, scanErrors } from '../../domain/agreement/scan.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

export type ScanResult =
  | { kind: 'done'; notice: 'scan-bewaard' | 'scan-weg' }
  | { kind: 'shown' | 'refused' | 'changed_meanwhile' | 'unavailable'; errors: Record<string, string> };

/** What the button of the second form says. */
export const REMOVE_SCAN = 'verwijder';

/** The forms of /werk/afspraken/<id>/scan: a file to add or to put in the place of another, and the one that removes it. */
export async function keepScan(
  posted: FormData | null,
  { session }: SignedIn,
  { agreement }: OpenedAgreement,
): Promise<ScanResult> {
  if (!posted) return { kind: 'shown', errors: {} };
  try {
    const isRemoval = typedIn(posted, 'doen') === REMOVE_SCAN;
    const answer = isRemoval
      ? await removeScan(session, agreement.id, typedIn(posted, KNOWN_UPDATED))
      : await saved(posted, session, agreement.id);
    if (answer.kind === 'done') return { kind: 'done', notice: isRemoval ? 'scan-weg' : 'scan-bewaard' };
    if (answer.kind === 'changed_meanwhile') return { ...answer, errors: { file: 'scan_changed' } };
    return answer;
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', errors: { form: 'unavailable' } };
    throw error;
  }
}

async function saved(posted: FormData, own: SignedIn['session'], id: string): ReturnType<typeof saveScan> {
  const file = posted.get('file');
  if (!(file instanceof File)) return { kind: 'refused', errors: { file: 'scan_missing' } };
  const errors = scanErrors(file.size, await file.slice(0, SCAN_START_BYTES).text());
  return errors.file
    ? { kind: 'refused', errors: { file: errors.file } }
    : saveScan(own, id, file, typedIn(posted, KNOWN_UPDATED));
}
