import type { TypedRecord } from '../../data/directory/typed-record.ts';
import { postedForm } from '../../forms/read-form.ts';
import type { RecordForm } from '../../forms/record-form.ts';
import type { ShownForm } from '../../forms/shown-form.ts';
import { handleRecordForm } from '../record-form/handle-record-form.ts';
import { type SignedIn, signedIn } from '../signed-in.ts';
import { openOwner, openRecord } from './open-part.ts';
import { previewOrganization, type WritePreview } from './preview-write.ts';

export type EditPlaceResult<Values extends object> =
  | { kind: 'forbidden' }
  | { kind: 'gone' }
  | { kind: 'done' }
  | { kind: 'shown'; who: SignedIn; form: ShownForm<Values>; organizationName: string; preview: WritePreview | null };

/**
 * A place of an organisation (where it works, an office) on its own page: shown, or stored when it was posted. `part`:
 * its id; null for a new one.
 */
export async function editPlace<C extends 'presences' | 'locations', Values extends object>(
  request: Request,
  locals: App.Locals,
  { organization, part }: { organization: string; part: string | null },
  description: RecordForm<C, Values>,
): Promise<EditPlaceResult<Values>> {
  const who = signedIn(locals);
  const [owner, own] = await Promise.all([
    openOwner(who, organization, description.collection),
    part === null ? null : openRecord(who, description.collection, part),
  ]);
  const opened = own ?? owner;
  if (opened.kind === 'forbidden') return { kind: 'forbidden' };
  if (opened.kind === 'gone' || owner.kind === 'gone') return { kind: 'gone' };
  const before = own && own.kind !== 'gone' ? own.record : null;
  if (before && before.organization !== organization) return { kind: 'gone' };
  const posted = await postedForm(request);
  const options = { before, fixed: { organization }, context: locals };
  const [first] = who.user.municipalityIds;
  const preset = who.user.municipalityIds.length === 1 ? { municipality: first } : {};
  const outcome = await handleRecordForm(posted, who, description, options, preset);
  if (outcome.kind !== 'shown') return { kind: outcome.kind };
  const { form, typed } = outcome;
  const asTyped = { collection: description.collection, record: typed } as TypedRecord;
  const preview = typed && (await previewOrganization(who, organization, locals, asTyped));
  return { kind: 'shown', who, form, organizationName: owner.record.name, preview };
}
