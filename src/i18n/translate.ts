import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from './isolate.ts';
import { DEFAULT_LANGUAGE, type Language, languageFacts, type MessageKey } from './languages.ts';
import { onceForEach } from './once-for-each.ts';

export type MessageValues = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

interface Message {
  format: IntlMessageFormat;
  /** Names of the values that stand in the sentence; others only choose its form. */
  shown: ReadonlySet<string>;
}

/** Compiled once for each language and key: parsing costs more than formatting. */
const messagesOf = onceForEach((language: Language) => onceForEach((key: MessageKey) => compile(language, key)));

function compile(language: Language, key: MessageKey): Message {
  const own = languageFacts(language).strings[key];
  const source = typeof own === 'string' ? language : DEFAULT_LANGUAGE;
  const text = languageFacts(source).strings[key];
  const format = new IntlMessageFormat(typeof text === 'string' ? text : key, languageFacts(source).locale, undefined, {
    ignoreTag: true,
  });
  return { format, shown: new Set(shownIn(format.getAst())) };
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's number for a value that is shown as it is. */
const ARGUMENT = 1;

function shownIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === ARGUMENT) return [element.value];
    return 'options' in element ? Object.values(element.options).flatMap((option) => shownIn(option.value)) : [];
  });
}

/**
 * `t()` for one language. A string that the language lacks comes in Dutch. Throws when a value that the message names is
 * not given: a hole in a sentence must not reach a reader.
 */
export function translator(language: Language): Translate {
  return (key, values = {}) => {
    const { format, shown } = messagesOf(language)(key);
    const placed = Object.entries(values).map(([name, value]) => {
      return [name, typeof value === 'string' && shown.has(name) ? isolated(value, language) : value] as const;
    });
    return String(format.format(Object.fromEntries(placed)));
  };
}
