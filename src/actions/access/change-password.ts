import { changePassword as storePassword } from '../../data/access/access.ts';
import { checkNewPassword } from '../../forms/access/new-password.ts';
import { type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { passwordIn } from '../../forms/read-form.ts';
import { notNow } from '../not-now.ts';
import type { SignedIn } from '../signed-in.ts';

/** Passwords are never sent back. */
interface PasswordValues {
  oldPassword: '';
  password: '';
  passwordAgain: '';
}

const NOTHING_BACK: PasswordValues = { oldPassword: '', password: '', passwordAgain: '' };

export type ChangePasswordResult =
  /** All sessions have ended, this one too. */
  { kind: 'done' } | { kind: 'wait'; seconds: number } | Refused<PasswordValues> | Unavailable<PasswordValues>;

/** The form "Uw wachtwoord" of /werk/wachtwoord. The old one is guarded against guessing as at signing in. */
export async function changePassword(
  form: FormData,
  { user, session }: SignedIn,
  access: App.Locals['access'],
  browserMark: string,
): Promise<ChangePasswordResult> {
  const old = passwordIn(form, 'oldPassword');
  const password = passwordIn(form, 'password');
  const errors: Refused<PasswordValues>['errors'] = {
    ...(old === '' && { oldPassword: 'required' }),
    ...checkNewPassword(password, passwordIn(form, 'passwordAgain')),
  };
  if (Object.keys(errors).length > 0) return refused(NOTHING_BACK, errors);
  return access.limitGuesses<ChangePasswordResult>(user.email, browserMark, async () => {
    try {
      const answer = await storePassword(session, user.id, { old, new: password });
      return answer.kind === 'done' ? answer : refused(NOTHING_BACK, answer.errors);
    } catch (error) {
      return notNow(error, NOTHING_BACK);
    }
  });
}
