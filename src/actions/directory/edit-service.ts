import type { ServiceWork } from '../../data/directory/service-work.ts';
import { type ServiceValues, serviceForm } from '../../forms/directory/service-form.ts';
import type { FormContext } from '../../forms/record-form.ts';
import { handleRecordForm, type RecordFormOutcome } from '../record-form/handle-record-form.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form of /werk/hulpaanbod/<id>/bewerken. */
export function editService(
  posted: FormData | null,
  who: SignedIn,
  { service }: ServiceWork,
  context: Omit<FormContext, 'user'>,
): Promise<RecordFormOutcome<'services', ServiceValues>> {
  return handleRecordForm(posted, who, serviceForm(who.user), { before: service, context });
}
