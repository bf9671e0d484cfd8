/**
 * Anonymous counts: the site adds to sums, and staff and officers see what may be shown of them. They leave no row in the
 * trail: the moment of each would undo that they are anonymous.
 */
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import {
  addDays,
  canCountDemand,
  canSeeDemand,
  canSeeDemandOf,
  DEMAND_LIMITS,
  isCountable,
  shownDemand,
  shownWeeks,
} from '../../domain/hooks-entry.ts';
import { currentUser } from '../access/current-user.ts';
import { today } from '../clock.ts';
import type { App, Params, SignedInEvent } from '../pocketbase.ts';
import { find, newId } from '../records.ts';
import { execute, textsOf } from '../sql.ts';

const ADD =
  'INSERT INTO demand_counts (id, municipality, day, kind, sum) VALUES ({:id}, {:municipality}, {:day}, {:kind}, {:sum}) ON CONFLICT (day, municipality, kind) DO UPDATE SET sum = sum + excluded.sum';

/** Adds to the sum of a municipality, day and kind. What is too late or of no municipality is left out. */
export function addDemand(e: SignedInEvent): unknown {
  if (!canCountDemand(currentUser(e.app, e.auth))) throw new ForbiddenError('');
  const { counts } = JSON.parse(JSON.stringify(e.requestInfo().body));
  if (!Array.isArray(counts) || counts.length > DEMAND_LIMITS.countsMost) throw new BadRequestError('too_many');
  e.app.runInTransaction((tx) => {
    for (const count of counts as StoredRecord[]) {
      const { municipality, day, kind, sum } = count;
      if (!isCountable(count, today()) || !find(tx, 'municipalities', String(municipality))) continue;
      execute(tx, ADD, { id: newId(), municipality, day, kind, sum });
    }
  });
  return e.noContent(204);
}

/**
 * Sums of each week by its Monday (the Sunday on or after a day, less six days): the large ones, and what the small ones come
 * to. Each as one text, because to hand over tens of thousands of rows one by one takes seconds.
 */
function sumsOf(app: App, period: Params) {
  const sums =
    "(SELECT municipality, date(day, 'weekday 0', '-6 days') AS week, kind, SUM(sum) AS sum FROM demand_counts WHERE day >= {:from} AND day < {:to} GROUP BY week, kind, municipality)";
  const large = `SELECT json_group_array(json_object('municipality', municipality, 'week', week, 'kind', kind, 'sum', sum)) AS text FROM ${sums} WHERE sum >= {:least}`;
  const small = `SELECT json_group_array(json_object('week', week, 'kind', kind, 'municipalities', municipalities, 'sum', sum)) AS text FROM (SELECT week, kind, COUNT(*) AS municipalities, SUM(sum) AS sum FROM ${sums} WHERE sum < {:least} GROUP BY week, kind)`;
  const listOf = (sql: string) => JSON.parse(textsOf(app, sql, period)[0] ?? '[]');
  return { large: listOf(large), small: listOf(small) };
}

/** The weeks that are shown, the last one first, and of each what may be shown to who asks. */
export function listDemand(e: SignedInEvent): unknown {
  const user = currentUser(e.app, e.auth);
  if (!canSeeDemand(user)) throw new ForbiddenError('');
  const weeks = shownWeeks(today());
  const [last = today(), first = last] = [weeks[0], weeks[weeks.length - 1]];
  const { large, small } = sumsOf(e.app, { from: first, to: addDays(last, 7), least: DEMAND_LIMITS.shownFrom });
  const sums = shownDemand(large, small).filter(({ municipality }) => canSeeDemandOf(user, municipality));
  return e.json(200, { weeks, sums });
}

/** Erases counts after their time. Run each day. */
export function eraseOldDemand(app: App): void {
  const before = addDays(today(), -DEMAND_LIMITS.keptDays);
  execute(app, 'DELETE FROM demand_counts WHERE day < {:before}', { before });
}
