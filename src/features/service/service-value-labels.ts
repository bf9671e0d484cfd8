import type { Directory } from '../../domain/directory/directory.ts';
import type { Capacity, ServiceArea, ServiceKind } from '../../domain/directory/types.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What a service is, in words for who keeps it. */
export const KIND_LABELS = {
  walk_in: 'work.kind_walk_in',
  volunteer_support: 'work.kind_volunteer_support',
  professional_support: 'work.kind_professional_support',
  early_warning: 'work.kind_early_warning',
  food_aid: 'work.kind_food_aid',
  helpline: 'work.kind_helpline',
  crisis_line: 'work.kind_crisis_line',
} as const satisfies Record<ServiceKind, MessageKey>;

export const CAPACITY_LABELS = {
  unknown: 'work.capacity_unknown',
  open: 'work.capacity_open',
  waiting_list: 'work.capacity_waiting_list',
  full: 'work.capacity_full',
} as const satisfies Record<Capacity, MessageKey>;

/** An area in one line: "Dorp: de hele gemeente", "Dorp: Zuid (8011, 8012)". */
export function areaLabel(directory: Directory, { municipalityId, name, postcodes }: ServiceArea): string {
  const t = translator(DEFAULT_LANGUAGE);
  const municipality = directory.municipalities.get(municipalityId)?.name ?? t('work.unknown_municipality');
  const where = name === '' ? t('work.whole_municipality') : name;
  return `${municipality}: ${where}${postcodes.length > 0 ? ` (${postcodes.join(', ')})` : ''}`;
}
