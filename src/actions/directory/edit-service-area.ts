import type { ServiceWork } from '../../data/directory/service-work.ts';
import type { ServiceAreasRecord } from '../../data/records.gen.ts';
import { type ServiceAreaValues, serviceAreaForm } from '../../forms/directory/service-area-form.ts';
import type { FormContext } from '../../forms/record-form.ts';
import { handleRecordForm, type RecordFormOutcome } from '../record-form/handle-record-form.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form of /werk/hulpaanbod/<id>/werkgebieden/<area>. `area`: null for a new one. */
export function editServiceArea(
  posted: FormData | null,
  who: SignedIn,
  { work, area }: { work: ServiceWork; area: ServiceAreasRecord | null },
  context: Omit<FormContext, 'user'>,
): Promise<RecordFormOutcome<'service_areas', ServiceAreaValues>> {
  const [ownMunicipality] = who.user.municipalityIds;
  const fixed = area ? {} : { service: work.service.id };
  return handleRecordForm(
    posted,
    who,
    serviceAreaForm,
    { before: area, context, fixed },
    { municipality: ownMunicipality },
  );
}
