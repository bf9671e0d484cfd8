import { expect, test } from 'vitest';
import type { User } from '../../src/domain/access/user.ts';
import type { EditableCollection } from '../../src/domain/collections.ts';
import { intakePointForm } from '../../src/forms/directory/intake-point-form.ts';
import { LOCATION_FORM } from '../../src/forms/directory/location-form.ts';
import { ORGANIZATION_FORM } from '../../src/forms/directory/organization-form.ts';
import { PHONE_FORM } from '../../src/forms/directory/phone-form.ts';
import { PRESENCE_FORM } from '../../src/forms/directory/presence-form.ts';
import { scheduleForm } from '../../src/forms/directory/schedule-form.ts';
import { serviceAreaForm } from '../../src/forms/directory/service-area-form.ts';
import { serviceForm } from '../../src/forms/directory/service-form.ts';
import { ACTIVITY_FORM, OBSTACLE_FORM } from '../../src/forms/rollout/rollout-forms.ts';
import { storedFields } from '../support/stored-fields.ts';

/** What nobody types: of the database, of hooks, of confirming, and what a claim says. */
const OF_ALL = ['id', 'created', 'updated', 'licence', 'retrieved_date', 'assured_date', 'assured_by'];
const OF_CLAIMS = ['claimed_by', 'claim_refusal'];

/** Of what is told with the help it belongs to: nobody is asked where the hours were read. */
const SOURCE = ['source_name', 'source_url', 'source_date'];

const staff: User = {
  ...{ id: 'u', name: '', email: '', role: 'staff', managesUsers: false, active: true, remindersOff: false },
  ...{ municipalityIds: [], organizationIds: [] },
};

type Form = { fields: object };
/** Each form, and what it is not asked: whose the record is, which the page says, and what a hook stamps. */
const FORMS: Record<Exclude<EditableCollection, 'service_at_locations'>, [Form, string[]]> = {
  organizations: [ORGANIZATION_FORM, ['valid_from']],
  presences: [PRESENCE_FORM, ['organization']],
  locations: [LOCATION_FORM, ['organization']],
  services: [serviceForm(staff), ['organization']],
  service_areas: [serviceAreaForm, ['service', ...SOURCE]],
  phones: [PHONE_FORM, ['organization', 'service', 'location']],
  schedules: [scheduleForm(['l1']), ['service', ...SOURCE]],
  intake_points: [intakePointForm(['s1']), ['municipality', ...SOURCE]],
  activities: [ACTIVITY_FORM, ['municipality', 'recorded_by']],
  obstacles: [OBSTACLE_FORM, ['municipality']],
};

test.each(Object.entries(FORMS))('every field that is stored of %s can be filled in', (collection, [form, left]) => {
  const known = [...Object.keys(form.fields), ...OF_ALL, ...OF_CLAIMS, ...left];
  expect(storedFields(collection).filter((field) => !known.includes(field))).toEqual([]);
});
