import { type ReadFields, TICKED, TYPED } from '../read-fields.ts';

/** What a person says of the own account. Passwords are not among it: they never come back. */
export interface NameValues {
  name: string;
}
export const NAME_FIELDS: ReadFields<NameValues> = { name: TYPED };

export interface MailValues {
  wantsMails: boolean;
}
export const MAIL_FIELDS: ReadFields<MailValues> = { wantsMails: TICKED };

/** `email`: only asked for where the invitation names nobody, the first administrator's. */
export interface AccountValues {
  name: string;
  email: string;
}
export const ACCOUNT_FIELDS: ReadFields<AccountValues> = { name: TYPED, email: TYPED };

/** With which a person signs in; the password is not among it either. */
export interface SignInValues {
  email: string;
}
export const SIGN_IN_FIELDS: ReadFields<SignInValues> = { email: TYPED };
