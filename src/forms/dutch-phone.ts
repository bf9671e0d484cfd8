import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { isDutchNumber } from '../domain/directory/telephone.ts';

/**
 * A number as people type it, written the Dutch way: "0384989111" → "038 498 9111", "+31384989111" → the same, "14038" →
 * "14 038". Null when it is no Dutch number, which includes a number with words around it.
 */
export function readDutchPhone(typed: string): string | null {
  if (!isDutchNumber(typed)) return null;
  const digits = typed.replace(/\D/g, '');
  const fourteen = /^14(0\d{2,3})$/.exec(digits);
  if (fourteen) return `14 ${fourteen[1]}`;
  const parsed = parsePhoneNumberFromString(typed, 'NL');
  return parsed?.isPossible() ? parsed.formatNational() : typed.trim();
}
