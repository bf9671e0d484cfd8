/** Where the ten digits of each script begin (general category Nd), but for those that NFKC makes ours. */
const DIGIT_ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
/** Joiners, marks of direction, soft hyphens, variation selectors: nobody sees them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/**
 * What somebody typed as a reader sees it: in the digits that postcodes have, also where a keyboard gives others, letters
 * as wide as ours, one kind of space, and nothing that cannot be seen.
 */
export function plainText(typed: string): string {
  const seen = typed.replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '');
  return seen
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/\s+/g, ' ')
    .trim();
}

function latinDigit(sign: string): string {
  const code = sign.charCodeAt(0);
  const zero = DIGIT_ZEROS.find((from) => code >= from && code < from + 10);
  return zero === undefined ? sign : String(code - zero);
}
