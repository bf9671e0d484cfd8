/** What was typed into a field of a posted form; empty when the body is no form or the field is missing. */
export async function typedText(request: Request, field: string): Promise<string> {
  try {
    const value = (await request.formData()).get(field);
    return typeof value === 'string' ? value : '';
  } catch {
    // A body that is no form is the same to a reader as an empty field.
    return '';
  }
}
