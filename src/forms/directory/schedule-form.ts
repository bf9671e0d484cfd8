import type { TypedClosure } from '../../domain/directory/read-closures.ts';
import { day, optionalChoice, text } from '../form-fields.ts';
import { type RecordForm, recordForm } from '../record-form.ts';
import { closureLines } from './closure-lines.ts';
import { week } from './week-field.ts';

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
