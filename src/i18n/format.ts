import { conjunctionFormat, dutchTimeFormatters, languageNames, numberFormatters } from './formatters.ts';
import { isolated } from './isolate.ts';
import type { Language, MessageKey } from './languages.ts';
import { translator } from './translate.ts';

const dayFormat = dutchTimeFormatters({ dateStyle: 'long' });
const weekdayAndDayFormat = dutchTimeFormatters({ weekday: 'long', day: 'numeric', month: 'long' });
const monthFormat = dutchTimeFormatters({ month: 'long', year: 'numeric' });
const momentFormat = dutchTimeFormatters({ dateStyle: 'long', timeStyle: 'short' });
const weekdayFormat = dutchTimeFormatters({ weekday: 'long' });
const minutesFormat = numberFormatters({ style: 'unit', unit: 'minute', unitDisplay: 'long' });
const numberFormat = numberFormatters();

/** A calendar day stands at noon UTC, so that no time zone moves it. */
function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** `2026-11-22` → "22 november 2026". */
export function formatDay(day: string, language: Language): string {
  return dayFormat(language).format(atNoon(day));
}

/** `2026-11-23` → "maandag 23 november". */
export function formatWeekdayAndDay(day: string, language: Language): string {
  return weekdayAndDayFormat(language).format(atNoon(day));
}

/** A date as far as a source gives it: `2020` → "2020", `2021-04` → "april 2021", `2021-04-13` → "13 april 2021". */
export function formatPartialDate(date: string, language: Language): string {
  const precision = datePrecision(date);
  if (precision !== 'month') return precision === 'year' ? date : formatDay(date, language);
  return monthFormat(language).format(atNoon(`${date}-01`));
}

/** How far a partial date goes: sentences say "op 9 december 2019", but "in 2019" and "in april 2021". */
export function datePrecision(date: string): 'day' | 'month' | 'year' {
  if (/^\d{4}$/.test(date)) return 'year';
  return /^\d{4}-\d{2}$/.test(date) ? 'month' : 'day';
}

/** Epoch milliseconds → the Dutch clock: "22 november 2026 om 14.05 uur" in Dutch, as other hours are written. */
export function formatMoment(epochMs: number, language: Language): string {
  const moment = momentFormat(language).format(epochMs);
  return language === 'nl'
    ? moment.replace(/(\d{2}):(\d{2})$/, (time) => `${formatClock(time, language)} uur`)
    : moment;
}

/** A time to wait, in whole minutes upwards: 61 → "2 minuten". */
export function formatDuration(seconds: number, language: Language): string {
  return minutesFormat(language).format(Math.max(1, Math.ceil(seconds / 60)));
}

/** 1 → "maandag" … 7 → "zondag". */
export function weekdayName(weekday: number, language: Language): string {
  const aMonday = '2024-01-01';
  const date = atNoon(aMonday);
  date.setUTCDate(date.getUTCDate() + weekday - 1);
  return weekdayFormat(language).format(date);
}

/** `09:00` → "9.00" in Dutch, "9:00" elsewhere; `24:00` stays. */
export function formatClock(time: string, language: Language): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  return `${Number(hours)}${language === 'nl' ? '.' : ':'}${minutes}`;
}

export function formatNumber(value: number, language: Language): string {
  return numberFormat(language).format(value);
}

/** "Nederlands, Turks en Arabisch". */
export function formatList(items: readonly string[], language: Language): string {
  return conjunctionFormat(language).format(items.map((item) => isolated(item, language)));
}

/** Languages that the books do not name in all our languages, or otherwise than their speakers here do. */
const OWN_NAMES = { ber: 'language.ber', nl: 'language.nl', rif: 'language.rif' } as const satisfies Record<
  string,
  MessageKey
>;

const isOwnName = (code: string): code is keyof typeof OWN_NAMES => Object.hasOwn(OWN_NAMES, code);

/** ISO 639-1 code → the language's name: `tr` → "Turks". */
export function languageName(code: string, language: Language): string {
  if (isOwnName(code)) return translator(language)(OWN_NAMES[code]);
  return languageNames(language).of(code) ?? code;
}

/** The Dutch order of names: without regard to case, accents and a leading "'s-" or "'t ". */
export function compareNames(a: string, b: string): number {
  return collator.compare(withoutArticle(a), withoutArticle(b));
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** A name that begins with "'s-" or "'t " is looked for under the letter that follows. */
export function withoutArticle(name: string): string {
  return name.replace(/^['’][st][- ]/i, '');
}
