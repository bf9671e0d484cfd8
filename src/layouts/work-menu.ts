import { canSeeDemand } from '../domain/access/demand-scope.ts';
import { canSeeRollout } from '../domain/access/rollout-scope.ts';
import { canManageUsers, canReadAudit, type User } from '../domain/access/user.ts';
import { DEFAULT_LANGUAGE } from '../i18n/languages.ts';
import { translator } from '../i18n/translate.ts';
import {
  agreementsWorkPath,
  auditPath,
  demandPath,
  municipalitiesWorkPath,
  organizationsWorkPath,
  ownAccountPath,
  reportsWorkPath,
  rolloutPath,
  usersPath,
  workPath,
} from '../paths.ts';

export interface MenuItem {
  href: string;
  text: string;
  isCurrent: boolean;
}

/** What stands in the rail beside every page behind sign-in: only what this person may open. */
export function workMenu(user: User, pathname: string): MenuItem[] {
  const t = translator(DEFAULT_LANGUAGE);
  const items = [
    { href: workPath(), text: t('work.menu_overview') },
    ...(user.role === 'editor' ? [] : [{ href: municipalitiesWorkPath(), text: t('work.menu_municipalities') }]),
    { href: organizationsWorkPath(), text: t('work.menu_organizations') },
    ...(user.role === 'editor' ? [] : [{ href: agreementsWorkPath(), text: t('work.menu_agreements') }]),
    { href: reportsWorkPath(), text: t('work.menu_reports') },
    ...(canSeeRollout(user) ? [{ href: rolloutPath(), text: t('work.menu_rollout') }] : []),
    ...(canSeeDemand(user) ? [{ href: demandPath(), text: t('work.menu_demand') }] : []),
    ...(canManageUsers(user) ? [{ href: usersPath(), text: t('work.menu_users') }] : []),
    ...(canReadAudit(user) ? [{ href: auditPath(), text: t('work.menu_audit') }] : []),
    { href: ownAccountPath(), text: t('work.menu_account') },
  ];
  return items.map((item) => ({ ...item, isCurrent: isAt(pathname, item.href) }));
}

function isAt(pathname: string, href: string): boolean {
  return pathname === href || (href !== workPath() && pathname.startsWith(`${href}/`));
}
