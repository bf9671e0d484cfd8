import type { Day } from '../../domain/calendar/day.ts';
import type { Location, Schedule } from '../../domain/directory/types.ts';
import { formatDay } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { closuresInWords, weekInWords } from '../directory/hours-labels.ts';
import { placeText } from '../directory/place-text.ts';

const t = translator(DEFAULT_LANGUAGE);

/** A schedule in one line: where, when, from when until when, and when it is closed. */
export function scheduleTitle(schedule: Schedule, locations: readonly Location[], today: Day): string {
  const location = locations.find(({ id }) => id === schedule.locationId);
  const days = (day: Day | '') => formatDay(day, DEFAULT_LANGUAGE);
  const parts = [
    ...(location ? [placeText(location)] : []),
    ...(schedule.hours.length === 0 ? [t('work.schedule_no_hours')] : weekInWords(schedule.hours, DEFAULT_LANGUAGE)),
    schedule.description,
    ...closuresInWords(schedule, today, DEFAULT_LANGUAGE),
    schedule.validFrom && t('work.schedule_from', { day: days(schedule.validFrom) }),
    schedule.validTo && t('work.schedule_until', { day: days(schedule.validTo) }),
  ];
  return parts.filter((part) => part !== '').join('. ');
}
