import type { EntryFreshness, EntryPart, PartFreshness } from '../../domain/directory/freshness.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { formatDay, formatList, formatPartialDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/**
 * How far an entry may be trusted: "Gecontroleerd op 3 november 2026 door …", "Nog niet gecontroleerd", or where its parts
 * differ: which of them were not checked, each with its own day, and when the rest was right.
 */
export function freshnessLabel({ parts }: EntryFreshness, language: Language): string {
  const t = translator(language);
  const weak = parts.filter(({ state }) => state !== 'confirmed');
  const rest = parts.filter(({ state }) => state === 'confirmed');
  const checks = [...Map.groupBy(weak, ({ assuredDate }) => assuredDate)];
  if (rest.length === 0 && checks.length === 1) return wholeText(parts[0].assuredDate, language);
  if (checks.length === 0) return confirmedText(parts, language);
  const sentences = checks.map(([day, together]) => partsText(day, together, language));
  if (rest[0]) sentences.push(t('freshness.rest', { day: formatDay(rest[0].assuredDate, language) }));
  return sentences.join(' ');
}

/** Of a whole of which nothing was checked since `assuredDate`, or ever. */
function wholeText(assuredDate: string, language: Language): string {
  const t = translator(language);
  if (assuredDate === '') return t('freshness.to_be_checked');
  return t('freshness.check_again', { day: formatDay(assuredDate, language) });
}

/** All of it was right on the day of the part that was checked first; by whom, when it was the same for all. */
function confirmedText(parts: EntryFreshness['parts'], language: Language): string {
  const t = translator(language);
  const [{ assuredDate, assuredBy: by }] = parts;
  const day = formatDay(assuredDate, language);
  if (by === '' || parts.some(({ assuredBy }) => assuredBy !== by)) return t('freshness.confirmed', { day });
  return t('freshness.confirmed_by', { day, who: assurerText(by, language) });
}

/** Of parts that were last checked on the same day, or all never. */
function partsText(assuredDate: string, parts: readonly PartFreshness[], language: Language): string {
  const t = translator(language);
  const day = assuredDate === '' ? '' : formatDay(assuredDate, language);
  const [one, ...others] = parts;
  if (one && others.length === 0) {
    const part = formOf(one);
    return day === '' ? t('freshness.part_never', { part }) : t('freshness.part_again', { part, day });
  }
  const named = parts.map((each) => t('freshness.part_name', { part: formOf(each) }));
  const list = formatList(named, language);
  return day === '' ? t('freshness.parts_never', { list }) : t('freshness.parts_again', { list, day });
}

/** Parts that are counted, and parts of which some can be meant, in the strings. */
const COUNTED: readonly EntryPart[] = ['phone', 'location'];
const DIVISIBLE: readonly EntryPart[] = [...COUNTED, 'hours', 'service'];

/** The word for a part, of which there may be several: all of them, or only some. */
function formOf({ part, count, isSome }: PartFreshness): string {
  if (isSome && DIVISIBLE.includes(part)) return `some_${part}`;
  return count > 1 && COUNTED.includes(part) ? `${part}_all` : part;
}

/** An organisation by its name; an officer and staff, of whom the role is kept, in words. */
function assurerText(assuredBy: string, language: Language): string {
  const t = translator(language);
  if (assuredBy === 'officer') return t('freshness.by_officer');
  return assuredBy === 'staff' ? t('freshness.by_staff') : assuredBy;
}

/** When the source said it: "uit 2020", "van 26 augustus 2026", or that it has no date. */
export function sourceDateLabel(record: Provenance, language: Language): string {
  const t = translator(language);
  if (record.sourceDate === '') return t('source.no_date', { day: formatDay(record.retrievedDate, language) });
  return t('source.dated', { date: formatPartialDate(record.sourceDate, language) });
}
