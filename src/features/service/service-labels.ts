import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { sourceLabels } from '../forms/source-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

/** The values of a service's form. */
export interface ServiceValues {
  name: string;
  kind: string;
  status: string;
  description: string;
  phases: string[];
  target_groups: string[];
  languages: string;
  languages_note: string;
  application_process: string;
  fees_description: string;
  capacity: string;
  email: string;
  website: string;
  nationwide?: boolean;
  source_name?: string;
  source_url?: string;
  source_date?: string;
}

/** `isStaff`: staff are asked more. */
export function serviceLabels(isStaff: boolean) {
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
    ...(isStaff && { nationwide: t('work.service_nationwide'), ...sourceLabels() }),
  };
}

/** Of the area that a new service gets with it, and of an area's own form. */
export function areaLabels() {
  return {
    municipality: t('work.collection_municipalities'),
    name: t('work.area_name'),
    postcodes: t('work.area_postcodes'),
  };
}
