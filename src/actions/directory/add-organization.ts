import type { PresencesRecord } from '../../data/records.gen.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { chosenId } from '../../forms/chosen-id.ts';
import { NEW_ORGANIZATION_FORM, type NewOrganizationValues } from '../../forms/directory/organization-form.ts';
import { PRESENCE_FORM } from '../../forms/directory/presence-form.ts';
import { typedIn } from '../../forms/read-form.ts';
import { type FormContext, storeValues } from '../../forms/record-form.ts';
import type { ShownForm } from '../../forms/shown-form.ts';
import { handleRecordForm } from '../record-form/handle-record-form.ts';
import type { SignedIn } from '../signed-in.ts';
import { previewOrganization, type WritePreview } from './preview-write.ts';

export type NewOrganizationOutcome =
  | { kind: 'done'; id: string }
  | { kind: 'gone' }
  | { kind: 'shown'; form: ShownForm<NewOrganizationValues>; preview: WritePreview | null };

/** The form of /werk/organisaties/nieuw: an organisation and its first place are stored together, or neither. */
export async function addOrganization(
  posted: FormData | null,
  who: SignedIn,
  context: Omit<FormContext, 'user'>,
): Promise<NewOrganizationOutcome> {
  const { user } = who;
  const [onlyOwn] = user.municipalityIds;
  const preset = user.municipalityIds.length === 1 ? { presence_municipality: onlyOwn } : {};
  const placeOf = (organization: StoredRecord & { id: string }) =>
    posted && firstPlace(posted, { ...context, user }, organization);
  const outcome = await handleRecordForm(
    posted,
    who,
    NEW_ORGANIZATION_FORM,
    {
      before: null,
      context,
      alongside: (organization) => {
        const record = placeOf(organization);
        return record ? [{ action: 'create', collection: 'presences', record }] : [];
      },
    },
    preset,
  );
  if (outcome.kind !== 'shown') return outcome;
  const { typed } = outcome;
  const place = typed && placeOf({ ...typed });
  // Its source is that of the organisation: both are written at once.
  const presence = place && ({ ...typed, ...place } as unknown as PresencesRecord);
  const preview =
    typed &&
    (await previewOrganization(
      who,
      typed.id,
      context,
      { collection: 'organizations', record: typed },
      presence && { collection: 'presences', record: presence },
    ));
  return { kind: 'shown', form: withProposedSlug(outcome.form), preview };
}

/** The word that was made of the name stands in its field, so that another can be made of it. */
function withProposedSlug(form: ShownForm<NewOrganizationValues>): ShownForm<NewOrganizationValues> {
  if (form.errors.slug === undefined || form.values.slug !== '') return form;
  return { ...form, values: { ...form.values, slug: slugOf(form.values.name) } };
}

/** Null when none was filled in. */
function firstPlace(
  posted: FormData,
  context: FormContext,
  organization: StoredRecord & { id: string },
): (StoredRecord & { id: string }) | null {
  const typed = {
    municipality: typedIn(posted, 'presence_municipality'),
    since: typedIn(posted, 'presence_since'),
    until: '',
    source_name: '',
    source_url: '',
    source_date: '',
  };
  if (typed.municipality === '') return null;
  const { record } = storeValues(PRESENCE_FORM, typed, context);
  const { assured_date } = organization;
  const id = chosenId(typedIn(posted, 'presence_id'));
  return { ...record, id, organization: organization.id, ...(assured_date !== undefined && { assured_date }) };
}
