import { RECORD_STATUSES } from '../../domain/directory/types.ts';
import { choice, municipality, postcode, takenFrom, text } from '../form-fields.ts';
import { recordForm, type ValuesOf } from '../record-form.ts';

export const LOCATION_FORM = recordForm('locations', {
  name: text(),
  street: text(),
  postcode: postcode(),
  place: text(),
  municipality: municipality(),
  accessibility: text(),
  status: choice(RECORD_STATUSES, 'published'),
  ...takenFrom,
});

export type LocationValues = ValuesOf<typeof LOCATION_FORM>;
