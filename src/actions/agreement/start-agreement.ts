import { startAgreement } from '../../data/agreement/agreement-work.ts';
import { canStartAgreement } from '../../domain/access/agreement-scope.ts';
import { isStaff } from '../../domain/access/user.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { newDocument } from '../../domain/agreement/new-document.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { START_FIELDS, type StartValues } from '../../forms/agreement/start-form.ts';
import { type ErrorsOf, type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { type Named, namedMunicipality } from '../../forms/named-records.ts';
import { readFields } from '../../forms/read-fields.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form of /werk/afspraken/nieuw. */
export async function startNewAgreement(
  posted: FormData,
  { user, session }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<FormOutcome<StartValues, { id: string }>> {
  const values = readFields(START_FIELDS, posted, null);
  const errors: ErrorsOf<StartValues> = {};
  if (values.title === '') errors.title = 'required';
  else if (values.title.length > AGREEMENT_LIMITS.titleMax) errors.title = 'text_too_long';
  if (values.form === '') errors.form = 'required';
  const named = isStaff(user) ? namedByStaff(directory, values.municipalityName, now) : null;
  if (named && 'error' in named) errors.municipalityName = named.error;
  const municipalityIds = named && 'id' in named ? [named.id] : values.municipalities;
  if (!isStaff(user) && municipalityIds.length === 0) errors.municipalities = 'required';
  if (Object.keys(errors).length > 0 || values.form === '') return invalid(values, errors);
  if (!canStartAgreement(user, { form: values.form, municipalityIds })) {
    return invalid(values, { municipalities: 'not_yours' });
  }
  const municipalities = municipalityIds.flatMap((one) => directory.municipalities.get(one) ?? []);
  const t = translator(DEFAULT_LANGUAGE);
  const parties = municipalities.map(({ id: municipalityId, name }) => ({
    name: t('agreement.municipality', { name }),
    organizationId: '',
    municipalityId,
  }));
  const document = newDocument(
    values.title,
    municipalities.map(({ id }) => id),
    parties,
  );
  const slug = freeSlug(directory, `${slugOf(values.title)}-${municipalities[0]?.slug ?? ''}`, values.id);
  const { id, form } = values;
  return send(values, async () => {
    const outcome = await startAgreement(session, { id, slug, form, document });
    return outcome.kind === 'done' ? { ...outcome, id } : outcome;
  });
}

/** Drafts are not in the directory: a slug always ends in some of the id, and is nobody else's. */
function freeSlug(directory: Directory, wanted: string, id: string): string {
  const slug = `${wanted.slice(0, 150).replace(/-+$/, '')}-${id.slice(0, 6)}`;
  return directory.agreements.by('slug', slug).length === 0 ? slug : `${slug}-${id.slice(-6)}`;
}

function namedByStaff(directory: Directory, name: string, now: number): Named<string> {
  return name === '' ? { error: 'required' } : namedMunicipality(directory, name, now);
}
