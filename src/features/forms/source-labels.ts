import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** Labels of the fields in which staff name a source: part of the labels of a form that has them. */
export function sourceLabels(): { source_name: string; source_url: string; source_date: string } {
  const t = translator(DEFAULT_LANGUAGE);
  return {
    source_name: t('work.source_name'),
    source_url: t('work.source_url'),
    source_date: t('work.source_date'),
  };
}
