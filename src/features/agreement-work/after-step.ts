import type { AgreementAct } from '../../domain/agreement/lifecycle.ts';
import type { PartSlug } from '../../forms/agreement/parts.ts';
import { agreementDiscardedPath, agreementPartPath, agreementWorkPath } from '../../paths.ts';
import { ACT_LABELS } from './act-labels.ts';

/**
 * Where somebody goes after an act; null when its form is shown again. `kind`: what became of it. What was `gone` when its form
 * was sent was done before, and something else has happened since.
 */
export function afterAct(id: string, act: AgreementAct, kind: string, wasSent: boolean): string | null {
  if (kind === 'gone') return agreementWorkPath(id, wasSent ? 'veranderd' : '');
  if (kind !== 'done') return null;
  const { done } = ACT_LABELS[act];
  return done === null ? agreementDiscardedPath() : agreementWorkPath(id, done);
}

/** Where somebody goes after a part was saved: on with the same one, or back to the agreement. */
export function afterPart(id: string, part: PartSlug, again: boolean): string {
  return again ? agreementPartPath(id, part, 'opgeslagen') : agreementWorkPath(id, 'opgeslagen');
}
