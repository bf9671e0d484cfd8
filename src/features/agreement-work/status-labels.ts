import {
  AGREEMENT_STATUSES,
  type AgreementEvent,
  type AgreementForm,
  type AgreementStatus,
  type Voucher,
} from '../../domain/agreement/types.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const STATUS_KEYS = {
  draft: 'work.agreement_status_draft',
  announced: 'work.agreement_status_announced',
  out_for_signature: 'work.agreement_status_out_for_signature',
  declined: 'work.agreement_status_declined',
  in_force: 'work.agreement_status_in_force',
  expired: 'work.agreement_status_expired',
  withdrawn: 'work.agreement_status_withdrawn',
  terminated: 'work.agreement_status_terminated',
  superseded: 'work.agreement_status_superseded',
} as const satisfies Record<AgreementStatus, MessageKey>;

const t = translator(DEFAULT_LANGUAGE);

export function statusLabel(status: AgreementStatus): string {
  return t(STATUS_KEYS[status]);
}

export function formLabel(form: AgreementForm): string {
  return form === 'paper' ? t('work.agreement_form_paper') : t('work.agreement_form_digital');
}

/** What happened, as a line of an agreement's history. The same version recorded again is one that was confirmed. */
export function eventLabel({ kind, versionId }: AgreementEvent, before: AgreementEvent | undefined): string {
  if (kind !== 'recorded') return statusLabel(kind);
  const isConfirmed = before?.kind === 'recorded' && before.versionId === versionId;
  return isConfirmed ? t('work.agreement_event_confirmed') : t('work.agreement_event_recorded');
}

export const VOUCHER_KEYS = {
  source: 'work.agreement_voucher_source',
  municipality: 'work.agreement_voucher_municipality',
  alliance: 'work.agreement_voucher_alliance',
} as const satisfies Record<Voucher, MessageKey>;

/** Who stands for a recording, as a line beside it. */
export function voucherLabel(voucher: Voucher): string {
  return t('work.agreement_vouched', { voucher: t(VOUCHER_KEYS[voucher]) });
}

/** States that an agreement can come to be in today; the others need signing, which is not here yet. */
export const STATUS_OPTIONS: readonly { value: string; text: string }[] = [
  { value: '', text: t('work.agreement_all_statuses') },
  ...AGREEMENT_STATUSES.filter((status) => !['out_for_signature', 'declined'].includes(status)).map((status) => ({
    value: status,
    text: statusLabel(status),
  })),
];
