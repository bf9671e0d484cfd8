import type { UserRole } from '../../domain/access/user.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** A role in words: "medewerker van een gemeente". */
export function roleLabel(role: UserRole): string {
  const t = translator(DEFAULT_LANGUAGE);
  const texts = {
    editor: t('work.role_editor'),
    officer: t('work.role_officer'),
    staff: t('work.role_staff'),
    site: t('work.role_site'),
  } satisfies Record<UserRole, string>;
  return texts[role];
}
