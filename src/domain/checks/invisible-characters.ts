/**
 * Signs that nobody types and nobody sees: controls of terminals (but for tab and line end), those that turn all text after
 * them round, blanks without width, letters that are drawn as nothing, and tags. With these a name reads as another one, or as
 * none, on a page and in the trail. Text from right to left itself needs none of them; what joins letters or keeps them
 * apart (U+200C to U+200F) it does need.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** Tab and all that ends a line or a paragraph, but those that are unseen signs too. */
const LINE_END = /[\t\n\r\u2028\u2029]/;

/** Other ways to end a line: of Windows, of old Macs, of word processors and of mainframes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to find them is what it is for
const OTHER_LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** The text without such signs. */
export function withoutInvisibleCharacters(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The text with one sign for each line end, however it was typed. */
export function withPlainLineEnds(text: string): string {
  return text.replace(OTHER_LINE_ENDS, '\n');
}

/** Whether there is a sign that nobody sees in a text, or in any text within a list or an object. */
export function hasInvisibleCharacters(value: unknown): boolean {
  return isInAnyText(value, (text) => text.search(INVISIBLE) >= 0);
}

/** Whether there is a tab or a line end in a text, or in any text within a list or an object. */
export function hasLineEnds(value: unknown): boolean {
  return isInAnyText(value, (text) => LINE_END.test(text));
}

function isInAnyText(value: unknown, isIn: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isIn(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => isInAnyText(item, isIn));
}
