import { ACTIVITY_KINDS, OBSTACLE_KINDS } from '../../domain/rollout/types.ts';
import { choice, day, flag, text } from '../form-fields.ts';
import { type FormField, recordForm, type ValuesOf } from '../record-form.ts';
import { organizations } from './organizations-field.ts';

/** The form of an activity: what was done, when, by whom (as organisations), and what came of it. */
export const ACTIVITY_FORM = recordForm('activities', {
  kind: choice(ACTIVITY_KINDS),
  date: day(),
  organizations: organizations(),
  summary: text(),
  status: withdrawn(),
});
export type ActivityValues = ValuesOf<typeof ACTIVITY_FORM>;

/** The form of an obstacle. */
export const OBSTACLE_FORM = recordForm('obstacles', {
  kind: choice(OBSTACLE_KINDS),
  since: day(),
  until: day(),
  resolved: day(),
  note: text(),
});
export type ObstacleValues = ValuesOf<typeof OBSTACLE_FORM>;

/** A box to tick when the record was a mistake; stored as the word for it. */
function withdrawn(): FormField<boolean> {
  const box = flag();
  return {
    ...box,
    store: (typed) => ({ value: typed ? 'withdrawn' : 'valid' }),
    show: (stored) => stored === 'withdrawn',
  };
}
