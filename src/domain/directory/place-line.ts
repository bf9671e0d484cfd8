/** A place in one line, without what is not known: "De Kamer, Straat 1, Dorp". */
export function placeLine(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
