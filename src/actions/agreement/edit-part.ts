import { saveDraft } from '../../data/agreement/agreement-work.ts';
import { documentErrors } from '../../domain/agreement/check-document.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { PartValues } from '../../forms/agreement/part-reading.ts';
import { type AgreementPart, partErrors } from '../../forms/agreement/parts.ts';
import { typedIn } from '../../forms/read-form.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

/** A part of a draft as its page shows it. */
export interface ShownPart {
  values: PartValues;
  rows: number;
  /** Of the draft that a save from here goes on. */
  revision: number;
}

/** `again`: the person goes on filling in the same part. */
export type EditedPart = Outcome<{ again: boolean }> | { kind: 'shown' };

/**
 * Shows or saves one part; the other parts stay as they are stored. When somebody else saved meanwhile (`conflict`), the
 * form keeps what was typed and would now go over what is there: the page shows both.
 */
export async function editPart(
  posted: FormData | null,
  part: AgreementPart,
  opened: OpenedAgreement,
  { session }: SignedIn,
  directory: Directory,
): Promise<{ outcome: EditedPart; shown: ShownPart }> {
  const { agreement, document: stored, revision } = opened;
  if (!posted) return { outcome: { kind: 'shown' }, shown: { ...part.show(stored), revision } };
  const read = part.read(posted, stored, directory);
  const shown = { values: read.values, rows: read.rows, revision };
  const errors = partErrors(read, documentErrors(read.document, 'draft'));
  if (Object.keys(errors).length > 0) return { outcome: { kind: 'invalid', errors }, shown };
  const known = Number(typedIn(posted, 'revision'));
  if (known !== revision) return { outcome: { kind: 'conflict' }, shown };
  // Where somebody was faster between our reading and our writing, what was read is old: the next save asks again.
  const outcome = await attempt(() => saveDraft(session, agreement.id, read.document, revision));
  if (outcome.kind === 'invalid') return { outcome: { kind: 'invalid', errors: { form: 'not_accepted' } }, shown };
  return { outcome: outcome.kind === 'done' ? { ...outcome, again: posted.get('step') === 'more' } : outcome, shown };
}
