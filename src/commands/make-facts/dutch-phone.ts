import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A register's "(014) 030" and "0140223" are 14-numbers typed into a field that expects an area code. */
const BROKEN_FOURTEEN = /^014(0\d{1,3})$/;
const FOURTEEN = /^14(0\d{1,3})$/;

export interface DutchPhone {
  /** As people in the Netherlands write it: "14 038", "0592 267 777", "0800 1809". */
  number: string;
  /** The register had it in a form that cannot be dialled. */
  repaired: boolean;
}

/** @throws Error when it is no Dutch number. */
export function readDutchPhone(text: string): DutchPhone {
  const digits = text.replace(/\D/g, '');
  const broken = BROKEN_FOURTEEN.exec(digits);
  if (broken?.[1]) return { number: `14 ${broken[1]}`, repaired: true };
  const fourteen = FOURTEEN.exec(digits);
  if (fourteen?.[1]) return { number: `14 ${fourteen[1]}`, repaired: false };
  const parsed = parsePhoneNumberFromString(digits, 'NL');
  if (!parsed?.isPossible()) throw new Error(`not a Dutch phone number: ${text}`);
  return { number: parsed.formatNational(), repaired: false };
}
