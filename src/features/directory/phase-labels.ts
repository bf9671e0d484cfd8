import type { Phase } from '../../domain/directory/types.ts';
import type { MessageKey } from '../../i18n/languages.ts';

/** The four phases in residents' words, and what each means in one line. */
export const PHASE_LABELS = {
  prevention: 'phase.prevention',
  early_detection: 'phase.early_detection',
  debt_support: 'phase.debt_support',
  aftercare: 'phase.aftercare',
} as const satisfies Record<Phase, MessageKey>;

export const PHASE_MEANINGS = {
  prevention: 'phase.prevention_meaning',
  early_detection: 'phase.early_detection_meaning',
  debt_support: 'phase.debt_support_meaning',
  aftercare: 'phase.aftercare_meaning',
} as const satisfies Record<Phase, MessageKey>;
