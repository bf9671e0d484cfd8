import { type Day, isWithin } from '../calendar/day.ts';
import type { Obstacle } from './types.ts';

/** Whether an obstacle stands on this day: not out of the way, and not ended by itself. */
export function isOpen(obstacle: Pick<Obstacle, 'since' | 'until' | 'resolved'>, today: Day): boolean {
  return obstacle.resolved === '' && isWithin(today, obstacle.since, obstacle.until);
}

/**
 * How many obstacles stand in a municipality. Null when nobody knows: nothing was ever recorded, or the last word on one is
 * that it ran out, which does not say that it is out of the way.
 */
export function countOpen(obstacles: readonly Obstacle[], today: Day): number | null {
  const open = obstacles.filter((obstacle) => isOpen(obstacle, today)).length;
  if (open > 0) return open;
  return obstacles.length > 0 && obstacles.every(({ resolved }) => resolved !== '') ? 0 : null;
}
