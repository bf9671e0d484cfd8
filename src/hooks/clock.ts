/**
 * The one place where hooks read the time. Tests move it: KETENKAART_TEST_OFFSET_S counts only with KETENKAART_TEST=1, which
 * `npm start` refuses.
 */
import { dutchMoment } from '../domain/hooks-entry.ts';

const MS_PER_DAY = 86_400_000;

/** Epoch milliseconds. */
export function nowMs(): number {
  const offset = $os.getenv('KETENKAART_TEST') === '1' ? Number($os.getenv('KETENKAART_TEST_OFFSET_S')) || 0 : 0;
  return Date.now() + offset * 1000;
}

/** This moment as records keep moments. */
export function nowText(): string {
  return new Date(nowMs()).toISOString();
}

/** The calendar day it is in the Netherlands. */
export function today(): string {
  return dutchMoment(nowMs()).day;
}

/** The moment so many days ago, as PocketBase stores moments: for comparing in SQL. */
export function storedDaysAgo(days: number): string {
  return new Date(nowMs() - days * MS_PER_DAY).toISOString().replace('T', ' ');
}
