/**
 * What may be asked in a list. PocketBase joins a back relation with its own rule: sorted or filtered by
 * `obstacles_via_municipality.kind`, just the municipalities fall out that have an obstacle one may not read. So no question
 * of anybody but the superuser goes by a back relation. API rules and `expand` are not questions of this kind.
 */
import type { RequestEvent, SubscribeEvent } from './pocketbase.ts';

export function refuseBackRelations(e: RequestEvent): unknown {
  const query = e.request.url.query();
  const asked = `${query.get('filter')} ${query.get('sort')}`;
  if (/_via_/i.test(asked) && !e.hasSuperuserAuth()) throw new BadRequestError('back_relation');
  return e.next();
}

/** Who listens may add a filter of the same kind. Nothing of ours does, so that options are refused as a whole. */
export function refuseListenOptions(e: SubscribeEvent): unknown {
  const hasOptions = e.subscriptions.some((topic) => topic.includes('?'));
  if (hasOptions && !e.hasSuperuserAuth()) throw new BadRequestError('no_options');
  return e.next();
}
