/** What is wrong with a form, by field: codes, whose sentences stand in content/strings. */
export type FormErrors<Field extends string = string> = Partial<Record<Field, string>>;

/** A form that was not carried out, with all that was typed (passwords never) and what is wrong with it. */
export interface Refused<Values> {
  kind: 'refused';
  values: Values;
  errors: FormErrors<Extract<keyof Values, string> | 'form'>;
}

/** The database did not answer: nothing was changed, and nothing that was typed is lost. */
export interface Unavailable<Values> {
  kind: 'unavailable';
  values: Values;
}

/** The database wants to be asked less often: nothing was changed, and nothing that was typed is lost. */
export interface MustWait<Values> {
  kind: 'wait';
  seconds: number;
  values: Values;
}

/** HTTP status of a form that is shown again. */
export function statusOfRefusal(kind: 'refused' | 'unavailable' | 'wait'): 422 | 429 | 503 {
  return { refused: 422, wait: 429, unavailable: 503 }[kind] as 422 | 429 | 503;
}
