import { RECORD_STATUSES } from '../../domain/directory/types.ts';
import { choice, text } from '../form-fields.ts';
import { type RecordForm, recordForm } from '../record-form.ts';

export interface IntakePointValues {
  /** Id of the service behind the door. */
  service: string;
  name: string;
  description: string;
  status: string;
}

/** The first door of a municipality: one of the services that are given there. */
export function intakePointForm(serviceIds: readonly string[]): RecordForm<'intake_points', IntakePointValues> {
  return recordForm('intake_points', {
    service: choice(serviceIds),
    name: text({ required: true }),
    description: text(),
    status: choice(RECORD_STATUSES, 'draft'),
  });
}
