import { passwordErrors } from '../../domain/access/change-user.ts';

/** What is wrong with a new password and its repetition; the hooks check the password again. */
export function checkNewPassword(password: string, again: string): { password?: string; passwordAgain?: string } {
  if (password === '') return { password: 'required' };
  const errors: { password?: string } = passwordErrors(password);
  if (errors.password) return errors;
  return password === again ? {} : { passwordAgain: 'passwords_differ' };
}
