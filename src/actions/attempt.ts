import { DatabaseAway } from '../data/pocketbase/refusal.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { ErrorsOf, FormOutcome } from '../forms/form-outcome.ts';

/**
 * Does what an action asks of the database. The one place in which the absence of the database becomes an outcome: an action
 * that is done in here keeps what was typed, and its page says it with the form. What a page reads before or after is
 * the middleware's (src/middleware.ts), which keeps what was posted too.
 */
export async function attempt<Done extends object, Errors>(
  act: () => Promise<Outcome<Done, Errors>>,
): Promise<Outcome<Done, Errors>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DatabaseAway)) throw error;
    return { kind: 'unavailable', ...error.notNow };
  }
}

/** Sends what a form holds. One that is not carried out is shown again with its `values`, whatever the reason. */
export async function send<Values, Done extends object>(
  values: Values,
  act: () => Promise<Outcome<Done, ErrorsOf<Values>>>,
): Promise<FormOutcome<Values, Done>> {
  const outcome = await attempt(act);
  return outcome.kind === 'done' ? outcome : { ...outcome, values };
}
