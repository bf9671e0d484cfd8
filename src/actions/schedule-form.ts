import type { TypedClosure } from '../domain/directory/read-closures.ts';
import { closureLines } from './record-form/closure-lines.ts';
import { day, optionalChoice, text } from './record-form/form-fields.ts';
import { type RecordForm, recordForm } from './record-form/record-form.ts';
import { week } from './record-form/week-field.ts';

export interface ScheduleValues {
  /** Id of a location; empty for everywhere. */
  location: string;
  hours: string[];
  closures: TypedClosure[];
  description: string;
  valid_from: string;
  valid_to: string;
}

/** The hours of a service, everywhere or at one of `locationIds`. */
export function scheduleForm(locationIds: readonly string[]): RecordForm<'schedules', ScheduleValues> {
  return recordForm('schedules', {
    location: optionalChoice(locationIds),
    hours: week(),
    closures: closureLines(),
    description: text(),
    valid_from: day(),
    valid_to: day(),
  });
}
