import { ACCESS_LIMITS } from '../../domain/access/user.ts';
import type { FieldErrorCode } from '../../domain/checks/field-errors.ts';
import type { LaterWord, Outcome } from '../../domain/outcome.ts';
import { errorsShown } from '../../forms/form-outcome.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** Codes that a form gives itself, or that say what became of it. */
type OwnCode = 'gone' | LaterWord | 'wrong_password' | 'passwords_differ';

const t = translator(DEFAULT_LANGUAGE);

/** What to do about each code. */
const SENTENCES: Record<FieldErrorCode | OwnCode, string> = {
  required: t('work.error_required'),
  text_too_long: t('work.error_text_too_long'),
  unseen_signs: t('work.error_unseen_signs'),
  not_one_line: t('work.error_not_one_line'),
  too_many: t('work.error_too_many'),
  in_future: t('work.error_in_future'),
  ends_too_late: t('work.error_ends_too_late'),
  own_predecessor: t('work.error_own_predecessor'),
  invalid_document: t('work.error_invalid_document'),
  reason_too_long: t('work.error_reason_too_long'),
  asked_to_hide: t('work.error_asked_to_hide'),
  was_left_out: t('work.error_was_left_out'),
  invalid_slug: t('work.error_invalid_slug'),
  slug_taken: t('work.error_slug_taken'),
  already_there: t('work.error_already_there'),
  already_saved: t('work.error_already_saved'),
  invalid_phone: t('work.error_invalid_phone'),
  invalid_postcode: t('work.error_invalid_postcode'),
  invalid_web_address: t('work.error_invalid_web_address'),
  invalid_kvk_number: t('work.error_invalid_kvk_number'),
  invalid_day: t('work.error_invalid_day'),
  invalid_partial_date: t('work.error_invalid_partial_date'),
  invalid_language: t('work.error_invalid_language'),
  invalid_hours: t('work.error_invalid_hours'),
  unreadable_hours: t('work.error_unreadable_hours'),
  unknown_time: t('work.error_unknown_time'),
  hours_close_before_opening: t('work.error_hours_close_before_opening'),
  hours_overlap: t('work.error_hours_overlap'),
  invalid_closures: t('work.error_invalid_closures'),
  closure_ends_before_start: t('work.error_closure_ends_before_start'),
  ends_before_start: t('work.error_ends_before_start'),
  exactly_one_owner: t('work.error_exactly_one_owner'),
  not_a_list_of_texts: t('work.error_not_a_list_of_texts'),
  invalid_pc4: t('work.error_invalid_postcodes'),
  unknown_pc4: t('work.error_unknown_postcode'),
  pc4_elsewhere: t('work.error_postcode_elsewhere'),
  own_partner: t('work.error_own_partner'),
  service_not_here: t('work.error_service_not_here'),
  neighbourhood_needs_name: t('work.error_neighbourhood_needs_name'),
  same_municipality: t('work.error_same_municipality'),
  unknown_municipality: t('work.error_unknown_municipality'),
  ambiguous_municipality: t('work.error_ambiguous_municipality'),
  unknown_organization: t('work.error_unknown_organization'),
  ambiguous_organization: t('work.error_ambiguous_organization'),
  not_yours: t('work.error_not_yours'),
  owner_is_fixed: t('work.error_owner_is_fixed'),
  staff_only: t('work.error_only_staff'),
  national_name: t('work.error_national_name'),
  last_area: t('work.error_last_area'),
  changed_meanwhile: t('work.error_changed_meanwhile'),
  not_changeable: t('work.error_not_changeable'),
  not_accepted: t('work.error_not_accepted'),
  gone: t('work.refusal_gone'),
  away: t('work.error_unavailable'),
  disk_full: t('work.disk_full'),
  cannot_save: t('work.cannot_save'),
  wait: t('work.error_too_often'),
  email_taken: t('work.error_email_taken'),
  invalid_email: t('work.error_invalid_email'),
  name_too_long: t('work.error_name_too_long'),
  wrong_password: t('work.error_old_password'),
  passwords_differ: t('work.error_passwords_differ'),
  password_too_long: t('work.error_password_too_long'),
  password_too_short: t('work.error_password_too_short', { count: ACCESS_LIMITS.passwordMin }),
};

const known: ReadonlyMap<string, string> = new Map(Object.entries(SENTENCES));

/** What to do about a code of our own or of PocketBase; a code nobody foresaw still gets a sentence. */
export function errorLabel(code: string): string {
  return known.get(code) ?? SENTENCES.not_accepted;
}

/** What a button without fields says of what it could not do; empty where it asks, or nothing was asked. */
export function outcomeLabel(outcome: Outcome | { kind: 'shown' } | null): string {
  const [code] = Object.values(errorsShown(outcome));
  return code === undefined ? '' : errorLabel(code);
}

/** Sentences for the fields of one form, by field. `own`: what this form says of a code at a field. */
export function errorLabels<Field extends string>(
  errors: Partial<Record<Field | 'form', string>>,
  own: (field: Field, code: string) => string | undefined,
): Partial<Record<Field | 'form', string>> {
  const sentences: Partial<Record<Field | 'form', string>> = {};
  for (const field of Object.keys(errors) as (Field | 'form')[]) {
    const code = errors[field] ?? '';
    sentences[field] = (field === 'form' ? undefined : own(field as Field, code)) ?? errorLabel(code);
  }
  return sentences;
}

/** The summary above a form: an error that belongs to no field leads to the first one. */
export function errorSummary(
  sentences: Partial<Record<string, string>>,
  firstFieldId: string,
): { fieldId: string; message: string }[] {
  return Object.entries(sentences).flatMap(([field, message]) =>
    message ? [{ fieldId: field === 'form' ? firstFieldId : field, message }] : [],
  );
}
