import { signIn as checkPassword, type SignInAnswer } from '../../data/pocketbase/session.ts';
import { SIGN_IN_FIELDS, type SignInValues } from '../../forms/access/account-forms.ts';
import {
  type FormErrors,
  type MustWait,
  type Refused,
  refused,
  type Unavailable,
  unavailable,
} from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { passwordIn } from '../../forms/read-form.ts';

export type SignInResult =
  | { kind: 'signed_in'; token: string; email: string }
  | Refused<SignInValues>
  | MustWait<SignInValues>
  | Unavailable<SignInValues>;

/**
 * The form of /inloggen. A wrong password, an address nobody has and an account that is not active give one answer after
 * the same time; an empty field is said at once and is no guess. `browserMark`: what the browser is known by.
 */
export async function signIn(form: FormData, access: App.Locals['access'], browserMark: string): Promise<SignInResult> {
  const values = readFields(SIGN_IN_FIELDS, form, null);
  const { email } = values;
  const password = passwordIn(form, 'password');
  const errors: FormErrors = {
    ...(email === '' && { email: 'required' }),
    ...(password === '' && { password: 'required' }),
  };
  if (Object.keys(errors).length > 0) return refused(values, errors);
  const answer: SignInAnswer = await access.limitGuesses(email, browserMark, (siteToken) =>
    checkPassword(access.pocketBaseUrl, { email, password }, access.clientAddress, siteToken),
  );
  if (answer.kind === 'signed_in') return { ...answer, email };
  if (answer.kind === 'refused') return refused(values, { form: 'wrong_password' });
  return answer.kind === 'wait' ? { ...answer, values } : unavailable(values);
}
