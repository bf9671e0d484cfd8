import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Element types that name no value: literal text, and the `#` within a plural (the parser's numbers for them). */
const WITHOUT_VALUE: readonly number[] = [0, 7];

/** The names of the values that a message in ICU format needs, sorted. Throws where it is malformed. */
export function valuesOf(message: string): string[] {
  const names = new Set<string>();
  collect(new IntlMessageFormat(message, 'nl', undefined, { ignoreTag: true }).getAst(), names);
  return [...names].sort();
}

function collect(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    if (WITHOUT_VALUE.includes(element.type) || !('value' in element)) continue;
    names.add(element.value);
    if (!('options' in element)) continue;
    for (const option of Object.values(element.options)) collect(option.value, names);
  }
}
