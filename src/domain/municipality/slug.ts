// Letters that Unicode's decomposition leaves whole; the hooks' JavaScript has no collation to lean on.
const UNDECOMPOSED: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ĳ: 'ij', ı: 'i' };

/** Lower case, without diacritics: of other scripts only what Unicode takes for such. */
export function foldLatin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßøæœłđĳı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Lower case, no diacritics, no apostrophes: the form in which names are compared. */
export function foldName(name: string): string {
  return foldLatin(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The part of an address that names a record: "Dorp aan Zee (NH.)" → `dorp-aan-zee-nh`, "'s-Dorp" → `s-dorp`. */
export function slugOf(name: string): string {
  return foldName(name).replace(/ /g, '-');
}

/** A slug as `slugOf` makes it: words of a–z and 0–9, joined by single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
