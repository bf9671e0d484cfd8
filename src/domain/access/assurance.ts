import type { StoredRecord } from '../checks/field-errors.ts';
import type { User } from './user.ts';
import { tellsSomethingNew } from './write-source.ts';

/**
 * Who says that a record is right, as readers may know it: the name of the editor's organisation, else the role. Never a
 * person's name. Role codes are put into words where they are shown.
 */
export function assuredBy(user: User, organizationName: string): string {
  return user.role === 'editor' ? organizationName : user.role;
}

/**
 * The freshness of a record after a person wrote it in the name `by`. Whoever sends an `assured_date` says "this is right",
 * and it is renewed to `today`. Who tells something new without that takes away what another has said of the old text; the
 * own check stays, for one's own word is still one's own. What is sent for either field is never taken over.
 */
export function assurance(
  isAssured: boolean,
  before: StoredRecord | null,
  after: StoredRecord,
  today: string,
  by: string,
): { assured_date: unknown; assured_by: unknown } {
  if (isAssured) return { assured_date: today, assured_by: by };
  const isOfAnother = before !== null && before.assured_by !== by;
  if (!before || (isOfAnother && tellsSomethingNew(before, after))) return { assured_date: '', assured_by: '' };
  return { assured_date: before.assured_date ?? '', assured_by: before.assured_by ?? '' };
}
