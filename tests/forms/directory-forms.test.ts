import { describe, expect, test } from 'vitest';
import { intakePointForm } from '../../src/forms/directory/intake-point-form.ts';
import { LOCATION_FORM } from '../../src/forms/directory/location-form.ts';
import { PHONE_FORM } from '../../src/forms/directory/phone-form.ts';
import { PRESENCE_FORM } from '../../src/forms/directory/presence-form.ts';
import { scheduleForm } from '../../src/forms/directory/schedule-form.ts';
import { postcodesElsewhere, serviceAreaForm } from '../../src/forms/directory/service-area-form.ts';
import { newServiceForm, serviceForm } from '../../src/forms/directory/service-form.ts';
import { readFields } from '../../src/forms/read-fields.ts';
import { type RecordForm, showValues, storeValues } from '../../src/forms/record-form.ts';
import { directoryOf, municipality, postcodeArea } from '../support/directory-builder.ts';
import { formContext, person, posted } from '../support/form-context.ts';

const context = formContext(
  directoryOf({
    municipalities: [municipality({ id: 'm1', name: 'Zwolle' }), municipality({ id: 'm2', name: 'Kampen' })],
    postcodeAreas: [postcodeArea('8011', 'm1'), postcodeArea('8261', 'm2')],
  }),
);

/** A form whose fields are only looked at by their names. */
// biome-ignore lint/suspicious/noExplicitAny: forms of all kinds are sent here.
type AnyForm = RecordForm<any, any>;

const send = (form: AnyForm, typed: Record<string, string> | Iterable<readonly [string, string]>) =>
  storeValues(form, readFields<object>(form.fields, posted(typed), null), context);
const shown = (form: AnyForm, record: object = {}) => showValues(form, record, context);

describe('what a new record is before anybody fills it in', () => {
  test.each<[string, AnyForm, object]>([
    ['a place is public', LOCATION_FORM, { status: 'published', municipality: '' }],
    ['a number is for voices, and public only when that is chosen', PHONE_FORM, { type: 'voice', status: '' }],
    ['a first door is a draft of no service', intakePointForm(['s1']), { status: 'draft', service: '' }],
    [
      'a service is a draft of no kind, whose room nobody knows',
      serviceForm(person()),
      { status: 'draft', kind: '', capacity: 'unknown', nationwide: false, phases: [], languages: '' },
    ],
    ['hours are for everywhere', scheduleForm(['l1']), { location: '', closures: [], valid_from: '', valid_to: '' }],
    ['that somebody is there is said of nowhere', PRESENCE_FORM, { municipality: '', since: '', until: '' }],
    ['an area is a whole municipality', serviceAreaForm, { municipality: '', name: '', postcodes: '' }],
  ])('%s', (_, form, values) => {
    expect(shown(form)).toMatchObject(values);
  });
});

describe('what must be filled in', () => {
  test.each<[string, AnyForm, object]>([
    ['a place: nothing but whether it is public', LOCATION_FORM, { status: 'required' }],
    ['a number', PHONE_FORM, { number: 'required', type: 'required', status: 'required' }],
    ['a first door', intakePointForm(['s1']), { service: 'required', name: 'required', status: 'required' }],
    [
      'a service',
      serviceForm(person()),
      { name: 'required', kind: 'required', status: 'required', capacity: 'required' },
    ],
    ['where somebody is', PRESENCE_FORM, { municipality: 'required' }],
    ['where a service is given', serviceAreaForm, { municipality: 'required' }],
    ['hours: nothing', scheduleForm([]), {}],
  ])('of %s', (_, form, errors) => {
    expect(send(form, {}).errors).toEqual(errors);
  });
});

