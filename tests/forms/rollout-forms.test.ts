import { describe, expect, test } from 'vitest';
import { readFields } from '../../src/forms/read-fields.ts';
import { showValues, storeValues } from '../../src/forms/record-form.ts';
import { ACTIVITY_FORM, type ActivityValues, OBSTACLE_FORM } from '../../src/forms/rollout/rollout-forms.ts';
import { directoryOf, organization } from '../support/directory-builder.ts';
import { formContext, posted } from '../support/form-context.ts';

const context = formContext(
  directoryOf({
    organizations: [organization({ id: 'o1', name: 'Op Orde' }), organization({ id: 'o2', name: 'Humanitas' })],
  }),
);

const ACTIVITY = [
  ['kind', 'acquaintance'],
  ['date', '3-11-2026'],
  ['organizations', ''],
  ['organizations', 'o1'],
  ['organizations_names', ' humanitas \n\n op orde'],
  ['summary', 'Kennisgemaakt'],
  ['status', ''],
] as const;

function stored(entries: readonly (readonly [string, string])[]) {
  return storeValues(ACTIVITY_FORM, readFields(ACTIVITY_FORM.fields, posted(entries), null), context);
}
const changed = (name: string, value: string) =>
  stored(ACTIVITY.map(([one, was]) => [one, one === name && was !== '' ? value : was] as const));

describe('the form of an activity', () => {
  test('stores what was done, when and by whom, each organisation once', () => {
    expect(stored(ACTIVITY)).toEqual({
      record: {
        kind: 'acquaintance',
        date: '2026-11-03',
        organizations: ['o1', 'o2'],
        summary: 'Kennisgemaakt',
        status: 'valid',
      },
      errors: {},
    });
  });

  test('asks again for a name that no organisation bears, and keeps it as it was typed', () => {
    expect(changed('organizations_names', 'Humanitas\nNiemand').errors).toEqual({
      organizations_names: 'unknown_organization',
    });
    expect(readFields<ActivityValues>(ACTIVITY_FORM.fields, posted(ACTIVITY), null).organizations).toEqual({
      ticked: ['o1'],
      names: 'humanitas \n\n op orde',
    });
  });

  test('does not store an organisation that is not there', () => {
    expect(changed('organizations', 'gone').record.organizations).toEqual(['o2', 'o1']);
  });

  test('shows what is stored', () => {
    const record = {
      kind: 'acquaintance',
      date: '2026-11-03',
      organizations: ['o1', 'o2'],
      summary: 'x',
      status: 'withdrawn',
    };
    expect(showValues(ACTIVITY_FORM, record, context)).toEqual({
      kind: 'acquaintance',
      date: '03-11-2026',
      organizations: { ticked: ['o1', 'o2'], names: '' },
      summary: 'x',
      status: true,
    });
    expect(showValues(ACTIVITY_FORM, { status: 'valid', organizations: [1, 'o1'] }, context)).toMatchObject({
      status: false,
      organizations: { ticked: ['o1'], names: '' },
    });
    expect(showValues(ACTIVITY_FORM, {}, context).organizations).toEqual({ ticked: [], names: '' });
  });

  test('ticked as a mistake, it is withdrawn', () => {
    const form = posted([...ACTIVITY.filter(([name]) => name !== 'status'), ['status', 'yes']]);
    const { record } = storeValues(ACTIVITY_FORM, readFields(ACTIVITY_FORM.fields, form, null), context);
    expect(record.status).toBe('withdrawn');
  });
});

test('the form of an obstacle stores its kind, its days and its note', () => {
  const typed = { kind: 'little_support', since: '2026', until: '', resolved: '1-12-2026', note: 'Nog niet' };
  const read = (given: object) =>
    storeValues(OBSTACLE_FORM, readFields(OBSTACLE_FORM.fields, posted({ ...typed, ...given }), null), context);
  expect(read({ since: '3-2-2026' })).toEqual({
    record: { kind: 'little_support', since: '2026-02-03', until: '', resolved: '2026-12-01', note: 'Nog niet' },
    errors: {},
  });
  expect(read({}).errors).toEqual({ since: 'invalid_day' });
  expect(read({ since: '', kind: 'weather' }).errors).toEqual({ kind: 'required' });
});
