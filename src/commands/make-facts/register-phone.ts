import { readDutchPhone } from '../../forms/dutch-phone.ts';

/** A register's "(014) 030" and "0140223" are 14-numbers typed into a field that expects an area code. */
const BROKEN_FOURTEEN = /^014(0\d{2,3})$/;

export interface RegisterPhone {
  /** As people in the Netherlands write it: "14 038", "0592 267 777", "0800 1809". */
  number: string;
  /** The register had it in a form that cannot be dialled. */
  repaired: boolean;
}

/** @throws Error when it is no Dutch number. */
export function readRegisterPhone(text: string): RegisterPhone {
  const digits = text.replace(/\D/g, '');
  const broken = BROKEN_FOURTEEN.exec(digits);
  const number = readDutchPhone(broken ? `14${broken[1]}` : digits);
  if (number === null) throw new Error(`not a Dutch phone number: ${text}`);
  return { number, repaired: broken !== null };
}
