import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Element types that name no value: literal text, and the `#` within a plural (the parser's numbers for them). */
const WITHOUT_VALUE: readonly number[] = [0, 7];
const PLURAL = 6;

/** A place in a message that has several forms. */
export interface Choice {
  value: string;
  isPlural: boolean;
  /** Form → the names of the values in it, sorted. */
  forms: Map<string, string[]>;
}

/** The names of the values that a message in ICU format needs, sorted. Throws where it is malformed. */
export function valuesOf(message: string): string[] {
  return namesIn(parsed(message));
}

/** Every plural and select of a message, the outer ones first. */
export function choicesOf(message: string): Choice[] {
  return choicesIn(parsed(message));
}

function parsed(message: string): Element[] {
  return new IntlMessageFormat(message, 'nl', undefined, { ignoreTag: true }).getAst();
}

function namesIn(elements: readonly Element[]): string[] {
  const names = elements.flatMap((element) => {
    if (WITHOUT_VALUE.includes(element.type) || !('value' in element)) return [];
    const within =
      'options' in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : [];
    return [element.value, ...within];
  });
  return [...new Set(names)].sort();
}

function choicesIn(elements: readonly Element[]): Choice[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const options = Object.entries(element.options);
    const forms = new Map(options.map(([form, option]) => [form, namesIn(option.value)] as const));
    const within = options.flatMap(([, option]) => choicesIn(option.value));
    return [{ value: element.value, isPlural: element.type === PLURAL, forms }, ...within];
  });
}
