import { IntlMessageFormat } from 'intl-messageformat';
import { DEFAULT_LANGUAGE, type Language, languageFacts, type MessageKey } from './languages.ts';

export type MessageValues = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const formats = new Map<string, IntlMessageFormat>();

/** Compiled once for each language and key: parsing costs more than formatting. */
function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language}:${key}`;
  const known = formats.get(id);
  if (known) return known;
  const own = languageFacts(language).strings[key];
  const source = typeof own === 'string' ? language : DEFAULT_LANGUAGE;
  const text = languageFacts(source).strings[key];
  const format = new IntlMessageFormat(typeof text === 'string' ? text : key, languageFacts(source).locale, undefined, {
    ignoreTag: true,
  });
  formats.set(id, format);
  return format;
}

/**
 * `t()` for one language. A string that the language lacks comes in Dutch. Throws when a value that the message names is
 * not given: a hole in a sentence must not reach a reader.
 */
export function translator(language: Language): Translate {
  return (key, values) => String(formatOf(language, key).format(values));
}
