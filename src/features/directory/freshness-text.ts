import type { Freshness } from '../../domain/directory/freshness.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { formatDay, formatPartialDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** "Gecontroleerd op 3 november 2026 door …" or "Nog niet gecontroleerd". */
export function freshnessText(freshness: Freshness, record: Provenance, language: Language): string {
  const t = translator(language);
  if (freshness.state !== 'confirmed') {
    if (record.assuredDate === '') return t('freshness.to_be_checked');
    return t('freshness.check_again', { day: formatDay(record.assuredDate, language) });
  }
  const day = formatDay(freshness.since, language);
  if (record.assuredBy === '') return t('freshness.confirmed', { day });
  return t('freshness.confirmed_by', { day, who: assurerText(record.assuredBy, language) });
}

/** An organisation by its name; an officer and staff, of whom the role is kept, in words. */
function assurerText(assuredBy: string, language: Language): string {
  const t = translator(language);
  if (assuredBy === 'officer') return t('freshness.by_officer');
  return assuredBy === 'staff' ? t('freshness.by_staff') : assuredBy;
}

/** When the source said it: "uit 2020", "van 26 augustus 2026", or that it has no date. */
export function sourceDateText(record: Provenance, language: Language): string {
  const t = translator(language);
  if (record.sourceDate === '') return t('source.no_date', { day: formatDay(record.retrievedDate, language) });
  return t('source.dated', { date: formatPartialDate(record.sourceDate, language) });
}
