import type { EditableCollection } from '../domain/collections.ts';
import type { TakedownState } from '../domain/correction/republish.ts';
import type { NotDone } from '../domain/outcome.ts';
import { errorsShown, type FormErrors } from './form-outcome.ts';
import { type FormContext, limitsOf, type RecordForm, showValues } from './record-form.ts';

/** A form as a page shows it: for the first time, or again because it was not carried out. */
export interface ShownForm<Values extends object = object> {
  /** Why it is shown: for the first time or before it is saved, or again because it was not carried out. */
  outcome: { kind: 'shown' } | NotDone;
  /** Chosen before a new record is stored, so that sending it twice makes one. */
  id: string;
  isNew: boolean;
  /** The state of the record that was filled in from; empty for a new one. */
  knownUpdated: string;
  values: Values;
  /** Codes by field; `form` for what belongs to none. */
  errors: FormErrors;
  /** What somebody else has stored since: shown beside what was typed. `at` as PocketBase writes a moment. */
  theirs: { values: Values; by: string; at: string } | null;
  /** The most characters of its texts, by field. */
  limits: Readonly<Record<string, number>>;
  /** Whether the box "all of this is right" is ticked. */
  assured: boolean;
  /** What has become of a reader's request to hide the contact in it; null for none. */
  takedown: TakedownState | null;
  /** Whether the box "it may be on the site all the same" is ticked. */
  isRepublished: boolean;
}

/**
 * What a form calls its fields, in the order in which they stand in it. Null: said not to be shown to this person, or to
 * have no name there.
 */
export type FieldLabels<Values extends object> = { readonly [Name in keyof Values & string]-?: string | null };

/** The form as it is first shown. `preset`: what is known of a new record. */
export function openForm<C extends EditableCollection, Values extends object>(
  description: RecordForm<C, Values>,
  record: { id: string; updated: string } | null,
  context: FormContext,
  preset: object = {},
): ShownForm<Values> {
  return {
    outcome: { kind: 'shown' },
    id: record?.id ?? crypto.randomUUID(),
    isNew: record === null,
    knownUpdated: record?.updated ?? '',
    values: showValues(description, record ?? preset, context),
    errors: {},
    theirs: null,
    limits: limitsOf(description),
    // Who types all of a new record has looked at all of it; who mends one digit has not.
    assured: record === null,
    takedown: null,
    isRepublished: false,
  };
}

/** The form again, with what became of it. */
export function shownAgain<Values extends object>(shown: ShownForm<Values>, outcome: NotDone): ShownForm<Values> {
  return { ...shown, outcome, errors: errorsShown(outcome) };
}

/** The form beside what somebody else has stored since. `values`: theirs, as the form shows them. */
export function conflict<Values extends object>(
  shown: ShownForm<Values>,
  stored: { updated: string; source_name?: string },
  values: Values,
): ShownForm<Values> {
  const theirs = { values, by: stored.source_name ?? '', at: stored.updated };
  return { ...shown, outcome: { kind: 'conflict' }, knownUpdated: stored.updated, theirs };
}
