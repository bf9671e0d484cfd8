import { minutesOf } from './opening.ts';
import type { OpeningHours } from './types.ts';

/** What is wrong with the hours of one day. */
export type HoursErrorCode = 'unreadable_hours' | 'unknown_time' | 'hours_close_before_opening' | 'hours_overlap';

export type DayReading = { kind: 'read'; spans: Span[] } | { kind: 'wrong'; code: HoursErrorCode };

interface Span {
  opens: string;
  closes: string;
}

/** ISO 8601: 1 Monday … 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const CLOSED = ['', '-', '–', '—', 'x', 'dicht', 'gesloten', 'geen'];
const ALL_DAY = ['24 uur', '24u', 'hele dag', 'de hele dag', 'dag en nacht'];
/** Between two periods of a day: "9-12 en 13-17", "9-12, 13-17", "9-12 / 13-17". */
const BETWEEN_PERIODS = /\s*(?:\ben\b(?:\s+van\b)?|[,;/+&])\s*/;
/** Between opening and closing: "9-12", "9 – 12", "9 tot 12", "9 t/m 12". */
const BETWEEN_TIMES = /\s*(?:[-–—]|\btot\b)\s*/;
/** "9", "9.30", "9:30", "9u30", "0930", "9.30 uur". */
const TIME = /^(\d{1,2})(?:\s*(?:[.:u]|uur)?\s*(\d{2}))?\s*(?:u|uur)?$/;
const MIDNIGHT = '24:00';

/** The hours of one day as people type them; no hours at all for "gesloten" or nothing. */
export function readDayHours(typed: string): DayReading {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (CLOSED.includes(text)) return { kind: 'read', spans: [] };
  if (ALL_DAY.includes(text)) return { kind: 'read', spans: [{ opens: '00:00', closes: MIDNIGHT }] };
  const spans: Span[] = [];
  for (const period of text.replace(/^van\s+/, '').split(BETWEEN_PERIODS)) {
    const [from = '', to = '', ...rest] = period.split(BETWEEN_TIMES);
    if (rest.length > 0 || !TIME.test(from) || !TIME.test(to)) return wrong('unreadable_hours');
    const [opens, closes] = [readTime(from), readTime(to)];
    if (opens === null || closes === null || opens === MIDNIGHT) return wrong('unknown_time');
    // Who closes at "0.00" means the end of this day.
    spans.push({ opens, closes: closes === '00:00' ? MIDNIGHT : closes });
  }
  return checked(spans);
}

/** The hours of one day as `readDayHours` understands them: "9.00–12.30, 13.00–17.00"; empty when closed. */
export function typedDayHours(hours: readonly OpeningHours[], day: number): string {
  return hours
    .filter((span) => span.day === day)
    .sort((a, b) => minutesOf(a.opens) - minutesOf(b.opens))
    .map((span) => `${typedTime(span.opens)}–${typedTime(span.closes)}`)
    .join(', ');
}

export interface WeekReading {
  hours: OpeningHours[];
  /** By weekday; a day that is wrong has no hours. */
  errors: Map<number, HoursErrorCode>;
}

/** The seven days of a week, Monday first. */
export function readWeek(typed: readonly string[]): WeekReading {
  const reading: WeekReading = { hours: [], errors: new Map() };
  for (const day of WEEKDAYS) {
    const answer = readDayHours(typed[day - 1] ?? '');
    if (answer.kind === 'wrong') reading.errors.set(day, answer.code);
    else for (const span of answer.spans) reading.hours.push({ day, ...span });
  }
  return reading;
}

function readTime(text: string): string | null {
  const [, hours = '', minutes = '00'] = TIME.exec(text) ?? [];
  const isKnown = Number(minutes) < 60 && (Number(hours) < 24 || (hours === '24' && minutes === '00'));
  return isKnown ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

/** `09:00` → "9.00" */
function typedTime(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}.${minutes}`;
}

function checked(spans: Span[]): DayReading {
  if (spans.some((span) => minutesOf(span.closes) <= minutesOf(span.opens))) return wrong('hours_close_before_opening');
  const sorted = spans.toSorted((a, b) => minutesOf(a.opens) - minutesOf(b.opens));
  const overlaps = sorted.some((span, index) => {
    const next = sorted[index + 1];
    return next !== undefined && minutesOf(next.opens) < minutesOf(span.closes);
  });
  return overlaps ? wrong('hours_overlap') : { kind: 'read', spans: sorted };
}

function wrong(code: HoursErrorCode): DayReading {
  return { kind: 'wrong', code };
}
