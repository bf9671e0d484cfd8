import { withoutInvisibleCharacters, withPlainLineEnds } from '../domain/checks/invisible-characters.ts';

/**
 * The fields of a posted form; none when the body is no form, which is the same to a reader as empty fields. A copy is read:
 * another page can be shown instead only while the body itself is unread.
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.clone().formData();
  } catch {
    return new FormData();
  }
}

/** The form that was posted; null when a page is only asked for. */
export async function postedForm(request: Request): Promise<FormData | null> {
  return request.method === 'POST' ? readForm(request) : null;
}

/** What was typed into a field, without spaces around it; empty when the field is missing. */
export function typedIn(form: FormData, field: string): string {
  return typedText(form.get(field));
}

/**
 * A value of a form as it was typed: without spaces around it, and without signs that came along unseen. Browsers send line
 * ends as two signs, databases and pages want one.
 */
export function typedText(value: FormDataEntryValue | null | undefined): string {
  return typeof value === 'string' ? withoutInvisibleCharacters(withPlainLineEnds(value)).trim() : '';
}

/** A password as it was typed: spaces are part of it. */
export function passwordIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

/** All values of a field that stands in a form more than once, without the empty ones. */
export function allTypedIn(form: FormData, field: string): string[] {
  return form
    .getAll(field)
    .map(typedText)
    .filter((value) => value !== '');
}

/** Whether a box is ticked. One that is not sends an empty value, where it says so. */
export function tickedIn(form: FormData, field: string): boolean {
  return allTypedIn(form, field).length > 0;
}
