import type { Directory } from '../../domain/directory/directory.ts';
import { isNationalPartner } from '../../domain/directory/national-partners.ts';
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  PHONE_TYPES,
  type PhoneType,
  RECORD_STATUSES,
  type RecordStatus,
} from '../../domain/directory/types.ts';
import { compareNames } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { STATUS_LABELS } from '../directory/status-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

const PHONE_STATUS_LABELS = {
  published: 'work.phone_status_published',
  hidden: 'work.phone_status_hidden',
  draft: 'work.status_draft',
  withdrawn: 'work.status_withdrawn',
} as const satisfies Record<RecordStatus, MessageKey>;

const PHONE_TYPE_LABELS = {
  voice: 'work.phone_type_voice',
  text: 'work.phone_type_text',
  whatsapp: 'work.phone_type_whatsapp',
  text_relay: 'work.phone_type_text_relay',
} as const satisfies Record<PhoneType, MessageKey>;

export interface Option {
  value: string;
  text: string;
}

/** Only staff make a national partner of an organisation: without `withPartner` it cannot be chosen. */
export function kindOptions(withPartner: boolean): Option[] {
  return ORGANIZATION_KINDS.filter((kind) => withPartner || kind !== 'alliance_partner').map((value) => ({
    value,
    text: kindLabel(value),
  }));
}

export function kindLabel(kind: OrganizationKind): string {
  return t(`work.organization_kind_${kind}`);
}

export function statusOptions(): Option[] {
  return RECORD_STATUSES.map((value) => ({ value, text: t(STATUS_LABELS[value]) }));
}

/** A number is anybody's to call or is not public; the other states only where it has one already. */
export function phoneStatusOptions(present: string): Option[] {
  const offered = RECORD_STATUSES.filter((one) => one === 'published' || one === 'hidden' || one === present);
  return [
    ...(present === '' ? [{ value: '', text: t('work.phone_status_choose') }] : []),
    ...offered.map((value) => ({ value, text: t(PHONE_STATUS_LABELS[value]) })),
  ];
}

export function phoneTypeOptions(): Option[] {
  return PHONE_TYPES.map((value) => ({ value, text: t(PHONE_TYPE_LABELS[value]) }));
}

/** National partners that an organisation may be a branch of, by name. */
export function partnerOptions(directory: Directory, ownId: string): Option[] {
  const partners = directory.organizations
    .all()
    .filter((one) => isNationalPartner(one) && one.id !== ownId)
    .sort((a, b) => compareNames(a.name, b.name));
  return [
    { value: '', text: t('work.organization_no_partner') },
    ...partners.map((one) => ({ value: one.id, text: one.name })),
  ];
}

/** What a field holds, in words, where its value is a code: from the options that it is chosen from. */
export function wordsOf(options: Partial<Record<string, readonly Option[]>>) {
  return (field: string, value: unknown): string | undefined =>
    options[field]?.find((option) => option.value === value)?.text;
}
