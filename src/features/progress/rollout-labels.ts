import type { ActivityValues, ObstacleValues } from '../../forms/rollout/rollout-forms.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

/** That it was a mistake is only said of one that is there. */
export function activityLabels(isNew: boolean) {
  return {
    kind: t('work.activity_kind'),
    date: t('work.activity_date'),
    organizations: t('work.activity_organizations'),
    summary: t('work.activity_summary'),
    status: isNew ? null : t('work.activity_mistake'),
  } satisfies FieldLabels<ActivityValues>;
}

export function obstacleLabels() {
  return {
    kind: t('work.obstacle_kind'),
    since: t('work.obstacle_since'),
    until: t('work.obstacle_until'),
    resolved: t('work.obstacle_resolved'),
    note: t('work.obstacle_note'),
  } satisfies FieldLabels<ObstacleValues>;
}
