import type { Holiday } from '../../domain/calendar/holidays.ts';
import type { MessageKey } from '../../i18n/languages.ts';

export const HOLIDAY_LABELS = {
  new_year: 'holiday.new_year',
  easter: 'holiday.easter',
  easter_monday: 'holiday.easter_monday',
  kings_day: 'holiday.kings_day',
  liberation_day: 'holiday.liberation_day',
  ascension: 'holiday.ascension',
  pentecost: 'holiday.pentecost',
  pentecost_monday: 'holiday.pentecost_monday',
  christmas: 'holiday.christmas',
  second_christmas: 'holiday.second_christmas',
} as const satisfies Record<Holiday, MessageKey>;
