import type { User } from '../access/user.ts';
import type { Day } from '../calendar/day.ts';
import type { Directory } from '../directory/directory.ts';
import { actRefusal } from './lifecycle.ts';
import { type AgreementView, viewAgreement } from './view-agreement.ts';

/** Agreements in force that wait for this person’s word. */
export function agreementsToConfirm(directory: Directory, user: User, today: Day): AgreementView[] {
  const ids = new Set(user.municipalityIds);
  return directory.agreements
    .all()
    .filter(({ municipalityIds }) => municipalityIds.some((id) => ids.has(id)))
    .flatMap((agreement) => viewAgreement(directory, agreement, today) ?? [])
    .filter(
      ({ agreement, status, last }) => status === 'in_force' && actRefusal('confirm', user, agreement, last) === null,
    );
}
