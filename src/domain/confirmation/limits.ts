/** Every time and number of the mails that ask owners whether their entries are still right, in one place. */
export const CONFIRMATION_LIMITS = {
  /** A link works for so long, once. */
  linkDays: 21,
  /** An owner gets no more than one mail in so many days, whatever runs out. */
  everyDays: 30,
  /** Entries in one mail; what is left comes with the next. */
  recordsMost: 100,
  /** What is kept of a mail (to whom, when, which entries; no words) goes after so many days. */
  keptDays: 365,
} as const;
