import { formatList, languageName } from '../i18n/format.ts';
import { languageCode } from '../i18n/language-codes.ts';
import { DEFAULT_LANGUAGE } from '../i18n/languages.ts';
import { typedIn } from './read-form.ts';
import type { FormField } from './record-form.ts';

/** Languages by their Dutch names, "Nederlands, Turks en Arabisch"; their codes are stored. */
export function languageList(): FormField<string> {
  return {
    read: typedIn,
    store(typed) {
      const names = typed.split(/[,;/\n]|\ben\b/).filter((name) => name.trim() !== '');
      const codes = names.map(languageCode);
      const known = codes.filter((code) => code !== null);
      return known.length === codes.length ? { value: [...new Set(known)] } : { error: 'invalid_language' };
    },
    show(stored) {
      const codes = Array.isArray(stored) ? stored.filter((code) => typeof code === 'string') : [];
      return formatList(
        codes.map((code) => languageName(code, DEFAULT_LANGUAGE)),
        DEFAULT_LANGUAGE,
      );
    },
  };
}
