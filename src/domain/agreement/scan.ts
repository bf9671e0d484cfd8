import { withoutInvisibleCharacters } from '../checks/invisible-characters.ts';

/** What a scan of an agreement on paper may be. The file field of `agreement_scans` holds the same size and type. */
export const SCAN_LIMITS = { maxBytes: 5 * 1024 * 1024, nameMax: 200 } as const;

export type ScanErrorCode = 'scan_missing' | 'scan_too_large' | 'scan_no_pdf';

/** Every PDF begins with this (ISO 32000, 7.5.2). */
const PDF_START = '%PDF-';
export const SCAN_START_BYTES = PDF_START.length;

/** What is wrong with a file as a scan. `size` in bytes; `start`: its first bytes as text, whatever its name and type say. */
export function scanErrors(size: number, start: string): { file?: ScanErrorCode } {
  if (size === 0) return { file: 'scan_missing' };
  if (size > SCAN_LIMITS.maxBytes) return { file: 'scan_too_large' };
  return start.slice(0, SCAN_START_BYTES) === PDF_START ? {} : { file: 'scan_no_pdf' };
}

/** Tab and line end, which texts may hold and names not, and what takes no room at all: nobody sees it in a short name. */
const NOT_IN_NAMES = /[\t\n\r\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** A file's name as it is kept: no longer than its field, and without what makes it read as another one. */
export function scanName(name: string): string {
  return withoutInvisibleCharacters(name).replace(NOT_IN_NAMES, '').slice(-SCAN_LIMITS.nameMax);
}
