import { readDay, typedDay } from '../calendar/read-day.ts';
import { compareTexts } from '../order.ts';
import type { Closure } from './types.ts';

/** Characters. */
export const CLOSURE_REASON_MAX = 200;

/** One line of a form: days as people type them. */
export interface TypedClosure {
  from: string;
  /** Empty: the same day as `from`. */
  to: string;
  reason: string;
}

export type ClosureErrorCode = 'required' | 'invalid_day' | 'closure_ends_before_start' | 'too_long';
export type ClosureErrors = Partial<Record<keyof TypedClosure, ClosureErrorCode>>;

export interface ClosuresReading {
  /** By their first day. */
  closures: Closure[];
  /** By the line's place, from 0. */
  errors: Map<number, ClosureErrors>;
}

export function isEmptyClosure({ from, to, reason }: TypedClosure): boolean {
  return [from, to, reason].every((text) => text.trim() === '');
}

/** The days on which a service is closed. Lines that are wholly empty count for nothing. */
export function readClosures(lines: readonly TypedClosure[]): ClosuresReading {
  const reading: ClosuresReading = { closures: [], errors: new Map() };
  lines.forEach((line, index) => {
    if (isEmptyClosure(line)) return;
    const from = readDay(line.from);
    const to = line.to.trim() === '' ? from : readDay(line.to);
    const reason = line.reason.trim();
    const errors: ClosureErrors = {
      ...(from === '' && { from: 'required' }),
      ...(from === null && { from: 'invalid_day' }),
      ...(to === null && line.to.trim() !== '' && { to: 'invalid_day' }),
      ...(from && to && to < from && { to: 'closure_ends_before_start' }),
      ...(reason.length > CLOSURE_REASON_MAX && { reason: 'too_long' }),
    };
    if (Object.keys(errors).length > 0 || !from || !to) reading.errors.set(index, errors);
    else reading.closures.push({ from, to, reason });
  });
  reading.closures.sort((a, b) => compareTexts(a.from, b.from));
  return reading;
}

/** The lines of a form for what is stored. */
export function typedClosures(closures: readonly Closure[]): TypedClosure[] {
  return closures.map(({ from, to, reason }) => ({
    from: typedDay(from),
    to: to === from ? '' : typedDay(to),
    reason,
  }));
}
