/** A form of one record, as the pages of its feature show it: what src/actions/record-form gives. */
export interface ShownForm<Values extends object = object> {
  kind: 'open' | 'refused' | 'changed_meanwhile' | 'unavailable';
  id: string;
  isNew: boolean;
  knownUpdated: string;
  values: Values;
  /** Codes by field; `form` for what belongs to none. */
  errors: Partial<Record<string, string>>;
  /** What somebody else has stored since. `at` as PocketBase writes a moment. */
  theirs: { values: Values; by: string; at: string } | null;
  /** The most characters of its texts, by field. */
  limits: Readonly<Record<string, number>>;
  assured: boolean;
  /** What has become of a reader's request to hide the contact in it; null for none. */
  asked: 'open' | 'solved' | null;
  /** Whether the box "it may be on the site all the same" is ticked. */
  isPutBack: boolean;
}

/** What a form says of its fields, by their names. A field without a label is not shown to this person. */
export type FieldLabels<Values extends object> = Partial<Record<keyof Values & string, string>>;
