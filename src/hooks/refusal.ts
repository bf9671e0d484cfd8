/** Codes by field. */
export type Codes = { [field: string]: string | undefined };

/** Refuses with a code for each field. */
export function refuse(message: string, codes: Codes): never {
  const fields: { [field: string]: object } = {};
  for (const [field, code = ''] of Object.entries(codes)) fields[field] = new ValidationError(code, code);
  throw new BadRequestError(message, fields);
}

/** Refuses when there is any code. */
export function refuseErrors(message: string, codes: Codes): void {
  if (Object.keys(codes).length > 0) refuse(message, codes);
}
