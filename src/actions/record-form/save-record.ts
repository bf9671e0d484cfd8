import {
  type EditableRecords,
  type RecordWrite,
  readRecord,
  tryRecords,
  writeRecords,
} from '../../data/directory/directory-edit.ts';
import { KNOWN_UPDATED } from '../../domain/access/known-updated.ts';
import type { User } from '../../domain/access/user.ts';
import { fixedFieldErrors } from '../../domain/access/write-directory.ts';
import { sourceErrors } from '../../domain/access/write-source.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { type CheckContext, checkRecord } from '../../domain/checks/check-record.ts';
import type { FieldErrors, StoredRecord } from '../../domain/checks/field-errors.ts';
import { textErrors } from '../../domain/checks/text-fields.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import { REPUBLISH } from '../../domain/correction/republish.ts';
import type { ErrorCodes, NotDone, Outcome } from '../../domain/outcome.ts';
import { chosenId } from '../../forms/chosen-id.ts';
import { readFields, unposted } from '../../forms/read-fields.ts';
import { typedIn } from '../../forms/read-form.ts';
import {
  type FormContext,
  isSameShown,
  limitsOf,
  type RecordForm,
  showValues,
  storeValues,
} from '../../forms/record-form.ts';
import { conflict, type ShownForm, shownAgain } from '../../forms/shown-form.ts';
import { lengthErrors } from '../../forms/text-limits.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

export interface SaveOptions<C extends EditableCollection> {
  /** The record as the page has just read it; null for a new one. */
  before: EditableRecords[C] | null;
  /** What the page knows and nobody types: whom a new record belongs to. */
  fixed?: StoredRecord;
  /** Records that are stored with a new one, all or none; at most eleven. */
  alongside?(record: StoredRecord & { id: string }): RecordWrite[];
  /** What the rules must know of other records: only for a first door. */
  serviceMunicipalities?: CheckContext['serviceMunicipalities'];
  /** The rules of a collection that is not public; `checkRecord` without. */
  rules?(record: StoredRecord): FieldErrors;
  context: Omit<FormContext, 'user'>;
}

/** What became of a record's form: it is shown again (`form`) unless it was done, or what it is about is gone. */
export type SavedRecord<Values extends object> =
  | { kind: 'done'; id: string }
  | { kind: 'gone' }
  | { kind: Exclude<NotDone['kind'], 'gone'>; form: ShownForm<Values> };

/** What was posted, as it was read. */
type Read<C extends EditableCollection, Values extends object> = ReturnType<typeof readPosted<C, Values>>;

/** Carries out the form of one record: reads, asks the domain's rules first, and stores it in the name of who is signed in. */
export async function saveRecord<C extends EditableCollection, Values extends object>(
  posted: FormData,
  who: SignedIn,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
): Promise<SavedRecord<Values>> {
  const read = readPosted(posted, who.user, form, options);
  if (Object.keys(read.shown.errors).length > 0) return { kind: 'invalid', form: read.shown };
  return persist(writeRecords, read, who, form, options);
}

/** What saving what was posted would come to, by the database itself: `done` where it would be, and nothing is stored. */
export function trySaving<C extends EditableCollection, Values extends object>(
  read: Read<C, Values>,
  who: SignedIn,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
): Promise<SavedRecord<Values>> {
  return persist(tryRecords, read, who, form, options);
}

/** Saves, or tries to: whoever else was first is told of in the same way. */
async function persist<C extends EditableCollection, Values extends object>(
  write: typeof writeRecords,
  { shown, record }: Read<C, Values>,
  { user, session }: SignedIn,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
): Promise<SavedRecord<Values>> {
  const assured = { ...record, ...(shown.assured && { assured_date: 'today' }) };
  const from = (knownUpdated: string) => write(session, writesOf(form, shown, assured, options, knownUpdated));
  let theirs: ShownForm<Values> | null = null;
  const outcome = await attempt(async () => {
    const first = await from(shown.knownUpdated);
    if (first.kind !== 'conflict') return first;
    const stored = await readRecord(session, form.collection, shown.id);
    if (!stored) return { kind: 'gone' };
    const values = showValues(form, stored, { ...options.context, user });
    // Both may have made the same of it.
    if (isSameShown(values, shown.values)) return from(stored.updated);
    theirs = conflict(shown, stored, values);
    return first;
  });
  return toResult(form, theirs ?? shown, outcome);
}

