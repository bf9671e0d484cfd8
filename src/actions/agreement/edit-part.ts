import { saveDraft } from '../../data/agreement/agreement-work.ts';
import { DatabaseAway } from '../../data/pocketbase/session.ts';
import { documentErrors } from '../../domain/agreement/check-document.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { PartValues } from '../../forms/agreement/part-reading.ts';
import { type AgreementPart, partErrors } from '../../forms/agreement/parts.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { SignedIn } from '../signed-in.ts';
import type { OpenedAgreement } from './open-agreement.ts';

/** A part of a draft as its page shows it. */
export interface ShownPart {
  kind: 'shown' | 'refused' | 'changed' | 'unavailable';
  values: PartValues;
  rows: number;
  /** Codes by field; `form` for what is no field's. */
  errors: Record<string, string>;
  /** Of the draft that a save from here goes on. */
  revision: number;
}

/** `again`: the person goes on filling in the same part. */
export type EditPartResult = { kind: 'done'; again: boolean } | ShownPart;

/**
 * Shows or saves one part; the other parts stay as they are stored. When somebody else saved meanwhile (`changed`), the
 * form keeps what was typed and would now go over what is there: the page shows both.
 */
export async function editPart(
  posted: FormData | null,
  part: AgreementPart,
  opened: OpenedAgreement,
  { session }: SignedIn,
  directory: Directory,
): Promise<EditPartResult> {
  const { agreement, document: stored, revision } = opened;
  if (!posted) return { kind: 'shown', ...part.show(stored), errors: {}, revision };
  const read = part.read(posted, stored, directory);
  const shown = { values: read.values, rows: read.rows, revision };
  const errors = partErrors(read, documentErrors(read.document, 'draft'));
  if (Object.keys(errors).length > 0) return { kind: 'refused', ...shown, errors };
  const known = Number(typedIn(posted, 'revision'));
  if (known !== revision) return { kind: 'changed', ...shown, errors: { form: 'changed_meanwhile' } };
  try {
    const answer = await saveDraft(session, agreement.id, read.document, revision);
    if (answer.kind === 'done') return { kind: 'done', again: posted.get('step') === 'more' };
    // Somebody was faster between our reading and our writing: what was read is old, so the next save asks again.
    if (answer.errors.revision) return { kind: 'changed', ...shown, errors: { form: 'changed_meanwhile' } };
    return { kind: 'refused', ...shown, errors: { form: 'not_accepted' } };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', ...shown, errors: { form: 'unavailable' } };
    throw error;
  }
}
