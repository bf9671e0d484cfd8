import type { User } from '../../src/domain/access/user.ts';
import { type Directory, emptyDirectory } from '../../src/domain/directory/directory.ts';
import type { FormContext } from '../../src/forms/record-form.ts';
import { at } from './directory-builder.ts';

/** Somebody of the alliance, or who is said. */
export function person(given: Partial<User> = {}): User {
  return {
    id: 'u',
    name: 'Robin',
    email: 'robin@voorbeeld.nl',
    role: 'staff',
    managesUsers: false,
    municipalityIds: [],
    organizationIds: [],
    active: true,
    remindersOff: false,
    ...given,
  };
}

export function formContext(directory: Directory = emptyDirectory(), user: User = person()): FormContext {
  return { directory, now: at('10:00'), user };
}

/** A form as a browser posts it. */
export function posted(entries: Iterable<readonly [string, string]> | Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Symbol.iterator in entries ? entries : Object.entries(entries)) form.append(name, value);
  return form;
}
