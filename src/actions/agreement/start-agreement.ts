import { startAgreement } from '../../data/agreement/agreement-work.ts';
import { canStartAgreement } from '../../domain/access/agreement-scope.ts';
import { isStaff } from '../../domain/access/user.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { newDocument } from '../../domain/agreement/new-document.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { START_FIELDS, type StartValues } from '../../forms/agreement/start-form.ts';
import { type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { type Named, namedMunicipality } from '../../forms/named-records.ts';
import { readFields } from '../../forms/read-fields.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { sendForm } from '../send-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type StartResult = { kind: 'done'; id: string } | Refused<StartValues> | Unavailable<StartValues>;

/** The form of /werk/afspraken/nieuw. */
export async function startNewAgreement(
  posted: FormData,
  { user, session }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<StartResult> {
  const values = readFields(START_FIELDS, posted, null);
  const errors: Refused<StartValues>['errors'] = {};
  if (values.title === '') errors.title = 'required';
  else if (values.title.length > AGREEMENT_LIMITS.titleMax) errors.title = 'text_too_long';
  if (values.form === '') errors.form = 'required';
  const named = isStaff(user) ? namedByStaff(directory, values.municipalityName, now) : null;
  if (named && 'error' in named) errors.municipalityName = named.error;
  const municipalityIds = named && 'id' in named ? [named.id] : values.municipalities;
  if (!isStaff(user) && municipalityIds.length === 0) errors.municipalities = 'required';
  if (Object.keys(errors).length > 0 || values.form === '') return refused(values, errors);
  if (!canStartAgreement(user, { form: values.form, municipalityIds })) {
    return refused(values, { municipalities: 'not_yours' });
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
  return sendForm(values, async () => {
    const answer = await startAgreement(session, { id, slug, form, document });
    return answer.kind === 'done' ? { kind: 'done' as const, id } : refused(values, { form: 'not_accepted' });
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
