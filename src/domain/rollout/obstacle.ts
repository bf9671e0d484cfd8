import { type Day, isWithin } from '../calendar/day.ts';
import type { Obstacle } from './types.ts';

/** Whether an obstacle stands on this day: not out of the way, and not ended by itself. */
export function isOpen(obstacle: Pick<Obstacle, 'since' | 'until' | 'resolved'>, today: Day): boolean {
  return obstacle.resolved === '' && isWithin(today, obstacle.since, obstacle.until);
}
