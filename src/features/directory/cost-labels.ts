import { type Language, langOfRecords } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

/** What most records say of the cost, in the words they say it in. */
const FREE = 'gratis';

/** What a record says that help costs: said in the page's language where that is one known word, else as it stands. */
export function costLabel(fees: string, language: Language): { text: string; lang: Language | undefined } {
  const isFree = fees.trim().replace(/\.$/, '').toLowerCase() === FREE;
  return isFree
    ? { text: translator(language)('entry.free'), lang: undefined }
    : { text: fees, lang: langOfRecords(language) };
}
