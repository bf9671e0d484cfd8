import type { DocumentErrors } from '../../domain/agreement/document-reader.ts';
import { AGREEMENT_LIMITS } from '../../domain/agreement/limits.ts';
import { SCAN_LIMITS } from '../../domain/agreement/scan.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { errorsShown, type FormErrors } from '../../forms/form-outcome.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { errorLabel } from '../forms/error-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

/** Codes that only agreements have. */
const SENTENCES = new Map([
  ['too_long', t('work.error_text_too_long')],
  ['invalid', t('work.agreement_error_days')],
  ['same_party', t('work.agreement_error_same_party')],
  ['two_parties', t('work.agreement_error_two_parties')],
  ['municipality_missing', t('work.agreement_error_municipality_missing')],
  ['nothing_new', t('work.agreement_error_nothing_new')],
  ['nothing_public', t('work.agreement_error_nothing_public')],
  ['nothing_to_confirm', t('work.agreement_error_nothing_to_confirm')],
  ['not_yet', t('work.agreement_error_not_yet')],
  ['not_begun', t('work.agreement_error_not_begun')],
  ['tasks_not_said', t('work.agreement_error_tasks_said')],
  ['term_not_said', t('work.agreement_error_term_said')],
  ['date_not_said', t('work.agreement_error_date_said')],
  ['unknown_but_vouched', t('work.agreement_error_unknown')],
  ['invalid_link', t('work.agreement_error_link')],
  ['scan_missing', t('work.scan_error_missing')],
  ['scan_too_large', t('work.scan_error_too_large', { megabytes: SCAN_LIMITS.maxBytes / 1024 / 1024 })],
  ['scan_no_pdf', t('work.scan_error_no_pdf')],
  ['scan_changed', t('work.scan_error_changed')],
  ['not_yours_to_vouch', t('work.agreement_error_vouch')],
]);

/** What to do about a code. */
export function agreementError(code: string): string {
  return SENTENCES.get(code) ?? errorLabel(code);
}

const { titleMax, nameMax, taskMax, textMax } = AGREEMENT_LIMITS;

/** What the fields with a text are called, and how many characters that may have. `number`: of its row, for fields of a list. */
const TEXTS: Record<string, { label: (number: number) => string; count: number }> = {
  title: { label: () => t('work.agreement_title'), count: titleMax },
  considerations: { label: () => t('work.agreement_considerations_line'), count: textMax },
  dataSharing: { label: () => t('work.agreement_data_sharing'), count: textMax },
  quality: { label: () => t('work.agreement_quality'), count: textMax },
  name: { label: (number) => t('work.agreement_party', { number }), count: nameMax },
  task: { label: (number) => t('work.agreement_task', { number }), count: taskMax },
  when: { label: (number) => ofReferral(number, t('work.agreement_when')), count: textMax },
  legalBasis: { label: (number) => ofReferral(number, t('work.agreement_legal_basis')), count: textMax },
};

function ofReferral(number: number, label: string): string {
  return `${t('work.agreement_referral', { number })}, ${label}`;
}

/** A field of a list: the number of its row, from 0, and its name. */
const IN_ROW = /^(\d+)-(\w+)$/;

/** Sentences by field. The one about a text that is too long names the field: several may be. */
export function agreementErrors(errors: FormErrors): FormErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code = '']) => [field, tooLongAt(field, code) ?? agreementError(code)]),
  );
}

/** The same for the forms of a scan. A file cannot be given back: that is said, so that it is chosen again. */
export function scanErrorLabels(outcome: Outcome | null): FormErrors {
  if (outcome?.kind === 'conflict') return agreementErrors({ file: 'scan_changed' });
  const errors = agreementErrors(errorsShown(outcome));
  return outcome?.kind === 'unavailable' ? { ...errors, file: t('work.scan_choose_again') } : errors;
}

function tooLongAt(field: string, code: string): string | undefined {
  if (code !== 'too_long' && code !== 'text_too_long') return undefined;
  const [, row = '0', name = field] = IN_ROW.exec(field) ?? [];
  const text = TEXTS[name];
  return text && t('work.error_field_too_long', { field: text.label(Number(row) + 1), count: text.count });
}

/** What the gaps in some fields of a draft ask for, each once: both ends of the term are one thing to fill in. */
export function gapsOf(gaps: DocumentErrors, paths: readonly string[]): string[] {
  const own = Object.entries(gaps).filter(([path]) => paths.includes(path.split('.')[0] ?? ''));
  return [...new Set(own.map(([path, code]) => gapText(path, code)))];
}

/** What a gap in the draft asks for, in words: "taak 2". */
function gapText(path: string, code: string): string {
  const [top = '', index = ''] = path.split('.');
  const number = Number(index) + 1;
  const reason = agreementError(code);
  if (path === 'title') return t('work.agreement_gap_title');
  if (top === 'term') return code === 'required' ? t('work.agreement_gap_term') : reason;
  if (top === 'parties') return index === '' ? reason : t('work.agreement_gap_party', { number, reason });
  if (top === 'commitments') {
    return index === '' ? t('work.agreement_gap_tasks') : t('work.agreement_gap_task', { number, reason });
  }
  if (top === 'referralRules') return t('work.agreement_gap_referral', { number, reason });
  return reason;
}
