import { CORRECTION_LIMITS, type CorrectionKind } from '../../domain/correction/types.ts';
import type { NotDone } from '../../domain/outcome.ts';
import type { ReportValues } from '../../forms/correction/report-form.ts';
import { errorsShown, type FormErrors } from '../../forms/form-outcome.ts';
import { formatDuration } from '../../i18n/format.ts';
import type { Language, MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What is wrong, as the one who reports it says it. */
export const KIND_LABELS = {
  wrong_contact: 'report.wrong_contact',
  wrong_hours: 'report.wrong_hours',
  wrong_text: 'report.wrong_text',
  not_here: 'report.not_here',
  private_contact: 'report.private_contact',
  other: 'report.other',
} as const satisfies Record<CorrectionKind, MessageKey>;

/** Fields of the form that can be wrong; `form` for what is no field's. */
export type ReportErrors = FormErrors<keyof ReportValues | 'form'>;

/** Sentences for what is wrong with the form, or why it was not taken. */
export function reportErrorLabels(refused: NotDone | null, language: Language): ReportErrors {
  const t = translator(language);
  const codes = errorsShown(refused);
  const mustWait = refused?.kind === 'unavailable' && refused.word === 'wait';
  const { textMax, contactMax } = CORRECTION_LIMITS;
  const tooMany = codes.form === 'too_many' && t('report.too_many');
  return {
    ...(codes.kind && { kind: t('report.kind_required') }),
    ...(codes.which && { which: t('report.which_required') }),
    ...(codes.text === 'required' && { text: t('report.text_required') }),
    ...(codes.text === 'text_too_long' && { text: t('report.too_long', { count: textMax }) }),
    ...(codes.contact && { contact: t('report.too_long', { count: contactMax }) }),
    ...(codes.form && { form: tooMany || t('report.unavailable') }),
    ...(mustWait && { form: t('report.wait', { time: formatDuration(refused.seconds, language) }) }),
  };
}
