/** Longest text the postcode field takes; a municipality's name fits, the longest too. */
export const SEARCH_TEXT_MAX = 60;

export type PostcodeReading = { kind: 'pc4'; code: string } | { kind: 'malformed' } | { kind: 'not_a_postcode' };

/**
 * Reads "8011 AB", "8011ab", "8011" as the four digits 8011. Postcodes run from 1000; the letters SA, SD and SS are not
 * given out. Text with a digit in it that is not of that form is a malformed postcode; text without one may be a name.
 */
export function readPostcode(text: string): PostcodeReading {
  const compact = compactForm(text);
  const match = /^([1-9]\d{3})([A-Z]{2})?$/.exec(compact);
  if (match?.[1]) {
    const letters = match[2];
    return letters === 'SA' || letters === 'SD' || letters === 'SS'
      ? { kind: 'malformed' }
      : { kind: 'pc4', code: match[1] };
  }
  return /\d/.test(compact) ? { kind: 'malformed' } : { kind: 'not_a_postcode' };
}

/** Text that may point to a person's street and so belongs in no address: a postcode, also one with a typing error. */
export function looksLikePostcode(text: string): boolean {
  return /^([1-9]\d{3}|[1-9]\d{3,4}[A-Z]{1,3})$/.test(compactForm(text));
}

/** A whole postcode among other words. A year before a word of two letters is taken for one: rather that than a street in an address. */
const POSTCODE_WITHIN = /(?<![\da-z])[1-9]\d{3}[\s.\-\u00a0]?[a-z]{2}(?![\da-z])/i;

/**
 * The part of a text that belongs in no address: the whole text or a postcode within it, in the digits it is known by;
 * empty when there is none.
 */
export function postcodeIn(typed: string): string {
  const text = latinDigits(typed);
  if (looksLikePostcode(text)) return text.trim();
  return POSTCODE_WITHIN.exec(text)?.[0] ?? '';
}

/** Arabic, Persian and full-width digits as those that postcodes are known by: who types in Arabic may have no others. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

function compactForm(text: string): string {
  return latinDigits(text)
    .replace(/[\s.\-\u00a0]+/g, '')
    .toUpperCase();
}
