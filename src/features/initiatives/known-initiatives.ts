import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { isShown } from '../../domain/directory/is-shown.ts';
import type { Initiative } from '../../domain/directory/types.ts';
import { compareNames } from '../../i18n/format.ts';

/** Published initiatives by name. They are history with a date, so they do not hide for want of a check. */
export function knownInitiatives(directory: Directory, today: Day): Initiative[] {
  return directory.initiatives
    .all()
    .filter((initiative) => isShown(initiative, today, true))
    .sort((a, b) => compareNames(a.name, b.name));
}
