import { PHONE_TYPES, RECORD_STATUSES } from '../../domain/directory/types.ts';
import { choice, phoneNumber, takenFrom, text } from '../form-fields.ts';
import { recordForm, type ValuesOf } from '../record-form.ts';

/** A number. That it is nobody's own is for who fills it in to say: a new one is public only when that was chosen. */
export const PHONE_FORM = recordForm('phones', {
  number: phoneNumber({ required: true }),
  type: choice(PHONE_TYPES, 'voice'),
  extension: text(),
  description: text(),
  status: choice(RECORD_STATUSES),
  ...takenFrom,
});

export type PhoneValues = ValuesOf<typeof PHONE_FORM>;