describe('what is stored of a form', () => {
  test('of a number: its digits the Dutch way, and whose word it is only where that is said', () => {
    const typed = { number: '0384989111', type: 'voice', status: 'draft', description: 'Balie', extension: '12' };
    expect(send(PHONE_FORM, { ...typed, source_name: 'Gids', source_url: 'gids.nl', source_date: '4-2021' })).toEqual({
      record: {
        ...typed,
        number: '038 498 9111',
        source_name: 'Gids',
        source_url: 'https://gids.nl',
        source_date: '2021-04',
      },
      errors: {},
    });
    expect(send(PHONE_FORM, typed).record).not.toHaveProperty('source_name');
    expect(send(PHONE_FORM, { ...typed, source_date: 'ooit' }).errors).toEqual({ source_date: 'invalid_partial_date' });
  });

  test('of a place: its municipality by the id, its postcode as it is written', () => {
    const typed = { name: '', street: 'Kerkplein 1', postcode: '8011ab', place: 'Zwolle', municipality: 'zwolle' };
    expect(send(LOCATION_FORM, { ...typed, accessibility: 'Lift', status: 'published' }).record).toMatchObject({
      ...typed,
      postcode: '8011 AB',
      municipality: 'm1',
      accessibility: 'Lift',
      status: 'published',
    });
  });

  test('of hours: one of the places that are there, or everywhere', () => {
    expect(send(scheduleForm(['l1']), { location: 'l1', valid_from: '1-2-2027' }).record).toMatchObject({
      location: 'l1',
      valid_from: '2027-02-01',
      valid_to: '',
    });
    expect(send(scheduleForm(['l1']), { location: 'l2' }).record).toMatchObject({ location: '' });
  });

  test('of a first door: one of the services that are given there', () => {
    const typed = { service: 's1', name: 'Wijkpunt', description: '', status: 'published' };
    expect(send(intakePointForm(['s1']), typed)).toEqual({ record: typed, errors: {} });
    expect(send(intakePointForm(['s2']), typed).errors).toEqual({ service: 'required' });
  });

  test('of where somebody is: since when as far as it is known, until a day', () => {
    expect(send(PRESENCE_FORM, { municipality: 'Kampen', since: '2021', until: '31-12-2026' }).record).toEqual({
      municipality: 'm2',
      since: '2021',
      until: '2026-12-31',
    });
  });

  test('of a service: staff alone say that it is for the whole country, and whose word it is', () => {
    const typed: [string, string][] = [
      ['name', 'Inloop'],
      ['kind', 'walk_in'],
      ['status', 'draft'],
      ['phases', 'aftercare'],
      ['phases', 'prevention'],
      ['target_groups', 'families'],
      ['languages', 'Turks'],
      ['capacity', 'full'],
      ['website', 'inloop.nl'],
      ['nationwide', 'yes'],
      ['source_name', 'Gids'],
    ];
    const own = {
      name: 'Inloop',
      kind: 'walk_in',
      status: 'draft',
      phases: ['aftercare', 'prevention'],
      target_groups: ['families'],
      languages: ['tr'],
      capacity: 'full',
      website: 'https://inloop.nl',
    };
    expect(send(serviceForm(person()), typed).record).toMatchObject({ ...own, nationwide: true, source_name: 'Gids' });
    const { record } = send(serviceForm(person({ role: 'officer' })), typed);
    expect(record).toMatchObject(own);
    expect(record).not.toHaveProperty('nationwide');
    expect(record).not.toHaveProperty('source_name');
  });

  test('of a new service nothing of its first area, whose errors it tells', () => {
    const form = newServiceForm(person(), { area_municipality: 'required' });
    const { record } = send(form, {
      area_id: 'a1',
      area_municipality: 'Zwolle',
      area_name: 'Zuid',
      area_postcodes: '8011',
    });
    expect(Object.keys(record).filter((name) => name.startsWith('area'))).toEqual([]);
    expect(form.check?.(record, context)).toEqual({ area_municipality: 'required' });
    expect(shown(form)).toMatchObject({ area_municipality: '', area_name: '', area_postcodes: '' });
    expect(shown(form, { area_municipality: 'm1', area_postcodes: ['8011'] })).toMatchObject({
      area_municipality: 'Zwolle',
      area_postcodes: '8011',
    });
  });
});

describe('postcodes of a neighbourhood', () => {
  test.each<[string, object, object]>([
    ['lie in its municipality', { municipality: 'm1', postcodes: ['8011'] }, {}],
    ['do not lie in another', { municipality: 'm1', postcodes: ['8261'] }, { postcodes: 'pc4_elsewhere' }],
    ['are postcodes that there are', { municipality: 'm1', postcodes: ['9999'] }, { postcodes: 'unknown_pc4' }],
    ['need not be given', { municipality: 'm1', postcodes: [] }, {}],
    ['that are no texts are for the rules to refuse', { municipality: 'm1', postcodes: [5] }, {}],
    ['are not looked at without a municipality', { municipality: '', postcodes: ['8261'] }, {}],
  ])('%s', (_, record, errors) => {
    expect(postcodesElsewhere({ ...record }, context)).toEqual(errors);
    expect(serviceAreaForm.check?.({ ...record }, context)).toEqual(errors);
  });
});
