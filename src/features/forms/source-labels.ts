import type { SourceValues } from '../../forms/form-fields.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

/** Labels of the fields in which a source is named, which only staff do: part of the labels of a form that has them. */
export function sourceLabels(isStaff: boolean): FieldLabels<SourceValues> {
  return {
    source_name: isStaff ? t('work.source_name') : null,
    source_url: isStaff ? t('work.source_url') : null,
    source_date: isStaff ? t('work.source_date') : null,
  };
}
