import type { ServiceWork } from '../../data/directory/service-work.ts';
import type { SchedulesRecord } from '../../data/records.gen.ts';
import { changedLines } from '../../forms/directory/closure-lines.ts';
import { type ScheduleValues, scheduleForm } from '../../forms/directory/schedule-form.ts';
import { typedIn } from '../../forms/read-form.ts';
import type { FormContext } from '../../forms/record-form.ts';
import { handleRecordForm, type RecordFormOutcome } from '../record-form/handle-record-form.ts';
import { readPosted } from '../record-form/save-record.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form of /werk/hulpaanbod/<id>/openingstijden/<schedule>. `schedule`: null for a new one. */
export async function editSchedule(
  posted: FormData | null,
  who: SignedIn,
  { work, schedule }: { work: ServiceWork; schedule: SchedulesRecord | null },
  context: Omit<FormContext, 'user'>,
): Promise<RecordFormOutcome<'schedules', ScheduleValues>> {
  const form = scheduleForm(work.givenAt.map((link) => link.location));
  const options = { before: schedule, context, ...(!schedule && { fixed: { service: work.service.id } }) };
  if (posted) {
    const { shown } = readPosted(posted, who.user, form, options);
    const lines = changedLines(shown.values.closures, typedIn(posted, 'step'));
    if (lines) {
      const changed = {
        ...shown,
        outcome: { kind: 'shown' as const },
        errors: {},
        values: { ...shown.values, closures: lines },
      };
      return { kind: 'shown', form: changed, typed: null };
    }
  }
  return handleRecordForm(posted, who, form, options);
}
