import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { sourceLabels } from '../forms/source-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

interface SourceValues {
  source_name: string;
  source_url: string;
  source_date: string;
}

/** The values of the form of an organisation. */
export interface OrganizationValues extends SourceValues {
  name: string;
  kind: string;
  national_partner: string;
  description: string;
  website: string;
  email: string;
  legal_name: string;
  kvk_number: string;
  slug: string;
  status: string;
  valid_to: string;
}

/** With its first place. */
export interface NewOrganizationValues extends OrganizationValues {
  presence_id: string;
  presence_municipality: string;
  presence_since: string;
}

export interface PresenceValues extends SourceValues {
  municipality: string;
  since: string;
  until: string;
}

export interface LocationValues extends SourceValues {
  name: string;
  street: string;
  postcode: string;
  place: string;
  municipality: string;
  accessibility: string;
  status: string;
}

export interface PhoneValues extends SourceValues {
  number: string;
  type: string;
  extension: string;
  description: string;
  status: string;
}

/** Labels in the order of the form. Staff say of whom it is a branch, where a fact was read, and change an address. */
export function organizationLabels(isStaff: boolean, isNew: boolean) {
  return {
    name: t('work.organization_name'),
    kind: t('work.organization_kind'),
    ...(isStaff && { national_partner: t('work.organization_partner') }),
    description: t('work.organization_description'),
    website: t('work.organization_website'),
    email: t('work.organization_email'),
    legal_name: t('work.organization_legal_name'),
    kvk_number: t('work.organization_kvk_number'),
    ...((isStaff || isNew) && { slug: t('work.organization_slug') }),
    status: t('work.record_status'),
    ...(!isNew && { valid_to: t('work.organization_valid_to') }),
    ...(isStaff && sourceLabels()),
  };
}

export function newOrganizationLabels(isStaff: boolean) {
  return {
    ...organizationLabels(isStaff, true),
    presence_municipality: t('work.presence_municipality'),
    presence_since: t('work.presence_since'),
  };
}

export function presenceLabels(isStaff: boolean) {
  return {
    municipality: t('work.presence_municipality'),
    since: t('work.presence_since'),
    until: t('work.presence_until'),
    ...(isStaff && sourceLabels()),
  };
}

export function locationLabels(isStaff: boolean) {
  return {
    name: t('work.location_name'),
    street: t('work.location_street'),
    postcode: t('work.location_postcode'),
    place: t('work.location_place'),
    municipality: t('work.location_municipality'),
    accessibility: t('work.location_accessibility'),
    status: t('work.record_status'),
    ...(isStaff && sourceLabels()),
  };
}

export function phoneLabels(isStaff: boolean) {
  return {
    number: t('work.phone_number'),
    type: t('work.phone_type'),
    extension: t('work.phone_extension'),
    description: t('work.phone_description'),
    status: t('work.phone_status'),
    ...(isStaff && sourceLabels()),
  };
}
