import { reportCorrection as report } from '../../data/correction/corrections.ts';
import { correctionErrors } from '../../domain/correction/check-correction.ts';
import type { ReportedEntry } from '../../domain/correction/reported-entry.ts';
import { CONTACT_KINDS, type ReportableCollection } from '../../domain/correction/types.ts';
import { contactKey, REPORT_FIELDS, type ReportValues } from '../../forms/correction/report-form.ts';
import { type ErrorsOf, type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { send } from '../attempt.ts';

/** What has become of the report: noted, or the contact it is about was taken from the site, or that is to be judged first. */
interface Reported {
  became: 'noted' | 'hidden' | 'waiting';
}

/** The form of /klopt-dit-niet: about an entry, or about the one contact of it that was chosen. `gone`: not public any more. */
export async function reportCorrection(
  form: FormData,
  access: App.Locals['access'],
  entry: ReportedEntry,
  about: { collection: ReportableCollection; id: string },
): Promise<FormOutcome<ReportValues, Reported>> {
  const values = readFields(REPORT_FIELDS, form, null);
  const isTakedown = values.kind === 'private_contact';
  const kind = entry.kinds.find((one) => one === values.kind);
  const [only] = entry.contacts.length === 1 && isTakedown ? entry.contacts : [];
  const chosen = entry.contacts.find((one) => contactKey(one) === values.which) ?? only;
  const contact = kind && CONTACT_KINDS.includes(kind) ? chosen : undefined;
  const said = {
    ...(contact ? { collection: contact.collection, recordId: contact.id, field: contact.field } : aboutAll(about)),
    text: values.text,
    contact: values.contact,
  };
  const errors: ErrorsOf<ReportValues> = correctionErrors({ ...said, kind: kind ?? '' });
  if (isTakedown && !contact && entry.contacts.length > 0) errors.which = 'required';
  if (!kind || Object.keys(errors).length > 0) return invalid(values, errors);
  const seconds = access.limitReports(isTakedown);
  if (seconds > 0) return { kind: 'unavailable', word: 'wait', seconds, values };
  return send(values, async () => {
    const outcome = await report(access.pocketBaseUrl, { ...said, kind }, access.clientAddress);
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', became: outcome.hidden ? 'hidden' : isTakedown ? 'waiting' : 'noted' };
  });
}

function aboutAll({ collection, id }: { collection: ReportableCollection; id: string }) {
  return { collection, recordId: id, field: '' as const };
}
