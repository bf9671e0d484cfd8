import { choicesOf, valuesOf } from './message-values.ts';

/** Forms that stand for one number exactly: `=0`. */
const EXACT = /^=/;

/** Plurals that lack a form of the language, or have one that it does not know. */
export function pluralFaults(message: string, locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const wanted = [...pluralCategories].sort().join();
  return choicesOf(message)
    .filter((choice) => choice.isPlural)
    .map(({ value, forms }) => ({
      value,
      has: [...forms.keys()]
        .filter((form) => !EXACT.test(form))
        .sort()
        .join(),
    }))
    .filter(({ has }) => has !== wanted)
    .map(({ value, has }) => `${value} has ${has}, not ${wanted}`);
}

/** Other values than the Dutch message names, or a form that leaves out what the forms beside it say. */
export function valueFaults(message: string, dutch: string): string[] {
  const own = valuesOf(message).join();
  const wanted = valuesOf(dutch).join();
  const uneven = choicesOf(message)
    .filter(({ forms }) => new Set([...forms.values()].map(String)).size > 1)
    .map(({ value }) => `the forms of ${value} name different values`);
  return [...(own === wanted ? [] : [`names "${own}", the Dutch "${wanted}"`]), ...uneven];
}

/** Numbers in parts, and numbers with letters: "0800-8115", "8011 AB", "24-12-2026". */
const IN_PARTS = /\d[\dA-Z]*(?:[-./ ][\dA-Z]+)+/gi;
const ISOLATED = /\u2066[^\u2066\u2069]*\u2069/g;

/** Texts in a message from right to left whose parts would change places on the page. */
export function orderFaults(message: string): string[] {
  return message.replace(ISOLATED, '').match(IN_PARTS) ?? [];
}
