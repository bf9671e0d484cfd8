import { LOCATION_FORM, type LocationValues } from '../../forms/directory/location-form.ts';
import type { NewOrganizationValues, OrganizationValues } from '../../forms/directory/organization-form.ts';
import type { PhoneValues } from '../../forms/directory/phone-form.ts';
import type { PresenceValues } from '../../forms/directory/presence-form.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { ownLabels, sourceLabels } from '../forms/source-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

/** Labels in the order of the form. Staff say of whom it is a branch, where a fact was read, and change an address. */
export function organizationLabels(isStaff: boolean, isNew: boolean): FieldLabels<OrganizationValues> {
  return {
    name: t('work.organization_name'),
    kind: t('work.organization_kind'),
    national_partner: isStaff ? t('work.organization_partner') : null,
    description: t('work.organization_description'),
    website: t('work.organization_website'),
    email: t('work.organization_email'),
    legal_name: t('work.organization_legal_name'),
    kvk_number: t('work.organization_kvk_number'),
    slug: isStaff || isNew ? t('work.organization_slug') : null,
    status: t('work.record_status'),
    valid_to: isNew ? null : t('work.organization_valid_to'),
    ...sourceLabels(isStaff),
  };
}

export function newOrganizationLabels(isStaff: boolean): FieldLabels<NewOrganizationValues> {
  return {
    ...organizationLabels(isStaff, true),
    presence_id: null,
    presence_municipality: t('work.presence_municipality'),
    presence_since: t('work.presence_since'),
  };
}

export function presenceLabels(isStaff: boolean): FieldLabels<PresenceValues> {
  return {
    municipality: t('work.presence_municipality'),
    since: t('work.presence_since'),
    until: t('work.presence_until'),
    ...sourceLabels(isStaff),
  };
}

export function locationLabels(isStaff: boolean): FieldLabels<LocationValues> {
  return {
    ...ownLabels(LOCATION_FORM, (name) => t(`work.location_${name}`)),
    status: t('work.record_status'),
    ...sourceLabels(isStaff),
  };
}

export function phoneLabels(isStaff: boolean): FieldLabels<PhoneValues> {
  return {
    number: t('work.phone_number'),
    type: t('work.phone_type'),
    extension: t('work.phone_extension'),
    description: t('work.phone_description'),
    status: t('work.phone_status'),
    ...sourceLabels(isStaff),
  };
}
