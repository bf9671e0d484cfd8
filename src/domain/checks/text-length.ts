/** Whether a text has more characters than `most`, counted as people see them typed. */
export function isLongerThan(text: string, most: number): boolean {
  return Array.from(text).length > most;
}
