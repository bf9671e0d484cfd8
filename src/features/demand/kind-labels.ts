import type { DemandKind } from '../../domain/demand/types.ts';
import type { Translate } from '../../i18n/translate.ts';
import { PHASE_LABELS } from '../directory/phase-labels.ts';

/** What was counted, as the head of a column. */
export function kindLabel(kind: DemandKind, t: Translate): string {
  if (kind === 'found') return t('work.demand_found');
  if (kind === 'nothing_local') return t('work.demand_nothing_local');
  return t(PHASE_LABELS[kind]);
}
