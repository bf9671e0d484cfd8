import type { User } from '../../domain/access/user.ts';
import { isStaff } from '../../domain/access/user.ts';
import type { FieldErrors } from '../../domain/checks/field-errors.ts';
import { CAPACITIES, PHASES, RECORD_STATUSES, SERVICE_KINDS, TARGET_GROUPS } from '../../domain/directory/types.ts';
import { alongside, idAlongside } from '../alongside.ts';
import { choice, choices, flag, takenFrom, text, website } from '../form-fields.ts';
import { languageList } from '../language-list.ts';
import { type RecordForm, recordForm } from '../record-form.ts';
import { textLimits } from '../text-limits.ts';
import { serviceAreaForm } from './service-area-form.ts';

export interface ServiceValues {
  name: string;
  kind: string;
  status: string;
  description: string;
  phases: string[];
  target_groups: string[];
  languages: string;
  languages_note: string;
  application_process: string;
  fees_description: string;
  capacity: string;
  email: string;
  website: string;
  /** Only asked of staff. */
  nationwide?: boolean;
  source_name?: string;
  source_url?: string;
  source_date?: string;
}

const OWN_FIELDS = {
  name: text({ required: true }),
  kind: choice(SERVICE_KINDS),
  status: choice(RECORD_STATUSES, 'draft'),
  description: text(),
  phases: choices(PHASES),
  target_groups: choices(TARGET_GROUPS),
  languages: languageList(),
  languages_note: text(),
  application_process: text(),
  fees_description: text(),
  capacity: choice(CAPACITIES, 'unknown'),
  email: text(),
  website: website(),
};

/** The form of a service: staff are asked more. */
export function serviceForm(user: User): RecordForm<'services', ServiceValues> {
  const fields = isStaff(user) ? { ...OWN_FIELDS, nationwide: flag(), ...takenFrom } : OWN_FIELDS;
  return recordForm('services', fields as RecordForm<'services', ServiceValues>['fields']);
}

/** A service with its first area: without one it shows nowhere. */
export interface NewServiceValues extends ServiceValues {
  /** Chosen before anything is stored, so that sending the form twice makes one area. */
  area_id: string;
  area_municipality: string;
  area_name: string;
  area_postcodes: string;
}

/** The service's own fields, and beside them those of the area, which are stored in a record of their own. */
export function newServiceForm(user: User, areaErrors: FieldErrors): RecordForm<'services', NewServiceValues> {
  const { municipality, name, postcodes } = serviceAreaForm.fields;
  return {
    collection: 'services',
    fields: {
      ...serviceForm(user).fields,
      area_id: idAlongside(),
      area_municipality: alongside(municipality),
      area_name: alongside(name),
      area_postcodes: alongside(postcodes),
    },
    limits: { area_name: textLimits('service_areas').name ?? 0 },
    check: () => areaErrors,
  };
}
