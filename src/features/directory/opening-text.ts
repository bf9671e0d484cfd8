import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { ClosedBecause } from '../../domain/directory/closed-days.ts';
import type { OpeningMoment, OpeningState } from '../../domain/directory/opening.ts';
import { formatClock, formatWeekdayAndDay } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { HOLIDAY_NAMES } from './holiday-names.ts';

/**
 * "Nu open, tot 17.00 uur", "Nu dicht. Open morgen om 9.00 uur" or "Vandaag is het Koningsdag: meestal dicht. Open
 * morgen om 9.00 uur"; empty where no hours are known. The reason of a closure is a text of a record and not in it.
 */
export function openingText(state: OpeningState, today: Day, language: Language): string {
  const t = translator(language);
  if (state.kind === 'unknown') return '';
  if (state.kind === 'open') return t('opening.open_until', { time: formatClock(state.closes.time, language) });
  const closed = closedText(state.because, language);
  return state.opens ? `${closed}. ${opensText(state.opens, today, language)}` : closed;
}

function closedText(because: ClosedBecause | null, language: Language): string {
  const t = translator(language);
  if (because?.kind === 'closure') return t('opening.closed_for_a_time');
  if (because?.kind === 'holiday')
    return t('opening.closed_on_holiday', { holiday: t(HOLIDAY_NAMES[because.holiday]) });
  return t('opening.closed');
}

/** "Open vandaag om 13.30 uur". */
export function opensText(opens: OpeningMoment, today: Day, language: Language): string {
  const t = translator(language);
  const time = formatClock(opens.time, language);
  if (opens.day === today) return t('opening.opens_today', { time });
  if (opens.day === addDays(today, 1)) return t('opening.opens_tomorrow', { time });
  return t('opening.opens_on', { day: formatWeekdayAndDay(opens.day, language), time });
}
