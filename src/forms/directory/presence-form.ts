import { day, municipality, partialDate, takenFrom } from '../form-fields.ts';
import { recordForm, type ValuesOf } from '../record-form.ts';

/** That an organisation works in a municipality, since when and until when. */
export const PRESENCE_FORM = recordForm('presences', {
  municipality: municipality({ required: true }),
  since: partialDate(),
  until: day(),
  ...takenFrom,
});

export type PresenceValues = ValuesOf<typeof PRESENCE_FORM>;
