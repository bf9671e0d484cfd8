import { addDemand } from '../../data/demand/demand.ts';
import { openSiteAccess } from '../../data/pocketbase/session.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { DEMAND_LIMITS } from '../../domain/demand/limits.ts';
import type { DemandCounter } from './demand-counter.ts';

/** Seldom enough to tell nothing of a moment; who ends the site without a word loses no more than this. */
const EVERY_MS = 5 * 60_000;

interface Storing {
  pocketBaseUrl: string;
  siteUser: { email: string; password: string };
  counter: DemandCounter;
}

/** Adds what was counted to the sums in the database. What could not be stored is kept for the next time. */
export async function storeDemand({ pocketBaseUrl, siteUser, counter }: Storing): Promise<void> {
  counter.forgetBefore(addDays(dutchMoment(Date.now()).day, -DEMAND_LIMITS.settleDays));
  const counts = counter.take();
  if (counts.length === 0) return;
  try {
    await addDemand(await openSiteAccess(pocketBaseUrl, siteUser), counts);
  } catch {
    // The answer may have been lost and not the call: a sum may then be too high, which rounding bears.
    counter.putBack(counts);
  }
}

/** Stores now and then for as long as the site runs. Its answer ends that and stores what is left. */
export function startStoring(storing: Storing, everyMs = EVERY_MS): () => Promise<void> {
  const timer = setInterval(() => void storeDemand(storing), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return storeDemand(storing);
  };
}
