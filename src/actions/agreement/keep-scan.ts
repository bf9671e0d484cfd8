import type { WriteAnswer } from '../../data/access.ts';
import { removeScan, saveScan } from '../../data/agreement-scan.ts';
import { DatabaseAway } from '../../data/session.ts';
import { SCAN_START_BYTES, scanErrors } from '../../domain/agreement/scan.ts';
import { typedIn } from '../read-form.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

export type ScanResult =
  | { kind: 'done'; notice: 'scan-bewaard' | 'scan-weg' }
  | { kind: 'shown' | 'refused' | 'unavailable'; errors: Record<string, string> };

/** What the button of the second form says. */
export const REMOVE_SCAN = 'verwijder';

/** The forms of /werk/afspraken/<id>/scan: a file to add or to put in the place of another, and the one that removes it. */
export async function keepScan(
  posted: FormData | null,
  { own }: SignedIn,
  { agreement }: OpenedAgreement,
): Promise<ScanResult> {
  if (!posted) return { kind: 'shown', errors: {} };
  try {
    if (typedIn(posted, 'doen') === REMOVE_SCAN) {
      await removeScan(own, agreement.id);
      return { kind: 'done', notice: 'scan-weg' };
    }
    const answer = await saved(posted, own, agreement.id);
    return answer.kind === 'done' ? { kind: 'done', notice: 'scan-bewaard' } : answer;
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', errors: { form: 'unavailable' } };
    throw error;
  }
}

async function saved(posted: FormData, own: SignedIn['own'], id: string): Promise<WriteAnswer> {
  const file = posted.get('file');
  if (!(file instanceof File)) return { kind: 'refused', errors: { file: 'scan_missing' } };
  const errors = scanErrors(file.size, await file.slice(0, SCAN_START_BYTES).text());
  return errors.file ? { kind: 'refused', errors: { file: errors.file } } : saveScan(own, id, file);
}
