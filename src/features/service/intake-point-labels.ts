import type { IntakePointValues } from '../../forms/directory/intake-point-form.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { serviceValueLabel } from './service-form-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

export function intakePointLabels(): FieldLabels<IntakePointValues> {
  return {
    service: t('work.intake_service'),
    name: t('work.intake_name'),
    description: t('work.intake_description'),
    status: t('work.service_status'),
  };
}

/** What a field of a first door holds, in words. */
export function intakePointValueText(services: readonly { value: string; text: string }[]) {
  return (field: string, value: unknown): string | undefined =>
    field === 'service' ? services.find((one) => one.value === value)?.text : serviceValueLabel(field, value);
}
