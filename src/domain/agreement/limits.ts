/** Every limit of an agreement's document. Texts in characters. */
export const AGREEMENT_LIMITS = {
  documentMax: 100_000,
  titleMax: 200,
  nameMax: 200,
  taskMax: 300,
  textMax: 2_000,
  parties: 60,
  considerations: 30,
  commitments: 100,
  referralRules: 60,
  municipalities: 60,
  /** Days within which the other party answers. */
  withinDaysMax: 365,
  reasonMax: 1_000,
} as const;
