import { describe, expect, test } from 'vitest';
import type { User } from '../../src/domain/access/user.ts';
import type { EditableCollection } from '../../src/domain/collections.ts';
import { emptyDirectory } from '../../src/domain/directory/directory.ts';
import { intakePointForm } from '../../src/forms/directory/intake-point-form.ts';
import { LOCATION_FORM } from '../../src/forms/directory/location-form.ts';
import { NEW_ORGANIZATION_FORM, ORGANIZATION_FORM } from '../../src/forms/directory/organization-form.ts';
import { PHONE_FORM } from '../../src/forms/directory/phone-form.ts';
import { PRESENCE_FORM } from '../../src/forms/directory/presence-form.ts';
import { scheduleForm } from '../../src/forms/directory/schedule-form.ts';
import { serviceAreaForm } from '../../src/forms/directory/service-area-form.ts';
import { newServiceForm, serviceForm } from '../../src/forms/directory/service-form.ts';
import { text } from '../../src/forms/form-fields.ts';
import { readFields, unposted } from '../../src/forms/read-fields.ts';
import { type FormContext, limitsOf, type RecordForm, showValues, storeValues } from '../../src/forms/record-form.ts';
import { ACTIVITY_FORM, OBSTACLE_FORM } from '../../src/forms/rollout/rollout-forms.ts';
import { textLimits } from '../../src/forms/text-limits.ts';
import { at } from '../support/directory-builder.ts';

const staff: User = {
  id: 'u',
  name: '',
  email: '',
  role: 'staff',
  managesUsers: false,
  municipalityIds: [],
  organizationIds: [],
  active: true,
  remindersOff: false,
};
const context: FormContext = { directory: emptyDirectory(), now: at('10:00'), user: staff };

/** A form whose fields are only looked at by their names. */
// biome-ignore lint/suspicious/noExplicitAny: forms of all kinds stand in one list.
type AnyForm = RecordForm<any, any>;

/** Every form of every collection that has one. Places of a service are ticked on a page of their own. */
const FORMS: Record<Exclude<EditableCollection, 'service_at_locations'>, AnyForm[]> = {
  organizations: [ORGANIZATION_FORM, NEW_ORGANIZATION_FORM],
  presences: [PRESENCE_FORM],
  locations: [LOCATION_FORM],
  services: [serviceForm(staff), serviceForm({ ...staff, role: 'editor' }), newServiceForm(staff, {})],
  service_areas: [serviceAreaForm],
  phones: [PHONE_FORM],
  schedules: [scheduleForm(['l1'])],
  intake_points: [intakePointForm(['s1'])],
  activities: [ACTIVITY_FORM],
  obstacles: [OBSTACLE_FORM],
};

/** Fields that stand in a form as several: what they are posted by. */
const PARTS: Record<string, string[]> = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => `hours_${day}`),
  closures: ['closures_from', 'closures_to', 'closures_reason'],
  organizations: ['organizations', 'organizations_names'],
};
const partsOf = (name: string) => PARTS[name] ?? [name];

/** A form in which everything was left empty, without some of its inputs. */
function emptied(form: AnyForm, without: readonly string[]): FormData {
  const posted = new FormData();
  for (const part of Object.keys(form.fields).flatMap(partsOf)) if (!without.includes(part)) posted.append(part, '');
  return posted;
}

/** What would be stored of a record that is there, and what is wrong. */
function written(form: AnyForm, posted: FormData) {
  const shown = showValues(form, {}, context);
  const left = unposted<object>(form.fields, posted);
  return storeValues(form, readFields<object>(form.fields, posted, shown), context, left);
}

const EACH = Object.entries(FORMS).flatMap(([collection, forms]) =>
  forms.flatMap((form) => Object.keys(form.fields).map((field) => [collection, field, form] as const)),
);

describe('a field that was not in the form', () => {
  test.each(EACH)('of %s leaves %s as it is stored', (_, field, form) => {
    for (const part of partsOf(field)) {
      const { record, errors } = written(form, emptied(form, [part]));
      expect(record).not.toHaveProperty(field);
      expect(Object.keys(errors)).not.toContain(field);
    }
  });

  test.each(EACH)('of %s shows in %s what is stored', (_, field, form) => {
    const stored: object = { [field]: 'as it was' };
    const read = readFields<object>(form.fields, emptied(form, partsOf(field)), stored);
    expect(read).toHaveProperty(field, 'as it was');
  });

  test('may be one that was forgotten in the page', () => {
    const planted: AnyForm = { ...LOCATION_FORM, fields: { ...LOCATION_FORM.fields, parking: text() } };
    expect(written(planted, emptied(LOCATION_FORM, [])).record).not.toHaveProperty('parking');
  });
});

test.each(Object.entries(FORMS))('a form of %s is stored there, with the limits of its texts', (collection, forms) => {
  for (const form of forms) {
    expect(form.collection).toBe(collection);
    expect(limitsOf(form)).toMatchObject(textLimits(collection));
  }
});

describe('a field that was emptied is stored as empty', () => {
  test.each([
    ['a text', LOCATION_FORM, 'name', ''],
    ['a group of boxes', serviceForm(staff), 'phases', []],
    ['a box', serviceForm(staff), 'nationwide', false],
    ['the hours of a week', scheduleForm([]), 'hours', []],
    ['all closures', scheduleForm([]), 'closures', []],
    ['all that took part', ACTIVITY_FORM, 'organizations', []],
    ['a box that stands for a word', ACTIVITY_FORM, 'status', 'valid'],
  ] as [string, AnyForm, string, unknown][])('%s', (_, form, field, empty) => {
    expect(written(form, emptied(form, [])).record).toHaveProperty(field, empty);
  });
});
