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

/** A file's name as it is kept: no longer than its field, without what no name is made of. */
export function scanName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return name.replace(/[\u0000-\u001f\u007f]/g, '').slice(-SCAN_LIMITS.nameMax);
}
