import { describe, expect, test } from 'vitest';
import { accountErrors, canRenewPassword, passwordErrors } from '../../../src/domain/access/change-user.ts';
import { ACCESS_LIMITS } from '../../../src/domain/access/user.ts';
import { person } from '../../support/form-context.ts';

/** The signs on both sides of where UTF-8 takes a byte more. */
const SIGNS = ['a', '\u007e', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '字', '\uffff', '\u{10000}', '👍'];
const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

describe('a password', () => {
  test.each(SIGNS)('of %j is as long as bcrypt reads, and not a byte longer', (sign) => {
    const most = Math.floor(ACCESS_LIMITS.passwordMaxBytes / bytesOf(sign));
    const full = sign.repeat(most) + 'a'.repeat(ACCESS_LIMITS.passwordMaxBytes - most * bytesOf(sign));
    expect(bytesOf(full)).toBe(ACCESS_LIMITS.passwordMaxBytes);
    expect(passwordErrors(full)).toEqual({});
    expect(passwordErrors(`${full}a`)).toEqual({ password: 'password_too_long' });
  });

  test('is as short as may be, counted in characters and not in what they take', () => {
    expect(passwordErrors('👍'.repeat(ACCESS_LIMITS.passwordMin))).toEqual({});
    expect(passwordErrors('👍'.repeat(ACCESS_LIMITS.passwordMin - 1))).toEqual({ password: 'password_too_short' });
  });
});

describe('a new account', () => {
  const GOOD = 'drie gele fietsen';

  test.each<[string, string, object]>([
    ['Robin', GOOD, {}],
    ['  ', GOOD, { name: 'required' }],
    ['a'.repeat(ACCESS_LIMITS.nameMax), GOOD, {}],
    ['a'.repeat(ACCESS_LIMITS.nameMax + 1), GOOD, { name: 'name_too_long' }],
    ['Ro\nbin', GOOD, { name: 'not_one_line' }],
    ['', '', { name: 'required', password: 'password_too_short' }],
  ])('%j with %j: %j', (name, password, errors) => {
    expect(accountErrors(name, password)).toEqual(errors);
  });
});

describe('a link with which somebody else chooses a new password', () => {
  const manager = person({ id: 'kim', managesUsers: true });
  const account = { id: 'robin', role: 'officer', active: true };

  test.each<[string, boolean, Parameters<typeof canRenewPassword>]>([
    ['is made by who manages users', true, [manager, account]],
    ['not by other staff', false, [person({ id: 'kim' }), account]],
    ['not for oneself', false, [manager, { ...account, id: 'kim' }]],
    ['not for who is not active', false, [manager, { ...account, active: false }]],
    ['not for the site', false, [manager, { ...account, role: 'site' }]],
  ])('%s', (_, may, [user, of]) => {
    expect(canRenewPassword(user, of)).toBe(may);
  });
});
