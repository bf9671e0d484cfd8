/** What is wrong with a form, by field: codes, whose sentences stand in content/strings. */
export type FormErrors<Field extends string = string> = Partial<Record<Field, string>>;

/** A form that is shown again, with all that was typed; passwords never. */
interface ShownAgain<Values> {
  values: Values;
  /** `form` for what belongs to no field. */
  errors: FormErrors<Extract<keyof Values, string> | 'form'>;
}

/** A form that was not carried out, and what is wrong with it. */
export interface Refused<Values> extends ShownAgain<Values> {
  kind: 'refused';
}

/** The database did not answer: nothing was changed, and nothing that was typed is lost. */
export interface Unavailable<Values> extends ShownAgain<Values> {
  kind: 'unavailable';
}

/** The database wants to be asked less often: nothing was changed, and nothing that was typed is lost. */
export interface MustWait<Values> {
  kind: 'wait';
  seconds: number;
  values: Values;
}

export function refused<Values>(values: Values, errors: Refused<Values>['errors']): Refused<Values> {
  return { kind: 'refused', values, errors };
}

export function unavailable<Values>(values: Values): Unavailable<Values> {
  const errors: FormErrors = { form: 'unavailable' };
  return { kind: 'unavailable', values, errors: errors as Unavailable<Values>['errors'] };
}

/** HTTP status of a form that is shown again. */
export function statusOfRefusal(kind: 'refused' | 'unavailable' | 'wait'): 422 | 429 | 503 {
  return { refused: 422, wait: 429, unavailable: 503 }[kind] as 422 | 429 | 503;
}
