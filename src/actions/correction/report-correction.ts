import { reportCorrection as send } from '../../data/correction/corrections.ts';
import { correctionErrors } from '../../domain/correction/check-correction.ts';
import type { ReportedEntry } from '../../domain/correction/reported-entry.ts';
import { CONTACT_KINDS, type ReportableCollection } from '../../domain/correction/types.ts';
import { contactKey, REPORT_FIELDS, type ReportValues } from '../../forms/correction/report-form.ts';
import { type MustWait, type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { notNow } from '../not-now.ts';

export type ReportResult =
  | { kind: 'reported'; outcome: 'noted' | 'hidden' | 'waiting' }
  /** Not public any more. */
  | { kind: 'gone' }
  | MustWait<ReportValues>
  | Refused<ReportValues>
  | Unavailable<ReportValues>;

/** The form of /klopt-dit-niet: about an entry, or about the one contact of it that was chosen. */
export async function reportCorrection(
  form: FormData,
  access: App.Locals['access'],
  entry: ReportedEntry,
  about: { collection: ReportableCollection; id: string },
): Promise<ReportResult> {
  const values = readFields(REPORT_FIELDS, form, null);
  const isTakedown = values.kind === 'private_contact';
  const kind = entry.kinds.find((one) => one === values.kind);
  const [only] = entry.contacts.length === 1 && isTakedown ? entry.contacts : [];
  const chosen = entry.contacts.find((one) => contactKey(one) === values.which) ?? only;
  const contact = kind && CONTACT_KINDS.includes(kind) ? chosen : undefined;
  const report = {
    ...(contact ? { collection: contact.collection, recordId: contact.id, field: contact.field } : aboutAll(about)),
    text: values.text,
    contact: values.contact,
  };
  const errors: Refused<ReportValues>['errors'] = correctionErrors({ ...report, kind: kind ?? '' });
  if (isTakedown && !contact && entry.contacts.length > 0) errors.which = 'required';
  if (!kind || Object.keys(errors).length > 0) return refused(values, errors);
  const seconds = access.limitReports(isTakedown);
  if (seconds > 0) return { kind: 'wait', seconds, values };
  try {
    const answer = await send(access.pocketBaseUrl, { ...report, kind }, access.clientAddress);
    if (answer.kind === 'refused') return refused(values, answer.errors);
    if (answer.kind === 'gone') return answer;
    return { kind: 'reported', outcome: answer.hidden ? 'hidden' : isTakedown ? 'waiting' : 'noted' };
  } catch (error) {
    return notNow(error, values);
  }
}

function aboutAll({ collection, id }: { collection: ReportableCollection; id: string }) {
  return { collection, recordId: id, field: '' as const };
}
