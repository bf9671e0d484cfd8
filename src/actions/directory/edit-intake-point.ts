import type { IntakePointsRecord } from '../../data/records.gen.ts';
import { type IntakePointValues, intakePointForm } from '../../forms/directory/intake-point-form.ts';
import type { FormContext } from '../../forms/record-form.ts';
import { handleRecordForm, type RecordFormOutcome } from '../record-form/handle-record-form.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form of /werk/gemeenten/<slug>/eerste-deur. `intakePoint`: null for a new one. */
export function editIntakePoint(
  posted: FormData | null,
  who: SignedIn,
  at: { municipalityId: string; intakePoint: IntakePointsRecord | null; serviceIds: readonly string[] },
  context: Omit<FormContext, 'user'>,
): Promise<RecordFormOutcome<'intake_points', IntakePointValues>> {
  const { municipalityId, intakePoint, serviceIds } = at;
  return handleRecordForm(posted, who, intakePointForm(serviceIds), {
    before: intakePoint,
    context,
    // Only services that are given here can be chosen.
    serviceMunicipalities: [municipalityId],
    ...(!intakePoint && { fixed: { municipality: municipalityId } }),
  });
}
