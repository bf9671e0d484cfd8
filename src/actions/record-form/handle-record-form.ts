import type { EditableRecords } from '../../data/directory/directory-edit.ts';
import { assurance, assuredBy } from '../../domain/access/assurance.ts';
import { claimOfWrite, isClaimable } from '../../domain/access/claim.ts';
import { isKnownAsOwn } from '../../domain/access/known-organization.ts';
import { sourceOfWrite, writingMunicipalityId } from '../../domain/access/write-source.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { type StoredRecord, textOf } from '../../domain/checks/field-errors.ts';
import type { EditableCollection } from '../../domain/collections.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { RecordForm } from '../../forms/record-form.ts';
import { openForm, type ShownForm } from '../../forms/shown-form.ts';
import { takedownOf } from '../correction/takedown-state.ts';
import type { SignedIn } from '../signed-in.ts';
import { readPosted, type SaveOptions, saveRecord, trySaving } from './save-record.ts';

export type RecordFormOutcome<C extends EditableCollection, Values extends object> =
  | { kind: 'done'; id: string }
  /** Not there any more, or not this person's to change. */
  | { kind: 'gone' }
  /** `typed`: what would be stored, whole, when a preview was asked for; nothing is. */
  | { kind: 'shown'; form: ShownForm<Values>; typed: EditableRecords[C] | null };

/**
 * One record's page from its first showing to its last save: opens the form, shows what would be saved when the button for
 * it was pressed, and saves. `preset`: what is known of a new record.
 */
export async function handleRecordForm<C extends EditableCollection, Values extends object>(
  posted: FormData | null,
  who: SignedIn,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
  preset: object = {},
): Promise<RecordFormOutcome<C, Values>> {
  const outcome = await openOrSave(posted, who, form, options, preset);
  if (outcome.kind !== 'shown') return outcome;
  const takedown = await takedownOf(who, form.collection, options.before?.id ?? null, outcome.form);
  return { ...outcome, form: { ...outcome.form, takedown } };
}

async function openOrSave<C extends EditableCollection, Values extends object>(
  posted: FormData | null,
  who: SignedIn,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
  preset: object,
): Promise<RecordFormOutcome<C, Values>> {
  if (!posted) {
    const opened = openForm(form, options.before, { ...options.context, user: who.user }, preset);
    return { kind: 'shown', form: opened, typed: null };
  }
  if (typedIn(posted, 'step') === 'preview') return preview(posted, who, form, options);
  const result = await saveRecord(posted, who, form, options);
  return 'form' in result ? { kind: 'shown', form: result.form, typed: null } : result;
}

/** Saving is tried first: what would be refused then is not shown as what residents will see. */
async function preview<C extends EditableCollection, Values extends object>(
  posted: FormData,
  who: SignedIn,
  form: RecordForm<C, Values>,
  options: SaveOptions<C>,
): Promise<RecordFormOutcome<C, Values>> {
  const read = readPosted(posted, who.user, form, options);
  const { shown, record } = read;
  if (Object.keys(shown.errors).length > 0) return { kind: 'shown', form: shown, typed: null };
  const tried = await trySaving(read, who, form, options);
  if ('form' in tried) return { kind: 'shown', form: tried.form, typed: null };
  if (tried.kind === 'gone') return tried;
  return {
    kind: 'shown',
    form: shown,
    typed: asStored(form.collection, record, shown.assured, who, options),
  };
}

/** With what the hooks would add, as PocketBase would give it. */
function asStored<C extends EditableCollection>(
  collection: C,
  record: StoredRecord,
  isAssured: boolean,
  { user }: SignedIn,
  { before, context }: SaveOptions<C>,
): EditableRecords[C] {
  const today = dutchMoment(context.now).day;
  const after = { ...before, ...record };
  const { municipalities, organizations } = context.directory;
  const places = { organization: null, service: null, location: null };
  const organizationId = ownerIdOf(collection, after, context.directory);
  const municipalityId = writingMunicipalityId(user, after, places);
  const names = {
    organization: organizations.get(organizationId)?.name ?? '',
    municipality: municipalities.get(municipalityId)?.name ?? '',
    taken: Boolean(record.source_name),
  };
  const stored: StoredRecord | null = before && { ...before };
  const source = sourceOfWrite(user, stored, after, names, today);
  const freshness = assurance(isAssured, stored, after, today, assuredBy(user, names.organization));
  const isOwn = isKnownAsOwn(user, context.directory, organizationId);
  const claim = isClaimable(collection) && claimOfWrite(user, stored, after, { isOwn, isAssured, municipalityId });
  return { ...after, ...source, ...freshness, ...claim } as unknown as EditableRecords[C];
}

/** The organisation that a record belongs to, by itself or by its service or location; empty where readers see none. */
function ownerIdOf(collection: EditableCollection, record: StoredRecord, directory: Directory): string {
  if (collection === 'organizations') return textOf(record, 'id');
  const through =
    directory.services.get(textOf(record, 'service')) ?? directory.locations.get(textOf(record, 'location'));
  return textOf(record, 'organization') || (through?.organizationId ?? '');
}
