import type { ObstacleKind } from '../../domain/rollout/types.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What gets in the way, in words that blame nobody. Only on pages of staff. */
export function obstacleKindLabel(kind: ObstacleKind): string {
  const t = translator(DEFAULT_LANGUAGE);
  const kinds = {
    outsourced_competition: t('work.obstacle_outsourced'),
    little_support: t('work.obstacle_support'),
    strained_relations: t('work.obstacle_relations'),
    capacity: t('work.obstacle_capacity'),
    other: t('work.obstacle_other'),
  } satisfies Record<ObstacleKind, string>;
  return kinds[kind];
}
