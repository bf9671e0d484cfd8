import type { Directory } from '../../domain/directory/directory.ts';
import type { Organization, Service } from '../../domain/directory/types.ts';
import { compareNames, formatList } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { agreementWorkPath, serviceWorkPath } from '../../paths.ts';
import type { LinkedRow } from './own-work.ts';

interface Unfinished {
  agreements: readonly { id: string; title: string; municipalityIds: readonly string[] }[];
  services: readonly { service: Service; organization: Organization | null; hasArea: boolean }[];
}

/** Agreements first, then services, each by name, with what it is and what is still to be done. */
export function unfinishedItems(directory: Directory, { agreements, services }: Unfinished): LinkedRow[] {
  const t = translator(DEFAULT_LANGUAGE);
  const namesOf = (ids: readonly string[]) => {
    const names = ids.flatMap((id) => directory.municipalities.get(id)?.name ?? []);
    return formatList(names.sort(compareNames), DEFAULT_LANGUAGE);
  };
  const byName = (items: LinkedRow[]) => items.sort((a, b) => compareNames(a.name, b.name));
  return [
    ...byName(
      agreements.map(({ id, title, municipalityIds }) => ({
        href: agreementWorkPath(id),
        name: title || t('work.agreement_untitled'),
        about: t('work.unfinished_agreement', { municipalities: namesOf(municipalityIds) }),
      })),
    ),
    ...byName(
      services.map(({ service, organization, hasArea }) => ({
        href: serviceWorkPath(service.id),
        name: service.name,
        about: [
          t('work.unfinished_service', { organization: organization?.name ?? t('work.unpublished_organization') }),
          service.status === 'draft' && t('work.unfinished_draft'),
          !hasArea && !service.nationwide && t('work.unfinished_no_area'),
        ]
          .filter((part) => part !== false)
          .join(' '),
      })),
    ),
  ];
}
