/** The value of `aria-describedby` for the parts that FormField and FieldSet show beside a field. */
export function describedBy(id: string, parts: { description?: string; error?: string }): string | undefined {
  const ids = [parts.description && `${id}-description`, parts.error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
