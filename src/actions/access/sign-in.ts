import { signIn as checkPassword } from '../../data/pocketbase/session.ts';
import { SIGN_IN_FIELDS, type SignInValues } from '../../forms/access/account-forms.ts';
import { type FormErrors, type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { passwordIn } from '../../forms/read-form.ts';
import { attempt, send } from '../attempt.ts';

/**
 * The form of /inloggen. A wrong password, an address nobody has and an account that is not active give one answer after
 * the same time; an empty field is said at once and is no guess. `browserMark`: what the browser is known by.
 */
export async function signIn(
  form: FormData,
  access: App.Locals['access'],
  browserMark: string,
): Promise<FormOutcome<SignInValues, { token: string; email: string }>> {
  const values = readFields(SIGN_IN_FIELDS, form, null);
  const { email } = values;
  const password = passwordIn(form, 'password');
  const errors: FormErrors = {
    ...(email === '' && { email: 'required' }),
    ...(password === '' && { password: 'required' }),
  };
  if (Object.keys(errors).length > 0) return invalid(values, errors);
  return send(values, async () => {
    const outcome = await access.limitGuesses(email, browserMark, (siteToken) =>
      attempt(() => checkPassword(access.pocketBaseUrl, { email, password }, access.clientAddress, siteToken)),
    );
    return outcome.kind === 'done' ? { ...outcome, email } : outcome;
  });
}
