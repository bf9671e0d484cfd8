/**
 * Which of two texts stands first, by their UTF-16 units: the same in every JavaScript, whatever language it is set to.
 * 0 for the same text, so that equals keep the order in which they came.
 */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
