import type { RecordWrite } from '../data/directory-edit.ts';
import type { StoredRecord } from '../domain/checks/field-errors.ts';
import { slugOf } from '../domain/municipality/slug.ts';
import { NEW_ORGANIZATION_FORM } from './organization-form.ts';
import { PRESENCE_FORM } from './presence-form.ts';
import { typedIn } from './read-form.ts';
import { type FormContext, storeValues } from './record-form/record-form.ts';
import { saveRecord } from './record-form/save-record.ts';
import type { SignedIn } from './signed-in.ts';

/** The form of /werk/organisaties/nieuw: an organisation and its first place are stored together, or neither. */
export async function addOrganization(posted: FormData, who: SignedIn, context: Omit<FormContext, 'user'>) {
  const result = await saveRecord(posted, who, NEW_ORGANIZATION_FORM, {
    before: null,
    context,
    alongside: (organization) => firstPlace(posted, { ...context, user: who.user }, organization),
  });
  // The word that was made of the name stands in its field, so that another can be made of it.
  if (result.kind === 'refused' && result.errors.slug !== undefined && result.values.slug === '') {
    return { ...result, values: { ...result.values, slug: slugOf(result.values.name) } };
  }
  return result;
}

function firstPlace(
  posted: FormData,
  context: FormContext,
  organization: StoredRecord & { id: string },
): RecordWrite[] {
  const typed = {
    municipality: typedIn(posted, 'presence_municipality'),
    since: typedIn(posted, 'presence_since'),
    until: '',
    source_name: '',
    source_url: '',
    source_date: '',
  };
  if (typed.municipality === '') return [];
  const { record } = storeValues(PRESENCE_FORM, typed, context);
  const { assured_date } = organization;
  const id = typedIn(posted, 'presence_id') || crypto.randomUUID();
  return [
    {
      action: 'create',
      collection: 'presences',
      record: { ...record, id, organization: organization.id, ...(assured_date !== undefined && { assured_date }) },
    },
  ];
}
