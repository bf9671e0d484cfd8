import type { Day } from '../../domain/calendar/day.ts';
import { isAllDay, isNightAfter, missedHolidays } from '../../domain/directory/closed-days.ts';
import type { OpeningHours, Schedule } from '../../domain/directory/types.ts';
import { formatClock, formatDay, formatList, formatWeekdayAndDay, weekdayName } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { HOLIDAY_LABELS } from './holiday-labels.ts';

const DAYS_OF_WEEK = 7;

interface DayRun {
  from: number;
  to: number;
  times: string;
}

/** A week in words, days in a row with the same hours taken together: "maandag tot en met vrijdag: 9.00–21.00 uur". */
export function weekInWords(hours: readonly OpeningHours[], language: Language): string[] {
  const t = translator(language);
  return runsOf(hours, language).map(({ from, to, times }) => {
    if (from === 1 && to === DAYS_OF_WEEK && times === t('hours.all_day')) return t('hours.always');
    if (from === to) return t('hours.on_day', { day: weekdayName(from, language), times });
    return t('hours.on_days', { from: weekdayName(from, language), to: weekdayName(to, language), times });
  });
}

function runsOf(hours: readonly OpeningHours[], language: Language): DayRun[] {
  const runs: DayRun[] = [];
  for (let day = 1; day <= DAYS_OF_WEEK; day += 1) {
    const spans = spansOf(hours, day).map((span) => spanText(span, language));
    if (spans.length === 0) continue;
    const times = formatList(spans, language);
    const last = runs.at(-1);
    if (last && last.to === day - 1 && last.times === times) last.to = day;
    else runs.push({ from: day, to: day, times });
  }
  return runs;
}

interface DaySpan {
  opens: string;
  closes: string;
  /** It goes on past midnight, and `closes` is a time of the next day. */
  intoNight: boolean;
}

/** The hours of a weekday, the earlier first. A night belongs to the evening before it, over the end of the week too. */
function spansOf(hours: readonly OpeningHours[], day: number): DaySpan[] {
  const on = (weekday: number) => hours.filter((span) => span.day === weekday);
  const evenings = (weekday: number) => on(weekday).filter((span) => !isAllDay(span));
  const next = (day % DAYS_OF_WEEK) + 1;
  const before = ((day + DAYS_OF_WEEK - 2) % DAYS_OF_WEEK) + 1;
  return on(day)
    .filter((span) => !isNightAfter(evenings(before), span))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))
    .map((span) => {
      const night = isAllDay(span) ? undefined : on(next).find((other) => isNightAfter([span], other));
      return { opens: span.opens, closes: night?.closes ?? span.closes, intoNight: night !== undefined };
    });
}

function spanText({ opens, closes, intoNight }: DaySpan, language: Language): string {
  const t = translator(language);
  if (isAllDay({ opens, closes })) return t('hours.all_day');
  const times = { from: formatClock(opens, language), to: formatClock(closes, language) };
  return t(intoNight ? 'hours.span_night' : 'hours.span', times);
}

/** Days on which it is closed, today or later, and why. */
export function closuresInWords(schedule: Schedule, today: Day, language: Language): string[] {
  const t = translator(language);
  return schedule.closures
    .filter((closure) => closure.to >= today)
    .map(({ from, to, reason }) => {
      const first = formatDay(from, language);
      const closed =
        from === to
          ? t('hours.closed_on', { day: first })
          : t('hours.closed_from', { from: first, to: formatDay(to, language) });
      return reason === '' ? closed : t('hours.closed_because', { closed, reason });
    });
}

/** How far ahead a holiday is announced beside the hours: long enough for who plans a visit. */
const HOLIDAYS_AHEAD_DAYS = 14;

/** The coming holidays on which its hours will not hold: "Maandag 25 december (Eerste Kerstdag): meestal dicht". */
export function holidaysInWords(schedule: Schedule, today: Day, language: Language): string[] {
  const t = translator(language);
  return missedHolidays(schedule, today, HOLIDAYS_AHEAD_DAYS).map(({ day, holiday }) =>
    t('hours.holiday', { day: formatWeekdayAndDay(day, language), holiday: t(HOLIDAY_LABELS[holiday]) }),
  );
}
