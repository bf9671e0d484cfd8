/** "8011ab", "8011.AB" → "8011 AB", as it is stored. What is no whole postcode stays as it was typed, without spaces around. */
export function readFullPostcode(typed: string): string {
  const match = /^([1-9]\d{3})([A-Z]{2})$/.exec(typed.replace(/[\s.\-\u00a0]+/g, '').toUpperCase());
  return match ? `${match[1]} ${match[2]}` : typed.trim();
}
