/** A form that was posted but could not be taken: where to, and what was filled in. Passwords are never in it. */
export interface PendingForm {
  path: string;
  fields: [name: string, value: string][];
  /** False where a password or a file was left out: whoever sends it again fills that in once more. */
  isWhole: boolean;
}

/** The name of the field in which such a form travels through the page to sign in. */
export const PENDING_FORM_FIELD = 'bewaard';

const SECRET = /password|wachtwoord/i;

/** What a posted form holds, so that it can be posted again. Files are left out. */
export function pendingForm(path: string, entries: Iterable<[string, unknown]>): PendingForm {
  const form: PendingForm = { path, fields: [], isWhole: true };
  for (const [name, value] of entries) {
    if (typeof value === 'string' && !SECRET.test(name)) form.fields.push([name, value]);
    else if (value !== '') form.isWhole = false;
  }
  return form;
}

/** Reads back what JSON made of it; null when it is none, or is to be posted where `mayPostTo` forbids. */
export function readPendingForm(text: string, mayPostTo: (path: string) => boolean): PendingForm | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { path, fields, isWhole } = found as Partial<Record<keyof PendingForm, unknown>>;
  if (typeof path !== 'string' || !mayPostTo(path) || !Array.isArray(fields)) return null;
  return fields.every(isField) ? { path, fields, isWhole: isWhole !== false } : null;
}

function isField(field: unknown): field is [string, string] {
  return Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');
}
