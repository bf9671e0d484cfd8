/**
 * Signs that nobody types and nobody sees: controls of terminals (but for tab and line end), and those that turn all text
 * after them round. With these a name reads as another one, on a page and in the trail. Text from right to left itself
 * needs none of them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is what it is for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text without such signs. */
export function withoutUnseenSigns(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Whether there is such a sign in a text, or in any text within a list or an object. */
export function hasUnseenSigns(value: unknown): boolean {
  if (typeof value === 'string') return value.search(UNSEEN) >= 0;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasUnseenSigns);
}
