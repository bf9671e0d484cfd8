/** `14` and an area code of a municipality ("14 038", "14 0592"): these have no international form. */
const FOURTEEN = /^140\d{2,3}$/;
/** Area code and number, mobile or company number: ten digits. Free and paid numbers have eight or eleven. */
const TEN_DIGITS = /^0(?!800|90[069])([1-9]\d{8})$/;
const FREE_OR_PAID = /^0(800|900|906|909)\d{4}(\d{3})?$/;
/** Digits and what people write between them. Words around a number belong in its description. */
const WRITTEN = /^\+?[\d\s()./-]+$/;

/** Just the digits, with a leading `+` kept. */
function digitsOf(number: string): string {
  const digits = number.replace(/\D/g, '');
  return number.trim().startsWith('+') ? `+${digits}` : digits;
}

/**
 * A Dutch number: ten digits from 0, a 14-number, an 0800/0900 number, a short service number (112, 113, 116 xxx), or
 * the international form of the first.
 */
export function isDutchNumber(number: string): boolean {
  if (!WRITTEN.test(number.trim())) return false;
  const digits = digitsOf(number);
  return (
    TEN_DIGITS.test(digits) ||
    /^\+31[1-9]\d{8}$/.test(digits) ||
    FOURTEEN.test(digits) ||
    FREE_OR_PAID.test(digits) ||
    /^1(12|13|16\d{3})$/.test(digits)
  );
}

/** The `tel:` address. 14-numbers, 0800/0900 numbers and short numbers exist only within the country and stay as they are. */
export function telephoneLink(number: string): string {
  const digits = digitsOf(number);
  const abroad = TEN_DIGITS.exec(digits)?.[1];
  return abroad ? `tel:+31${abroad}` : `tel:${digits}`;
}
