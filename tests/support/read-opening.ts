import { dutchMoment } from '../../src/domain/calendar/dutch-time.ts';
import { openingAt } from '../../src/domain/directory/opening.ts';
import type { Schedule } from '../../src/domain/directory/types.ts';
import { at, TODAY } from './directory-builder.ts';

/** What somebody reads of opening hours at a time on a day (today: a Wednesday). */
export function readOpening(schedules: Schedule[], time: string, day = TODAY): string {
  const state = openingAt(schedules, dutchMoment(at(time, day)));
  if (state.kind === 'open' && !state.closes) return 'open day and night';
  if (state.kind === 'open') return `open until ${state.closes?.day} ${state.closes?.time}`;
  if (state.kind === 'closed') return state.opens ? `opens ${state.opens.day} ${state.opens.time}` : 'closed';
  return 'unknown';
}
