import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { OpeningMoment, OpeningState } from '../../domain/directory/opening.ts';
import { formatClock, formatWeekdayAndDay } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** "Nu open, tot 17.00 uur" or "Nu dicht. Open morgen om 9.00 uur"; empty where no hours are known. */
export function openingText(state: OpeningState, today: Day, language: Language): string {
  const t = translator(language);
  if (state.kind === 'unknown') return '';
  if (state.kind === 'open') return t('opening.open_until', { time: formatClock(state.closes.time, language) });
  return state.opens ? opensText(state.opens, today, language) : t('opening.closed');
}

function opensText(opens: OpeningMoment, today: Day, language: Language): string {
  const t = translator(language);
  const time = formatClock(opens.time, language);
  if (opens.day === today) return t('opening.opens_today', { time });
  if (opens.day === addDays(today, 1)) return t('opening.opens_tomorrow', { time });
  return t('opening.opens_on', { day: formatWeekdayAndDay(opens.day, language), time });
}
