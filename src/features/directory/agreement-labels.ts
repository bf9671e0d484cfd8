import type { AgreementEvent } from '../../domain/agreement/types.ts';
import type { AgreementView } from '../../domain/agreement/view-agreement.ts';
import { datePrecision, formatDay, formatList, formatPartialDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What the state of an agreement means, in plain words: sentences for beside its title. */
export function agreementStatusLabel(view: AgreementView, language: Language): string {
  const { status, published, last, version } = view;
  const t = translator(language);
  const { term } = version.document;
  if (status === 'withdrawn') return t('agreement.withdrawn', { day: formatDay(last.day, language) });
  if (status === 'terminated') return t('agreement.terminated', { day: formatDay(last.day, language) });
  if (status === 'expired') return t('agreement.expired', { day: formatDay(term.to, language) });
  if (status === 'superseded') return t('agreement.superseded');
  if (published.kind === 'announced') return t('agreement.announced', { day: formatDay(published.day, language) });
  const signed =
    published.signedDate === ''
      ? t('agreement.signed_once')
      : t('agreement.signed_on', {
          precision: datePrecision(published.signedDate),
          date: formatPartialDate(published.signedDate, language),
        });
  return `${signed} ${vouchedText(view, language)}`;
}

/** Who says that it was signed, and since when a municipality does. */
function vouchedText({ published, municipalities }: AgreementView, language: Language): string {
  const t = translator(language);
  if (published.vouchedBy === 'municipality') {
    const names = municipalities.map(({ name }) => name);
    return t('agreement.vouched_by_municipality', {
      count: names.length,
      names: formatList(names, language),
      day: formatDay(published.day, language),
    });
  }
  return published.vouchedBy === 'alliance' ? t('agreement.vouched_by_alliance') : t('agreement.vouched_by_source');
}

/** "Van 1 januari 2026 tot en met 31 december 2027", as far as it is known. */
export function termLabel(
  { from, to }: { from: string; to: string },
  said: AgreementEvent['termSaid'],
  language: Language,
): string {
  const t = translator(language);
  if (from === '' && to === '') return said === 'open' ? t('agreement.term_open') : t('agreement.term_unknown');
  if (to === '') return t('agreement.term_from', { from: formatDay(from, language) });
  if (from === '') return t('agreement.term_to', { to: formatDay(to, language) });
  return t('agreement.term_between', { from: formatDay(from, language), to: formatDay(to, language) });
}
