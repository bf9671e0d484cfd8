import { startAgreement } from '../../data/agreement-work.ts';
import { DatabaseAway } from '../../data/session.ts';
import { canStartAgreement } from '../../domain/access/agreement-scope.ts';
import { isStaff } from '../../domain/access/user.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { newDocument } from '../../domain/agreement/new-document.ts';
import type { AgreementForm } from '../../domain/agreement/types.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { chosenId } from '../../forms/chosen-id.ts';
import type { Refused, Unavailable } from '../../forms/form-result.ts';
import { type Named, namedMunicipality } from '../../forms/named-records.ts';
import { allTypedIn, typedIn } from '../../forms/read-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type { SignedIn } from '../signed-in.ts';

export interface StartValues {
  /** The id the new agreement gets: the form sent twice makes one. */
  id: string;
  title: string;
  form: AgreementForm | '';
  municipalities: string[];
  /** Staff type the municipality's name. */
  municipalityName: string;
}

/** The form as it is first shown: who has one municipality need not choose. */
export function newStartValues({ user }: SignedIn): StartValues {
  const [only, ...others] = user.municipalityIds;
  return {
    id: crypto.randomUUID(),
    title: '',
    form: isStaff(user) ? 'paper' : '',
    municipalities: only && others.length === 0 ? [only] : [],
    municipalityName: '',
  };
}

export type StartResult = { kind: 'done'; id: string } | Refused<StartValues> | Unavailable<StartValues>;

/** The form of /werk/afspraken/nieuw. */
export async function startNewAgreement(
  posted: FormData,
  { user, own }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<StartResult> {
  const form = typedIn(posted, 'form');
  const values: StartValues = {
    id: chosenId(typedIn(posted, 'id')),
    title: typedIn(posted, 'title'),
    form: form === 'paper' || form === 'digital' ? form : '',
    municipalities: allTypedIn(posted, 'municipalities'),
    municipalityName: typedIn(posted, 'municipalityName'),
  };
  const errors: Refused<StartValues>['errors'] = {};
  if (values.title === '') errors.title = 'required';
  else if (values.title.length > AGREEMENT_LIMITS.titleMax) errors.title = 'text_too_long';
  if (values.form === '') errors.form = 'required';
  const named = isStaff(user) ? namedByStaff(directory, values.municipalityName, now) : null;
  if (named && 'error' in named) errors.municipalityName = named.error;
  const municipalityIds = named && 'id' in named ? [named.id] : values.municipalities;
  if (!isStaff(user) && municipalityIds.length === 0) errors.municipalities = 'required';
  if (Object.keys(errors).length > 0 || values.form === '') return { kind: 'refused', values, errors };
  if (!canStartAgreement(user, { form: values.form, municipalityIds })) {
    return { kind: 'refused', values, errors: { municipalities: 'not_yours' } };
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
  try {
    const answer = await startAgreement(own, { id: values.id, slug, form: values.form, document });
    return answer.kind === 'done'
      ? { kind: 'done', id: values.id }
      : { kind: 'refused', values, errors: { form: 'not_accepted' } };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', values };
    throw error;
  }
}

/** Drafts are not in the directory: a slug always ends in some of the id, and is nobody else's. */
function freeSlug(directory: Directory, wanted: string, id: string): string {
  const slug = `${wanted.slice(0, 150).replace(/-+$/, '')}-${id.slice(0, 6)}`;
  return directory.agreements.by('slug', slug).length === 0 ? slug : `${slug}-${id.slice(-6)}`;
}

function namedByStaff(directory: Directory, name: string, now: number): Named<string> {
  return name === '' ? { error: 'required' } : namedMunicipality(directory, name, now);
}
