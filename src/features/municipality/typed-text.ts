/** What was typed into the form's field `postcode`; empty when the body is no form or the field is missing. */
export async function typedText(request: Request): Promise<string> {
  try {
    const field = (await request.formData()).get('postcode');
    return typeof field === 'string' ? field : '';
  } catch {
    // A body that is no form is the same to a reader as an empty field.
    return '';
  }
}
