import type { Day } from '../../domain/calendar/day.ts';
import { missedHolidays } from '../../domain/directory/closed-days.ts';
import type { OpeningHours, Schedule } from '../../domain/directory/types.ts';
import { formatClock, formatDay, formatList, formatWeekdayAndDay, weekdayName } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { HOLIDAY_NAMES } from './holiday-names.ts';

interface DayRun {
  from: number;
  to: number;
  times: string;
}

/** A week in words, days in a row with the same hours taken together: "maandag tot en met vrijdag: 9.00–21.00 uur". */
export function weekInWords(hours: readonly OpeningHours[], language: Language): string[] {
  const t = translator(language);
  return runsOf(hours, language).map(({ from, to, times }) => {
    if (from === to) return t('hours.on_day', { day: weekdayName(from, language), times });
    return t('hours.on_days', { from: weekdayName(from, language), to: weekdayName(to, language), times });
  });
}

function runsOf(hours: readonly OpeningHours[], language: Language): DayRun[] {
  const t = translator(language);
  const runs: DayRun[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const spans = hours
      .filter((span) => span.day === day)
      .sort((a, b) => (a.opens < b.opens ? -1 : 1))
      .map((span) =>
        t('hours.span', { from: formatClock(span.opens, language), to: formatClock(span.closes, language) }),
      );
    if (spans.length === 0) continue;
    const times = formatList(spans, language);
    const last = runs.at(-1);
    if (last && last.to === day - 1 && last.times === times) last.to = day;
    else runs.push({ from: day, to: day, times });
  }
  return runs;
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
    t('hours.holiday', { day: formatWeekdayAndDay(day, language), holiday: t(HOLIDAY_NAMES[holiday]) }),
  );
}
