/** Something before and after one @; whether it exists shows when somebody writes to it. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
