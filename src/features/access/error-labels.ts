import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { errorLabels } from '../forms/error-labels.ts';

/** Sentences for the fields of one form; `required` says what each field is for. */
export function accountErrorLabels<Field extends string>(
  errors: Partial<Record<Field | 'form', string>>,
  required: Partial<Record<Field, string>>,
): Partial<Record<Field | 'form', string>> {
  const t = translator(DEFAULT_LANGUAGE);
  return errorLabels<Field>(errors, (field, code) => {
    if (code === 'staff_only') return t('work.error_staff_only');
    return code === 'required' ? required[field] : undefined;
  });
}
