import { startAgreement } from '../../data/agreement-work.ts';
import { DatabaseAway } from '../../data/session.ts';
import { canStartAgreement } from '../../domain/access/agreement-scope.ts';
import { isStaff } from '../../domain/access/user.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { newDocument } from '../../domain/agreement/new-document.ts';
import type { AgreementForm } from '../../domain/agreement/types.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { resolveMunicipality } from '../../domain/municipality/resolve.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type { Refused, Unavailable } from '../form-result.ts';
import { allTypedIn, typedIn } from '../read-form.ts';
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

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The form of /werk/afspraken/nieuw. */
export async function startNewAgreement(
  posted: FormData,
  { user, own }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<StartResult> {
  const id = typedIn(posted, 'id');
  const form = typedIn(posted, 'form');
  const values: StartValues = {
    id: UUID.test(id) ? id : crypto.randomUUID(),
    title: typedIn(posted, 'title'),
    form: form === 'paper' || form === 'digital' ? form : '',
    municipalities: allTypedIn(posted, 'municipalities'),
    municipalityName: typedIn(posted, 'municipalityName'),
  };
  const errors: Refused<StartValues>['errors'] = {};
  if (values.title === '') errors.title = 'required';
  else if (values.title.length > AGREEMENT_LIMITS.titleMax) errors.title = 'text_too_long';
  if (values.form === '') errors.form = 'required';
  const named = isStaff(user) ? namedMunicipality(directory, values.municipalityName, now) : null;
  if (typeof named === 'string') errors.municipalityName = named;
  const municipalityIds = named && typeof named !== 'string' ? [named.id] : values.municipalities;
  if (!isStaff(user) && municipalityIds.length === 0) errors.municipalities = 'required';
  if (Object.keys(errors).length > 0 || values.form === '') return { kind: 'refused', values, errors };
  if (!canStartAgreement(user, { form: values.form, municipalityIds })) {
    return { kind: 'refused', values, errors: { municipalities: 'not_yours' } };
  }
  const municipalities = municipalityIds.flatMap((one) => directory.municipalities.get(one) ?? []);
  const t = translator(DEFAULT_LANGUAGE);
  const document = newDocument(values.title, municipalities, ({ name }) => t('agreement.municipality', { name }));
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

function namedMunicipality(directory: Directory, name: string, now: number): { id: string } | string {
  if (name === '') return 'required';
  const found = resolveMunicipality(directory, name, now);
  if (found.kind === 'unknown') return 'unknown_municipality';
  return found.kind === 'choices' ? 'ambiguous_municipality' : found.municipality;
}
