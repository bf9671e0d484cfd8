import { DatabaseAway } from '../data/pocketbase/refusal.ts';
import { type MustWait, type Unavailable, unavailable } from '../forms/form-result.ts';

/** What a form says when the database does not do now what it may do later. Anything else is thrown on. */
export function notNow<Values>(error: unknown, values: Values): Unavailable<Values> | MustWait<Values> {
  if (!(error instanceof DatabaseAway)) throw error;
  const { word, seconds } = error.refusal;
  return word === 'wait' ? { kind: 'wait', seconds, values } : unavailable(values);
}
