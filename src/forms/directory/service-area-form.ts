import { type FieldErrors, listOf, type StoredRecord, textOf } from '../../domain/checks/field-errors.ts';
import { pc4sError } from '../../domain/directory/read-pc4s.ts';
import { municipality, text } from '../form-fields.ts';
import type { FormContext, RecordForm } from '../record-form.ts';
import { pc4List } from './pc4-list.ts';

export interface ServiceAreaValues {
  municipality: string;
  /** Empty for the whole municipality. */
  name: string;
  postcodes: string;
}

/** Where a service is given: a whole municipality, or a neighbourhood in it. */
export const serviceAreaForm: RecordForm<'service_areas', ServiceAreaValues> = {
  collection: 'service_areas',
  fields: { municipality: municipality({ required: true }), name: text(), postcodes: pc4List() },
  check: postcodesElsewhere,
};

/** Postcodes of a neighbourhood lie in its municipality. */
export function postcodesElsewhere(record: StoredRecord, { directory }: FormContext): FieldErrors {
  const codes = listOf(record, 'postcodes').filter((code) => typeof code === 'string');
  const municipalityId = textOf(record, 'municipality');
  const error = municipalityId === '' ? null : pc4sError(codes, municipalityId, directory);
  return error ? { postcodes: error } : {};
}
