import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { ClosedBecause } from '../../domain/directory/closed-days.ts';
import type { OpeningMoment, OpeningState } from '../../domain/directory/opening.ts';
import { formatClock, formatDay, formatWeekdayAndDay } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { HOLIDAY_LABELS } from './holiday-labels.ts';

/** A night lasts until then: what closes before it closes tonight. */
const NIGHT_ENDS = '06:00';

/**
 * What holds now: "Nu open, tot 17.00 uur", "Nu dicht. Open morgen om 9.00 uur" or "Vandaag is het Koningsdag: meestal
 * dicht. Open morgen om 9.00 uur"; of a closure only when it opens, for `closureLabel` says the rest. Empty where nothing is
 * known.
 */
export function openingLabel(state: OpeningState, today: Day, language: Language): string {
  if (state.kind === 'unknown') return '';
  if (state.kind === 'open') return openText(state.closes, today, language);
  const opens = state.opens ? opensLabel(state.opens, today, language) : '';
  if (closureOf(state)) return opens;
  return [closedText(state.because, language), opens].filter((text) => text !== '').join('. ');
}

/** "Tijdelijk dicht tot en met 3 januari 2027", which says no less tomorrow; empty when it is not. Without the reason. */
export function closureLabel(state: OpeningState, language: Language): string {
  const closure = closureOf(state);
  return closure ? translator(language)('opening.closed_until', { day: formatDay(closure.to, language) }) : '';
}

/** For how long it is closed and why: the reason is a text of a record, in its own language. */
export function closureOf(state: OpeningState): (ClosedBecause & { kind: 'closure' }) | null {
  return state.kind === 'closed' && state.because?.kind === 'closure' ? state.because : null;
}

function openText(closes: OpeningMoment | null, today: Day, language: Language): string {
  const t = translator(language);
  if (!closes) return t('opening.open_always');
  const time = formatClock(closes.time, language);
  const isToday = closes.day === today;
  if (closes.time === '24:00') {
    if (isToday) return t('opening.open_until_midnight');
    return t('opening.open_through', { day: formatWeekdayAndDay(closes.day, language) });
  }
  if (isToday) return t('opening.open_until', { time });
  if (closes.day === addDays(today, 1) && closes.time <= NIGHT_ENDS) return t('opening.open_until_night', { time });
  return t('opening.open_until_day', { day: formatWeekdayAndDay(closes.day, language), time });
}

function closedText(because: ClosedBecause | null, language: Language): string {
  const t = translator(language);
  if (because?.kind === 'holiday')
    return t('opening.closed_on_holiday', { holiday: t(HOLIDAY_LABELS[because.holiday]) });
  return t('opening.closed');
}

/** "Open vandaag om 13.30 uur". */
export function opensLabel(opens: OpeningMoment, today: Day, language: Language): string {
  const t = translator(language);
  const time = formatClock(opens.time, language);
  if (opens.day === today) return t('opening.opens_today', { time });
  if (opens.day === addDays(today, 1)) return t('opening.opens_tomorrow', { time });
  return t('opening.opens_on', { day: formatWeekdayAndDay(opens.day, language), time });
}
