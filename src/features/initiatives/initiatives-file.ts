import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { isStanding } from '../../domain/directory/still-here.ts';
import type { Initiative, InitiativeKind } from '../../domain/directory/types.ts';
import type { Language, MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { spreadsheetFile } from './spreadsheet-file.ts';

const KINDS = {
  pilot: 'initiative.pilot',
  programme: 'initiative.programme',
  overview: 'initiative.overview',
} as const satisfies Record<InitiativeKind, MessageKey>;

/** Within one cell; names hold commas themselves. */
const BETWEEN_NAMES = ' | ';

/**
 * Initiatives as a file for spreadsheets, each with its source and date: heads in the page's language, the records' own
 * texts in Dutch.
 */
export function initiativesFile(
  directory: Directory,
  initiatives: readonly Initiative[],
  today: Day,
  language: Language,
): string {
  const t = translator(language);
  const heads = [
    t('initiatives.column_name'),
    t('initiatives.column_kind'),
    t('initiatives.column_since'),
    t('initiatives.column_description'),
    t('initiatives.column_municipalities'),
    t('initiatives.column_organizations'),
    t('initiatives.column_website'),
    t('initiatives.column_source'),
    t('initiatives.column_source_address'),
    t('initiatives.column_source_date'),
    t('initiatives.column_licence'),
    t('initiatives.column_retrieved'),
    t('initiatives.column_as_of'),
  ];
  const rows = initiatives.map((initiative) => [
    initiative.name,
    t(KINDS[initiative.kind]),
    initiative.since,
    initiative.description,
    initiative.municipalityIds.flatMap((id) => directory.municipalities.get(id)?.name ?? []).join(BETWEEN_NAMES),
    // Who has stopped takes part no more.
    initiative.organizationIds
      .map((id) => directory.organizations.get(id))
      .filter((organization) => isStanding(organization, today))
      .map(({ name }) => name)
      .join(BETWEEN_NAMES),
    initiative.website,
    initiative.sourceName,
    initiative.sourceUrl,
    initiative.sourceDate,
    initiative.licence,
    initiative.retrievedDate,
    today,
  ]);
  return spreadsheetFile([heads, ...rows]);
}

/** `initiatieven-2026-11-22.csv`. */
export function initiativesFileName(today: Day, isDemo: boolean, language: Language): string {
  return `${isDemo ? 'demo-' : ''}${translator(language)('initiatives.file_name')}-${today}.csv`;
}
