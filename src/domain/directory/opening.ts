import { addDays, type Day } from '../calendar/day.ts';
import { type DutchMoment, endOf, epochOf } from '../calendar/dutch-time.ts';
import { type ClosedBecause, closedBecause, hoursOn } from './closed-days.ts';
import type { Schedule } from './types.ts';

/** A moment on the Dutch clock: a day and `HH:MM`. */
export interface OpeningMoment {
  day: Day;
  time: string;
}

/**
 * Whether somebody can be reached now. `unknown` where no hours are known, which is not the same as closed. `because`:
 * why it is closed all of a day on which it is open in other weeks; null on any other day.
 */
export type OpeningState =
  | { kind: 'unknown' }
  | { kind: 'open'; closes: OpeningMoment }
  | { kind: 'closed'; opens: OpeningMoment | null; because: ClosedBecause | null };

/** How far ahead the next opening is looked for; beyond it a page says just "closed". */
export const LOOK_AHEAD_DAYS = 60;

/** `09:30` → 570; `24:00` → 1440. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

interface Span {
  day: Day;
  opens: string;
  closes: string;
}

/** Spans on one day from all schedules that hold then and are not closed then, sorted, those that touch joined. */
function spansOn(schedules: readonly Schedule[], day: Day): Span[] {
  const spans = schedules
    .flatMap((schedule) => {
      const hours = hoursOn(schedule, day);
      return hours.length === 0 || closedBecause(schedule, day) ? [] : hours;
    })
    .map(({ opens, closes }) => ({ day, opens, closes }))
    .sort((a, b) => minutesOf(a.opens) - minutesOf(b.opens));
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (!last || minutesOf(span.opens) > minutesOf(last.closes)) joined.push({ ...span });
    else if (minutesOf(span.closes) > minutesOf(last.closes)) last.closes = span.closes;
  }
  return joined;
}

/** Open now and until when, or closed and when it opens next, by the Dutch clock. */
export function openingAt(schedules: readonly Schedule[], now: DutchMoment): OpeningState {
  if (!schedules.some((schedule) => schedule.hours.length > 0)) return { kind: 'unknown' };
  const because = spansOn(schedules, now.day).length === 0 ? reasonOn(schedules, now.day) : null;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(now.day, ahead);
    for (const span of spansOn(schedules, day)) {
      if (ahead === 0 && minutesOf(span.closes) <= now.minutes) continue;
      if (ahead === 0 && minutesOf(span.opens) <= now.minutes)
        return { kind: 'open', closes: { day, time: span.closes } };
      return { kind: 'closed', opens: { day, time: span.opens }, because };
    }
  }
  return { kind: 'closed', opens: null, because };
}

/** Why nobody is there on a day on which somebody would be in another week. */
function reasonOn(schedules: readonly Schedule[], day: Day): ClosedBecause | null {
  const missed = schedules.filter((schedule) => hoursOn(schedule, day).length > 0);
  return missed.map((schedule) => closedBecause(schedule, day)).find((reason) => reason !== null) ?? null;
}

/** Epoch milliseconds at which `state` stops being true: midnight at the latest, for a reason is that of a day. */
export function openingChangesAt(state: OpeningState, now: DutchMoment): number {
  const next = state.kind === 'open' ? state.closes : state.kind === 'closed' ? state.opens : null;
  return Math.min(next ? epochOf(next.day, minutesOf(next.time)) : endOf(now.day), endOf(now.day));
}
