import { signIn as checkPassword, type SignInAnswer } from '../data/session.ts';
import { passwordIn, typedIn } from '../forms/read-form.ts';

export interface SignInValues {
  email: string;
}

type SignInError = { email?: 'required'; password?: 'required'; form?: 'wrong_password' };

export type SignInResult =
  | { kind: 'signed_in'; token: string; email: string }
  | { kind: 'refused'; values: SignInValues; errors: SignInError }
  | { kind: 'wait'; values: SignInValues; seconds: number }
  | { kind: 'unavailable'; values: SignInValues };

/**
 * The form of /inloggen. A wrong password, an address nobody has and an account that is not active give one answer after
 * the same time; an empty field is said at once and is no guess. `browserMark`: what the browser is known by.
 */
export async function signIn(form: FormData, access: App.Locals['access'], browserMark: string): Promise<SignInResult> {
  const email = typedIn(form, 'email');
  const password = passwordIn(form, 'password');
  const values = { email };
  const errors: SignInError = {
    ...(email === '' && { email: 'required' as const }),
    ...(password === '' && { password: 'required' as const }),
  };
  if (errors.email || errors.password) return { kind: 'refused', values, errors };
  const answer: SignInAnswer = await access.limitGuesses(email, browserMark, (siteToken) =>
    checkPassword(access.pocketBaseUrl, { email, password }, access.clientAddress, siteToken),
  );
  if (answer.kind === 'signed_in') return { ...answer, email };
  if (answer.kind === 'refused') return { kind: 'refused', values, errors: { form: 'wrong_password' } };
  return { ...answer, values };
}
