import type { ErrorCodes, NotDone, Outcome } from '../domain/outcome.ts';

/** What is wrong with a form, by field: codes, whose sentences stand in content/strings. */
export type FormErrors<Field extends string = string> = Partial<Record<Field, string>>;

/** Those of the form with these values; `form` for what belongs to no field. */
export type ErrorsOf<Values> = FormErrors<Extract<keyof Values, string> | 'form'>;

/** A form that was not carried out. It is shown again with all that was typed; passwords and files never. */
export type FormNotDone<Values> = NotDone<ErrorsOf<Values>> & { values: Values };

/** What became of a form that was sent. */
export type FormOutcome<Values, Done extends object = object> = ({ kind: 'done' } & Done) | FormNotDone<Values>;

/** A form that is shown as it stands: nothing was sent yet, or what was sent is to be looked at before it is saved. */
export interface Shown<Values> {
  kind: 'shown';
  values: Values;
}

export function invalid<Values>(values: Values, errors: ErrorsOf<Values>): FormNotDone<Values> {
  return { kind: 'invalid', values, errors };
}

type Kind = Outcome['kind'] | Shown<object>['kind'];

const STATUS = {
  done: 200,
  shown: 200,
  invalid: 422,
  conflict: 409,
  gone: 404,
  forbidden: 403,
  unavailable: 503,
} as const satisfies Record<Kind, number>;

/** As far as an answer of HTTP and a page depend on it. */
type Ended = { kind: 'done' | 'shown' } | NotDone;

/** HTTP status of the answer that shows what became of something. */
export function statusOf(ended: Ended): number {
  return ended.kind === 'unavailable' && ended.word === 'wait' ? 429 : STATUS[ended.kind];
}

/** Gives the answer its status, and says when the same may be asked again. Null: nothing was asked. */
export function answerWith(answer: { status?: number; headers: Headers }, ended: Ended | null): void {
  if (!ended) return;
  answer.status = statusOf(ended);
  if (ended.kind === 'unavailable' && ended.seconds > 0) answer.headers.set('Retry-After', `${ended.seconds}`);
}

/** What a form says of what belongs to no field of it: a code for each outcome. */
const FORM_CODES = { conflict: 'changed_meanwhile', gone: 'gone', forbidden: 'not_yours' } as const;

/** What a page shows with a form: codes by field. None where all is well. */
export function errorsShown(ended: Ended | null): ErrorCodes {
  if (!ended || ended.kind === 'done' || ended.kind === 'shown') return {};
  if (ended.kind === 'invalid') return ended.errors;
  return { form: ended.kind === 'unavailable' ? ended.word : FORM_CODES[ended.kind] };
}
