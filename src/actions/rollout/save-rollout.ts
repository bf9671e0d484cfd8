import type { EditableRecords } from '../../data/directory/directory-edit.ts';
import { addMonths } from '../../domain/calendar/day.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { activityErrors, obstacleErrors } from '../../domain/rollout/check-rollout.ts';
import type { FormContext } from '../../forms/record-form.ts';
import { ACTIVITY_FORM, OBSTACLE_FORM } from '../../forms/rollout/rollout-forms.ts';
import { openForm } from '../../forms/shown-form.ts';
import { type SaveOptions, saveRecord } from '../record-form/save-record.ts';
import type { SignedIn } from '../signed-in.ts';

type Context = Omit<FormContext, 'user'>;

/** Half a year: then somebody looks whether an obstacle still stands. */
const OBSTACLE_PRESET_MONTHS = 6;

export function openActivity(before: EditableRecords['activities'] | null, { user }: SignedIn, context: Context) {
  return openForm(ACTIVITY_FORM, before, { ...context, user });
}

export function openObstacle(before: EditableRecords['obstacles'] | null, { user }: SignedIn, context: Context) {
  const today = dutchMoment(context.now).day;
  const preset = { since: today, until: addMonths(today, OBSTACLE_PRESET_MONTHS) };
  return openForm(OBSTACLE_FORM, before, { ...context, user }, preset);
}

/** The form of /werk/voortgang/<gemeente>/activiteit: a new activity, or with `before` a change of one. */
export function saveActivity(
  posted: FormData,
  who: SignedIn,
  municipality: Municipality,
  options: Pick<SaveOptions<'activities'>, 'before' | 'context'>,
) {
  const today = dutchMoment(options.context.now).day;
  const rules = { rules: (record: object) => activityErrors({ ...record }, today) };
  return saveRecord(posted, who, ACTIVITY_FORM, { ...options, ...rules, fixed: { municipality: municipality.id } });
}

/** The form of /werk/voortgang/<gemeente>/belemmering. */
export function saveObstacle(
  posted: FormData,
  who: SignedIn,
  municipality: Municipality,
  options: Pick<SaveOptions<'obstacles'>, 'before' | 'context'>,
) {
  const today = dutchMoment(options.context.now).day;
  const rules = { rules: (record: object) => obstacleErrors({ ...record }, today) };
  return saveRecord(posted, who, OBSTACLE_FORM, { ...options, ...rules, fixed: { municipality: municipality.id } });
}
