import type { Day } from '../../domain/calendar/day.ts';
import type { DemandCount, WeekSum } from '../../domain/demand/types.ts';
import { answered } from '../pocketbase/answer.ts';
import { type ActorSession, connectAs } from '../pocketbase/session.ts';

const ROUTE = '/api/ketenkaart/demand';

/** Adds to the sums. For the site alone. Throws `DatabaseAway`. */
export async function addDemand(site: ActorSession, counts: readonly DemandCount[]): Promise<void> {
  await answered(connectAs(site).send(ROUTE, { method: 'POST', body: { counts } }));
}

/** What may be shown of the counts: Mondays of the weeks, the last one first, and sums, rounded. What is not in it is nobody's to see. */
export interface ShownDemand {
  weeks: Day[];
  sums: WeekSum[];
}

/** For staff and officers, who get the own municipalities and all together. Throws `DatabaseAway`. */
export async function listDemand(session: ActorSession): Promise<ShownDemand> {
  return answered(connectAs(session).send<ShownDemand>(ROUTE, {}));
}
