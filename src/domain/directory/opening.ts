import { addDays, type Day } from '../calendar/day.ts';
import { type DutchMoment, endOf, epochOf } from '../calendar/dutch-time.ts';
import { awayOn, type ClosedBecause, closedBecause, heldOn, hoursOn } from './closed-days.ts';
import type { Schedule } from './types.ts';

/** A moment on the Dutch clock: a day and `HH:MM`. */
export interface OpeningMoment {
  day: Day;
  time: string;
}

/**
 * Whether somebody can be reached now. `unknown` where no hours are known, which is not the same as closed. `closes`: null
 * for who is there day and night. `because`: why it is closed all of a day on which it is open in other weeks, or always
 * when nobody keeps fixed hours; null on any other day.
 */
export type OpeningState =
  | { kind: 'unknown' }
  | { kind: 'open'; closes: OpeningMoment | null }
  | { kind: 'closed'; opens: OpeningMoment | null; because: ClosedBecause | null };

/** How far ahead the next opening is looked for; beyond it a page says just "closed". */
export const LOOK_AHEAD_DAYS = 60;

/** Who does not close for so many days is there day and night. */
const NEVER_CLOSES_DAYS = 7;
const [MIDNIGHT, END_OF_DAY] = ['00:00', '24:00'];

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
  if (awayOn(schedules, day)) return [];
  const spans = schedules
    .flatMap((schedule) => heldOn(schedule, day))
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
  const away = awayOn(schedules, now.day);
  if (!schedules.some((schedule) => schedule.hours.length > 0)) {
    return away ? { kind: 'closed', opens: null, because: away } : { kind: 'unknown' };
  }
  const because = spansOn(schedules, now.day).length === 0 ? reasonOn(schedules, now.day) : null;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(now.day, ahead);
    for (const span of spansOn(schedules, day)) {
      if (ahead === 0 && minutesOf(span.closes) <= now.minutes) continue;
      if (ahead === 0 && minutesOf(span.opens) <= now.minutes)
        return { kind: 'open', closes: endOfOpening(schedules, span) };
      return { kind: 'closed', opens: { day, time: span.opens }, because };
    }
  }
  return { kind: 'closed', opens: null, because };
}

/** When it closes: past midnight as long as the next day begins open. Null for who never closes within a week. */
function endOfOpening(schedules: readonly Schedule[], { day, closes }: Span): OpeningMoment | null {
  let end: OpeningMoment = { day, time: closes };
  for (let ahead = 1; end.time === END_OF_DAY; ahead += 1) {
    if (ahead > NEVER_CLOSES_DAYS) return null;
    const next = addDays(day, ahead);
    const goesOn = spansOn(schedules, next).find(({ opens }) => opens === MIDNIGHT);
    if (!goesOn) return end;
    end = { day: next, time: goesOn.closes };
  }
  return end;
}

/** Closed for some days, and none of its hours that we know hold: nobody need try before they are over. */
export function isAway({ opening, places }: { opening: OpeningState; places: readonly { opening: OpeningState }[] }) {
  const known = [opening, ...places.map((place) => place.opening)].filter(({ kind }) => kind !== 'unknown');
  const isClosure = (state: OpeningState) => state.kind === 'closed' && state.because?.kind === 'closure';
  return known.length > 0 && known.every(isClosure);
}

/** Why nobody is there on a day on which somebody would be in another week. */
function reasonOn(schedules: readonly Schedule[], day: Day): ClosedBecause | null {
  const away = awayOn(schedules, day);
  if (away) return away;
  const missed = schedules.filter((schedule) => hoursOn(schedule, day).length > 0);
  return missed.map((schedule) => closedBecause(schedule, day)).find((reason) => reason !== null) ?? null;
}

/** Epoch milliseconds at which `state` stops being true: midnight at the latest, for a reason is that of a day. */
export function openingChangesAt(state: OpeningState, now: DutchMoment): number {
  const next = state.kind === 'open' ? state.closes : state.kind === 'closed' ? state.opens : null;
  return Math.min(next ? epochOf(next.day, minutesOf(next.time)) : endOf(now.day), endOf(now.day));
}
