import type { ServiceAreaValues } from '../../forms/directory/service-area-form.ts';
import type { NewServiceValues, ServiceValues } from '../../forms/directory/service-form.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { sourceLabels } from '../forms/source-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

/** `isStaff`: staff are asked more. */
export function serviceLabels(isStaff: boolean): FieldLabels<ServiceValues> {
  return {
    name: t('work.service_name'),
    kind: t('work.service_kind'),
    description: t('work.service_description'),
    phases: t('work.phases'),
    target_groups: t('work.service_target_groups'),
    languages: t('work.service_languages'),
    languages_note: t('work.service_languages_note'),
    application_process: t('work.service_application'),
    fees_description: t('work.service_fees'),
    capacity: t('work.service_capacity'),
    email: t('work.service_email'),
    website: t('work.service_website'),
    status: t('work.service_status'),
    nationwide: isStaff ? t('work.service_nationwide') : null,
    ...sourceLabels(isStaff),
  };
}

/** Of the form of a service's area. */
export function areaLabels() {
  return {
    municipality: t('work.collection_municipalities'),
    name: t('work.area_name'),
    postcodes: t('work.area_postcodes'),
  } satisfies FieldLabels<ServiceAreaValues>;
}

/** Of a new service with its first area. */
export function newServiceLabels(isStaff: boolean): FieldLabels<NewServiceValues> {
  const area = areaLabels();
  return {
    ...serviceLabels(isStaff),
    area_id: null,
    area_municipality: area.municipality,
    area_name: area.name,
    area_postcodes: area.postcodes,
  };
}
