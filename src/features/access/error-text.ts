import { ACCESS_LIMITS } from '../../domain/access/user.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What to do about a code of our own or of PocketBase; a code nobody foresaw still gets a sentence. */
export function errorText(code: string): string {
  const t = translator(DEFAULT_LANGUAGE);
  const texts = new Map([
    ['ambiguous_municipality', t('work.error_ambiguous_municipality')],
    ['ambiguous_organization', t('work.error_ambiguous_organization')],
    ['invalid_email', t('work.error_invalid_email')],
    ['validation_is_email', t('work.error_invalid_email')],
    ['name_too_long', t('work.error_name_too_long')],
    ['staff_only', t('work.error_staff_only')],
    ['passwords_differ', t('work.error_passwords_differ')],
    ['password_too_long', t('work.error_password_too_long')],
    ['password_too_short', t('work.error_password_too_short', { count: ACCESS_LIMITS.passwordMin })],
    ['unknown_municipality', t('work.error_unknown_municipality')],
    ['unknown_organization', t('work.error_unknown_organization')],
    ['validation_not_unique', t('work.error_email_taken')],
    ['email_taken', t('work.error_email_taken')],
    ['validation_invalid_old_password', t('work.error_old_password')],
    ['wrong_password', t('work.error_old_password')],
    ['unavailable', t('work.error_unavailable')],
  ]);
  return texts.get(code) ?? t('work.error_not_accepted');
}

/** Sentences for the fields of one form; `required` says what each field is for. */
export function errorTexts<Field extends string>(
  errors: Partial<Record<Field | 'form', string>>,
  required: Partial<Record<Field, string>>,
): Partial<Record<Field | 'form', string>> {
  const texts: Partial<Record<Field | 'form', string>> = {};
  for (const field of Object.keys(errors) as (Field | 'form')[]) {
    const code = errors[field] ?? '';
    const own = code === 'required' && field !== 'form' ? required[field as Field] : undefined;
    texts[field] = own ?? errorText(code);
  }
  return texts;
}

/** The summary above a form: an error that belongs to no field leads to the first one. */
export function errorSummary(
  texts: Partial<Record<string, string>>,
  firstFieldId: string,
): { fieldId: string; message: string }[] {
  return Object.entries(texts).flatMap(([field, message]) =>
    message ? [{ fieldId: field === 'form' ? firstFieldId : field, message }] : [],
  );
}
