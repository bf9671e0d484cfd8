import { type ReadFields, TYPED } from '../read-fields.ts';
import { USER_FIELDS, type UserValues } from './user-form.ts';

/** For whom an invitation is, and what the account will be for. */
export interface InviteValues extends Omit<UserValues, 'name' | 'active'> {
  email: string;
}

const { name: _name, active: _active, ...OF_ACCOUNT } = USER_FIELDS;
export const INVITE_FIELDS: ReadFields<InviteValues> = { email: TYPED, ...OF_ACCOUNT };

/** The form as it is first shown. */
export const EMPTY_INVITE: InviteValues = {
  email: '',
  role: '',
  managesUsers: false,
  municipalityIds: [],
  organizationIds: [],
  municipalityName: '',
  organizationName: '',
};
