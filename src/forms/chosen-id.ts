const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id for a new record that its form brings, so that sending it twice makes one; another where it brings none. */
export function chosenId(typed: string): string {
  return UUID.test(typed) ? typed : crypto.randomUUID();
}
