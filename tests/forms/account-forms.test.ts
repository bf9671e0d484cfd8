import { describe, expect, test } from 'vitest';
import { ACCOUNT_FIELDS, MAIL_FIELDS, NAME_FIELDS, SIGN_IN_FIELDS } from '../../src/forms/access/account-forms.ts';
import { EMPTY_INVITE, INVITE_FIELDS } from '../../src/forms/access/invite-form.ts';
import { checkNewPassword } from '../../src/forms/access/new-password.ts';
import { withNamed } from '../../src/forms/access/scope-fields.ts';
import { checkRoleAndScope } from '../../src/forms/access/user-fields.ts';
import { USER_FIELDS, valuesOf } from '../../src/forms/access/user-form.ts';
import { readFields } from '../../src/forms/read-fields.ts';
import { directoryOf, municipality, organization } from '../support/directory-builder.ts';
import { formContext, person, posted } from '../support/form-context.ts';

const ENTRIES = [
  ['name', ' Robin '],
  ['email', 'robin@voorbeeld.nl'],
  ['role', 'officer'],
  ['managesUsers', 'yes'],
  ['active', ''],
  ['wantsMails', 'yes'],
  ['municipalityIds', ''],
  ['municipalityIds', 'm1'],
  ['municipalityIds', 'm2'],
  ['organizationIds', 'o1'],
  ['municipalityName', 'Zwolle'],
  ['organizationName', 'Op Orde'],
] as const;
const SCOPE = {
  municipalityIds: ['m1', 'm2'],
  organizationIds: ['o1'],
  municipalityName: 'Zwolle',
  organizationName: 'Op Orde',
};

describe('what is typed about an account is read field by field', () => {
  const form = posted(ENTRIES);

  test('the account that somebody manages', () => {
    const read = readFields(USER_FIELDS, form, null);
    expect(read).toEqual({ name: 'Robin', role: 'officer', managesUsers: true, active: false, ...SCOPE });
  });

  test('an invitation, which says nothing of name and activity', () => {
    const read = readFields(INVITE_FIELDS, form, null);
    expect(read).toEqual({ email: 'robin@voorbeeld.nl', role: 'officer', managesUsers: true, ...SCOPE });
    expect(readFields(INVITE_FIELDS, posted([]), null)).toEqual(EMPTY_INVITE);
  });

  test('the own account', () => {
    expect(readFields(NAME_FIELDS, form, null)).toEqual({ name: 'Robin' });
    expect(readFields(MAIL_FIELDS, form, null)).toEqual({ wantsMails: true });
    expect(readFields(ACCOUNT_FIELDS, form, null)).toEqual({ name: 'Robin', email: 'robin@voorbeeld.nl' });
    expect(readFields(SIGN_IN_FIELDS, form, null)).toEqual({ email: 'robin@voorbeeld.nl' });
  });

  test.each([
    ['site', ''],
    ['superuser', ''],
    ['editor', 'editor'],
  ])('a role that nobody may be given counts as none: %s', (role, read) => {
    expect(readFields(USER_FIELDS, posted({ role }), null).role).toBe(read);
  });

  test('an account is shown as it is, with nothing typed to add', () => {
    const account = person({ role: 'editor', organizationIds: ['o1'], managesUsers: true });
    expect(valuesOf(account)).toMatchObject({
      name: 'Robin',
      role: 'editor',
      managesUsers: true,
      active: true,
      organizationIds: ['o1'],
      municipalityName: '',
      organizationName: '',
    });
    expect(valuesOf(person({ role: 'site' })).role).toBe('');
  });
});

describe('what is typed to add to a scope', () => {
  const context = formContext(
    directoryOf({
      municipalities: [municipality({ id: 'm1', name: 'Zwolle' }), municipality({ id: 'm2', name: 'Kampen' })],
      organizations: [
        organization({ id: 'o1', name: 'Op Orde' }),
        organization({ id: 'o2', name: 'Maatje', slug: 'maatje-zwolle' }),
        organization({ id: 'o3', name: 'Maatje', slug: 'maatje-kampen' }),
      ],
    }),
  );
  const typed = (given: object) =>
    withNamed(
      { municipalityIds: ['m1'], organizationIds: ['o1'], municipalityName: '', organizationName: '', ...given },
      context,
    );

  test('joins what is ticked, and leaves an empty field', () => {
    expect(typed({ municipalityName: 'kampen', organizationName: 'MAATJE-kampen' })).toEqual({
      values: {
        municipalityIds: ['m1', 'm2'],
        organizationIds: ['o1', 'o3'],
        municipalityName: '',
        organizationName: '',
      },
      errors: {},
    });
  });

  test('joins it once', () => {
    expect(typed({ municipalityName: 'Zwolle', organizationName: 'op orde' }).values).toMatchObject({
      municipalityIds: ['m1'],
      organizationIds: ['o1'],
    });
  });

  test('may be nothing', () => {
    expect(typed({})).toMatchObject({ values: { municipalityIds: ['m1'], organizationIds: ['o1'] }, errors: {} });
  });

  test('stands in the field as it was typed when it cannot be told, and adds nothing', () => {
    const { values, errors } = typed({ municipalityName: 'Atlantis', organizationName: 'Maatje' });
    expect(errors).toEqual({
      municipalityName: 'unknown_municipality',
      organizationName: 'ambiguous_organization',
    });
    expect(values).toEqual({
      municipalityIds: ['m1'],
      organizationIds: ['o1'],
      municipalityName: 'Atlantis',
      organizationName: 'Maatje',
    });
    expect(typed({ organizationName: 'Niemand' }).errors).toEqual({ organizationName: 'unknown_organization' });
  });
});

describe('role and scope', () => {
  const check = (given: object) =>
    checkRoleAndScope({ role: 'staff', managesUsers: false, municipalityIds: [], organizationIds: [], ...given });

  test.each<[string, object, object]>([
    ['staff need no scope', {}, {}],
    ['staff may manage users', { managesUsers: true }, {}],
    ['no role', { role: '' }, { role: 'required' }],
    ['an officer of none', { role: 'officer' }, { municipalityName: 'required' }],
    ['an officer', { role: 'officer', municipalityIds: ['m1'] }, {}],
    ['an editor of none', { role: 'editor' }, { organizationName: 'required' }],
    ['an editor', { role: 'editor', organizationIds: ['o1'] }, {}],
    ['a role of no person', { role: 'site' }, { role: 'not_changeable' }],
  ])('%s', (_, given, errors) => {
    expect(check(given)).toEqual(errors);
  });
});

describe('a new password', () => {
  const GOOD = 'drie gele fietsen';

  test.each([
    ['and its repetition', GOOD, GOOD, {}],
    ['another repetition', GOOD, `${GOOD} `, { passwordAgain: 'passwords_differ' }],
    ['nothing', '', '', { password: 'required' }],
    ['nothing, and something again', '', GOOD, { password: 'required' }],
    ['too short, whatever its repetition is', 'kort', 'korter', { password: 'password_too_short' }],
  ])('%s', (_, password, again, errors) => {
    expect(checkNewPassword(password, again)).toEqual(errors);
  });
});
