import type { IncomingMessage } from 'node:http';
import { isLookUp, isPersonal, scanSentTo, splitLanguage } from '../../paths.ts';
import { LIMITS } from '../settings/settings.ts';

/** How much a form may hold. */
export interface FormBounds {
  bytes: number;
  fields: number;
}

/** What a form of a page may hold, sent by somebody whose session was checked or by anybody. */
export function formBounds(pathname: string, isKnown: boolean): FormBounds {
  const { path } = splitLanguage(pathname);
  if (isKnown && scanSentTo(path) !== null) return { bytes: LIMITS.scanBodyBytes, fields: LIMITS.workFormFields };
  if (isKnown && isPersonal(path)) return { bytes: LIMITS.workBodyBytes, fields: LIMITS.workFormFields };
  return { bytes: isLookUp(path) ? LIMITS.lookUpBodyBytes : LIMITS.bodyBytes, fields: LIMITS.formFields };
}

/**
 * How long a body says it is. Null when it does not: its end is then not known before all of it has been read, and browsers
 * always say.
 */
export function saidLength({ headers }: IncomingMessage): number | null {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null;
}

/** A form as it came, with how many fields it has; what is no form has none. Null when it broke off. */
export async function receiveForm(request: IncomingMessage): Promise<{ body: Buffer; fields: number } | null> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of request) pieces.push(piece as Buffer);
  } catch {
    return null;
  }
  if (!request.complete) return null;
  const body = Buffer.concat(pieces);
  return { body, fields: countFields(body, request.headers['content-type'] ?? '') };
}

/** Counted on the bytes, which costs a thousandth of reading them as a form. */
function countFields(body: Buffer, type: string): number {
  const boundary = /^multipart\/form-data\s*;.*boundary="?([^";,]+)/i.exec(type)?.[1];
  if (boundary !== undefined) return countOf(body, `--${boundary}`);
  return /^application\/x-www-form-urlencoded\b/i.test(type) ? countOf(body, '&') + 1 : 0;
}

function countOf(body: Buffer, text: string): number {
  let count = 0;
  for (let at = body.indexOf(text); at !== -1; at = body.indexOf(text, at + text.length)) count += 1;
  return count;
}
