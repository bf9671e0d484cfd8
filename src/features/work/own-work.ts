import type { User } from '../../domain/access/user.ts';
import { agreementsToConfirm } from '../../domain/agreement/to-confirm.ts';
import type { AgreementView } from '../../domain/agreement/view-agreement.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { type DueCounts, dueOfMunicipality, dueOfOrganization } from '../../domain/directory/due-work.ts';
import type { DoorsOf } from '../../domain/directory/fallen-door.ts';
import type { Organization } from '../../domain/directory/types.ts';
import { compareNames, formatList } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { agreementActPath, municipalityWorkPath, organizationWorkPath } from '../../paths.ts';

const t = translator(DEFAULT_LANGUAGE);

/** One line of the own work page. `about`: what it is, or what it asks for. */
export interface LinkedRow {
  href: string;
  name: string;
  about: string;
}

/** What belongs to somebody and how much of it asks for a check, by name. */
export interface OwnWork {
  municipalities: LinkedRow[];
  organizations: LinkedRow[];
  /** Organisations that residents do not see: drafts and what was taken away. */
  unpublished: Organization[];
  /** Agreements on paper of which only a source tells, by title. */
  toConfirm: LinkedRow[];
}

/** `unpublished`: as far as the person may see them; an editor's own ones, an officer's in the own municipalities. */
export function ownWork(directory: Directory, unpublished: readonly Organization[], user: User, today: Day): OwnWork {
  const municipalities = user.municipalityIds.flatMap((id) => directory.municipalities.get(id) ?? []);
  const organizations = user.organizationIds.flatMap((id) => directory.organizations.get(id) ?? []);
  return {
    municipalities: municipalities
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ id, slug, name }) => ({
        href: municipalityWorkPath(slug),
        name,
        about: dueText(dueOfMunicipality(directory, id, today)),
      })),
    organizations: organizations
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ id, name }) => ({
        href: organizationWorkPath(id),
        name,
        about: dueText(dueOfOrganization(directory, id, today)),
      })),
    unpublished: [...unpublished].sort((a, b) => compareNames(a.name, b.name)),
    toConfirm: agreementsToConfirm(directory, user, today)
      .map(toConfirmRow)
      .sort((a, b) => compareNames(a.name, b.name)),
  };
}

/** First doors that somebody should know of when they fall away: those of the own municipalities or organisations; for staff all. */
export function ownDoors({ role, municipalityIds, organizationIds }: User): DoorsOf {
  if (role === 'staff') return {};
  return role === 'officer' ? { municipalityIds } : { organizationIds };
}

function toConfirmRow({ agreement, version, municipalities }: AgreementView): LinkedRow {
  const names = municipalities.map(({ name }) => name);
  return {
    href: agreementActPath(agreement.id, 'confirm'),
    name: version.document.title,
    about: t('work.to_confirm_about', { municipalities: formatList(names, DEFAULT_LANGUAGE) }),
  };
}

/** "3 te controleren, 1 verborgen", or that all of it was checked. */
export function dueText({ too_old, to_check, check_soon }: DueCounts): string {
  const parts = [
    too_old > 0 && t('work.due_too_old', { count: too_old }),
    to_check > 0 && t('work.due_to_check', { count: to_check }),
    check_soon > 0 && t('work.due_check_soon', { count: check_soon }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : t('work.due_nothing');
}
