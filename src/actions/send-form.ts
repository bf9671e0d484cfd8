import { DatabaseAway } from '../data/pocketbase/session.ts';
import { type Refused, refused, type Unavailable, unavailable } from '../forms/form-result.ts';

/** What the database says of a form that it does not carry out: codes by field. */
interface RefusedAnswer {
  kind: 'refused';
  errors: Partial<Record<string, string>>;
}

/** Sends what a form holds. A form that is not carried out is shown again with its `values`, whatever the reason. */
export async function sendForm<Values, Answer extends { kind: string }>(
  values: Values,
  send: () => Promise<Answer>,
): Promise<Exclude<Answer, RefusedAnswer> | Refused<Values> | Unavailable<Values>> {
  try {
    const answer = await send();
    return isRefused(answer) ? refused(values, answer.errors) : (answer as Exclude<Answer, RefusedAnswer>);
  } catch (error) {
    if (error instanceof DatabaseAway) return unavailable(values);
    throw error;
  }
}

function isRefused(answer: object): answer is RefusedAnswer {
  return 'kind' in answer && answer.kind === 'refused';
}
