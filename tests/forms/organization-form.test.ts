import { describe, expect, test } from 'vitest';
import type { User } from '../../src/domain/access/user.ts';
import { NEW_ORGANIZATION_FORM, ORGANIZATION_FORM } from '../../src/forms/directory/organization-form.ts';
import { readFields } from '../../src/forms/read-fields.ts';
import { showValues, storeValues } from '../../src/forms/record-form.ts';
import { textLimits } from '../../src/forms/text-limits.ts';
import { directoryOf, municipality, organization } from '../support/directory-builder.ts';
import { formContext, person, posted } from '../support/form-context.ts';

const directory = directoryOf({
  municipalities: [municipality({ id: 'm1', name: 'Zwolle' })],
  organizations: [organization({ id: 'national', name: 'Humanitas', kind: 'alliance_partner' })],
});
const officer = person({ role: 'officer', municipalityIds: ['m1'] });
const TYPED = {
  name: 'Op Orde',
  kind: 'welfare',
  national_partner: 'national',
  kvk_number: '12 34 56 78',
  status: 'published',
  presence_id: 'p1',
  presence_municipality: 'Zwolle',
  presence_since: '2021',
};

const stored = (user: User, given: object = {}) =>
  storeValues(
    NEW_ORGANIZATION_FORM,
    readFields(NEW_ORGANIZATION_FORM.fields, posted({ ...TYPED, ...given }), null),
    formContext(directory, user),
  );

describe('the form of a new organisation', () => {
  test('stores nothing of its first place in the organisation itself', () => {
    const { record, errors } = stored(officer);
    expect(errors).toEqual({});
    expect(record).toMatchObject({ name: 'Op Orde', kind: 'welfare', kvk_number: '12345678', status: 'published' });
    expect(Object.keys(record).filter((name) => name.startsWith('presence'))).toEqual([]);
  });

  test('asks an officer for the first place, without which the own draft could not be read back', () => {
    expect(stored(officer, { presence_municipality: '' }).errors).toEqual({ presence_municipality: 'required' });
    expect(stored(person(), { presence_municipality: '' }).errors).toEqual({});
  });

  test('says what cannot be understood of the first place', () => {
    const typed = { presence_municipality: 'Atlantis', presence_since: 'ooit' };
    const errors = { presence_municipality: 'unknown_municipality', presence_since: 'invalid_partial_date' };
    expect(stored(officer, typed).errors).toEqual(errors);
    expect(stored(person(), typed).errors).toEqual(errors);
  });

  test('brings an id for the first place, another each time', () => {
    const show = () => showValues(NEW_ORGANIZATION_FORM, {}, formContext(directory)).presence_id;
    expect(show()).toMatch(/^[0-9a-f-]{36}$/);
    expect(show()).not.toBe(show());
  });

  test('is a draft of no kind at first', () => {
    expect(showValues(NEW_ORGANIZATION_FORM, {}, formContext(directory))).toMatchObject({
      status: 'draft',
      kind: '',
      name: '',
      national_partner: '',
    });
  });

  test('needs a name and a kind', () => {
    expect(stored(officer, { name: '', kind: '' }).errors).toEqual({ name: 'required', kind: 'required' });
  });
});

describe('whose branch an organisation is', () => {
  test('is for staff to say: of others it is not sent', () => {
    expect(stored(person()).record.national_partner).toBe('national');
    expect(stored(officer).record).not.toHaveProperty('national_partner');
  });

  test('can be nobody’s, and is nobody’s when there is no such organisation', () => {
    expect(stored(person(), { national_partner: '' }).record.national_partner).toBe('');
    expect(stored(person(), { national_partner: 'gone' }).record.national_partner).toBe('');
  });

  test('is shown as it is stored', () => {
    const shown = showValues(ORGANIZATION_FORM, { national_partner: 'national' }, formContext(directory));
    expect(shown.national_partner).toBe('national');
  });
});

describe('the word in the address of an organisation', () => {
  const complete = (record: object, before: object | null = null) =>
    ORGANIZATION_FORM.complete?.({ ...record }, before === null ? null : { ...before }).slug;

  test.each<[string, object, object | null, string]>([
    ['comes from the name of a new one', { name: 'Op Orde' }, null, 'op-orde'],
    ['may be typed', { name: 'Op Orde', slug: 'orde' }, null, 'orde'],
    ['stays when it is left out', { name: 'Anders', slug: '' }, { slug: 'op-orde' }, 'op-orde'],
    ['comes from the name where there was none', { name: 'Anders', slug: '' }, { slug: '' }, 'anders'],
    ['is empty without a name', {}, null, ''],
  ])('%s', (_, record, before, slug) => {
    expect(complete(record, before)).toBe(slug);
  });

  test('is cut where the database ends, not behind a dash', () => {
    const most = textLimits('organizations').slug ?? 0;
    expect(complete({ name: 'a'.repeat(most + 5) })).toBe('a'.repeat(most));
    expect(complete({ name: `${'a'.repeat(most - 1)} bc` })).toBe('a'.repeat(most - 1));
  });
});
