/** The calendar day in the Netherlands now, by the clock of Node and not by the rules under test. */
export function dutchToday(): string {
  return new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
}
