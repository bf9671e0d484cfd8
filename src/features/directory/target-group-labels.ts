import type { TargetGroup } from '../../domain/directory/types.ts';
import type { MessageKey } from '../../i18n/languages.ts';

/** Whom a service is mainly for, in residents' words. */
export const TARGET_GROUP_LABELS = {
  turkish_dutch: 'target_group.turkish_dutch',
  moroccan_dutch: 'target_group.moroccan_dutch',
  self_employed: 'target_group.self_employed',
  young_people: 'target_group.young_people',
  families: 'target_group.families',
} as const satisfies Record<TargetGroup, MessageKey>;
