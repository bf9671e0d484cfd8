import { changePassword as storePassword } from '../../data/access/access.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { checkNewPassword } from '../../forms/access/new-password.ts';
import type { FormErrors } from '../../forms/form-outcome.ts';
import { passwordIn } from '../../forms/read-form.ts';
import { attempt } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/**
 * The form "Uw wachtwoord" of /werk/wachtwoord. The old one is guarded against guessing as at signing in. When it is done all
 * sessions have ended, this one too. Passwords are never sent back.
 */
export async function changePassword(
  form: FormData,
  { user, session }: SignedIn,
  access: App.Locals['access'],
  browserMark: string,
): Promise<Outcome> {
  const old = passwordIn(form, 'oldPassword');
  const password = passwordIn(form, 'password');
  const errors: FormErrors = {
    ...(old === '' && { oldPassword: 'required' }),
    ...checkNewPassword(password, passwordIn(form, 'passwordAgain')),
  };
  if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
  return access.limitGuesses(user.email, browserMark, () =>
    attempt(() => storePassword(session, user.id, { old, new: password })),
  );
}
