import { possibleVouchers } from '../access/agreement-scope.ts';
import type { User } from '../access/user.ts';
import type { Day } from '../calendar/day.ts';
import { isPartialDate, isToCome } from '../checks/check-dates.ts';
import { type StoredRecord, textOf } from '../checks/field-errors.ts';
import { type PaperErrorCode, paperErrors } from './paper.ts';
import type { AgreementDocument } from './types.ts';

export type RecordingErrorCode =
  | 'required'
  | 'invalid_partial_date'
  | 'not_yet'
  | 'invalid_link'
  | 'too_long'
  | 'not_yours_to_vouch'
  | 'not_begun'
  | PaperErrorCode;

const NAME_MAX = 200;
const LINK_MAX = 500;

/**
 * What is wrong with what somebody says of an agreement that was signed on paper: `signed_date` and `source_date` (partial
 * dates, empty when not known), `source_name`, `source_url`, `vouched_by`, and what `document` leaves open (`paperErrors`).
 * One that is still to begin is recorded on that day.
 */
export function recordingErrors(
  user: User,
  recording: StoredRecord,
  document: Pick<AgreementDocument, 'parties' | 'commitments' | 'term'>,
  today: Day,
): Record<string, RecordingErrorCode> {
  const errors: Record<string, RecordingErrorCode> = { ...paperErrors(recording, document) };
  for (const field of ['signed_date', 'source_date']) {
    const date = textOf(recording, field);
    if (date !== '' && !isPartialDate(date)) errors[field] = 'invalid_partial_date';
    else if (isToCome(date, today)) errors[field] = 'not_yet';
  }
  const name = textOf(recording, 'source_name').trim();
  if (name === '') errors.source_name = 'required';
  else if (name.length > NAME_MAX) errors.source_name = 'too_long';
  const link = textOf(recording, 'source_url');
  if (link.length > LINK_MAX) errors.source_url = 'too_long';
  else if (link !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(link)) errors.source_url = 'invalid_link';
  const vouchedBy = textOf(recording, 'vouched_by');
  if (vouchedBy === '') errors.vouched_by = 'required';
  else if (!possibleVouchers(user).some((voucher) => voucher === vouchedBy)) errors.vouched_by = 'not_yours_to_vouch';
  if (document.term.from > today) errors.document = 'not_begun';
  return errors;
}
