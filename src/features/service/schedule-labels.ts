import type { TypedClosure } from '../../domain/directory/read-closures.ts';
import { WEEKDAYS } from '../../domain/directory/read-hours.ts';
import type { ScheduleValues } from '../../forms/directory/schedule-form.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { formatList, weekdayName } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

export function scheduleLabels(): FieldLabels<ScheduleValues> {
  return {
    location: t('work.schedule_location'),
    hours: t('work.schedule_hours'),
    description: t('work.schedule_description'),
    closures: t('work.schedule_closures'),
    valid_from: t('work.schedule_valid_from'),
    valid_to: t('work.schedule_valid_to'),
  };
}

/** What a field of a schedule holds, in words; `places`: names of locations by id. */
export function scheduleValueText(places: ReadonlyMap<string, string>) {
  return (field: string, value: unknown): string | undefined => {
    if (field === 'location') return places.get(String(value)) ?? t('work.schedule_everywhere');
    if (field === 'hours') return weekText(value as string[]);
    if (field === 'closures') return (value as TypedClosure[]).map(closureLabel).join('; ') || undefined;
    return undefined;
  };
}

function weekText(hours: readonly string[]): string | undefined {
  const days = WEEKDAYS.filter((day) => hours[day - 1]);
  const lines = days.map((day) => `${weekdayName(day, DEFAULT_LANGUAGE)} ${hours[day - 1]}`);
  return lines.length === 0 ? undefined : formatList(lines, DEFAULT_LANGUAGE);
}

function closureLabel({ from, to, reason }: TypedClosure): string {
  return [from, to && `– ${to}`, reason && `(${reason})`].filter(Boolean).join(' ');
}
