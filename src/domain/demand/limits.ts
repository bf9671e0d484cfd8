/** Every number of the anonymous counts, in one place. */
export const DEMAND_LIMITS = {
  /** Below this a figure is not shown: few visits may be one person's. */
  shownFrom: 10,
  /** What is shown is rounded to this. */
  roundTo: 10,
  /** Whole weeks that are shown, the last ones. */
  weeksShown: 26,
  /** A week is shown so many days after its Sunday: what is counted on it may still be on its way. */
  settleDays: 1,
  /** Counts go after so many days. */
  keptDays: 731,
  /** More in one sum or one call are no visits of people. */
  sumMost: 1_000_000,
  countsMost: 10_000,
} as const;