/** What was posted, as the form shows it again, with all that is wrong with it; and the record it stands for. */
export function readPosted<C extends EditableCollection, Values extends object>(
  posted: FormData,
  user: User,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
): { shown: ShownForm<Values>; record: StoredRecord & { id: string } } {
  const { before } = options;
  const context = { ...options.context, user };
  const left = before ? unposted(form.fields, posted) : [];
  const shown: ShownForm<Values> = {
    outcome: { kind: 'shown' },
    id: before?.id ?? chosenId(typedIn(posted, 'id')),
    isNew: before === null,
    knownUpdated: typedIn(posted, KNOWN_UPDATED),
    values: readFields(form.fields, posted, before && showValues(form, before, context)),
    errors: {},
    theirs: null,
    limits: limitsOf(form),
    assured: posted.has('assured'),
    takedown: null,
    isRepublished: posted.has(REPUBLISH),
  };
  const { record, errors } = recordOf(form, shown, options, context, left);
  // What has none of the fields is no form of ours: nothing was said.
  const isEmpty = left.length === Object.keys(form.fields).length;
  const found = isEmpty ? { form: 'not_accepted' } : errorsAtFields(form, errors);
  if (Object.keys(found).length === 0) return { shown, record };
  return { shown: shownAgain(shown, { kind: 'invalid', errors: found }), record };
}

function recordOf<C extends EditableCollection, Values extends object>(
  form: RecordForm<C, Values>,
  { id, values }: ShownForm<Values>,
  { before, fixed, serviceMunicipalities = [], rules: ownRules }: SaveOptions<C>,
  context: FormContext,
  left: readonly string[],
): { record: StoredRecord & { id: string }; errors: Record<string, string> } {
  const typed = storeValues(form, values, context, left);
  const own = { ...typed.record, ...fixed };
  const record = { ...(form.complete?.(own, before && { ...before }) ?? own), id };
  const whole = { ...before, ...record };
  const { day: today } = dutchMoment(context.now);
  const rules = ownRules ? ownRules(whole) : checkRecord(form.collection, whole, { serviceMunicipalities, today });
  const errors = {
    ...sourceErrors(record, today),
    ...lengthErrors(form.collection, whole),
    ...rules,
    ...textErrors(form.collection, before && { ...before }, whole),
    ...fixedFieldErrors(context.user, form.collection, before ? { ...before } : null, whole),
    ...(form.check?.(record, context) ?? {}),
    // What could not be understood says more than that it is missing.
    ...typed.errors,
  };
  return { record, errors };
}

function writesOf<C extends EditableCollection, Values extends object>(
  { collection }: RecordForm<C, Values>,
  { id, isRepublished }: ShownForm<Values>,
  record: StoredRecord & { id: string },
  { before, alongside }: SaveOptions<C>,
  knownUpdated: string,
): RecordWrite[] {
  if (!before) return [{ action: 'create', collection, record, isRepublished }, ...(alongside?.(record) ?? [])];
  const { id: _, ...change } = record;
  return [{ action: 'update', collection, id, change, knownUpdated, isRepublished }];
}

function toResult<C extends EditableCollection, Values extends object>(
  form: RecordForm<C, Values>,
  shown: ShownForm<Values>,
  outcome: Outcome,
): SavedRecord<Values> {
  if (outcome.kind === 'done') return { kind: 'done', id: shown.id };
  if (outcome.kind === 'gone') return outcome;
  const { kind } = outcome;
  if (kind === 'invalid') {
    const errors = errorsAtFields(form, outcome.errors);
    return { kind, form: shownAgain(shown, { kind, errors }) };
  }
  // Where both are shown that says it. Twice within a moment: nothing was stored, and the next try says what changed.
  return { kind, form: shown.theirs ? shown : shownAgain(shown, outcome) };
}

/**
 * An error at a field that the form does not have: at the one of a record that is stored with it (`presence_municipality`),
 * else it belongs to the form as a whole.
 */
function errorsAtFields<C extends EditableCollection, Values extends object>(
  form: RecordForm<C, Values>,
  errors: ErrorCodes,
): ErrorCodes {
  const names = Object.keys(form.fields);
  const shownAt = (field: string) => {
    if (names.some((name) => field === name || field.startsWith(`${name}_`))) return field;
    return names.find((name) => name.endsWith(`_${field}`)) ?? 'form';
  };
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [shownAt(field), code]));
}
