import { type ReadFields, TYPED } from '../read-fields.ts';

/** What is said to a report. */
export interface AnswerValues {
  /** Of the report. */
  id: string;
  state: string;
  answer: string;
}

export const ANSWER_FIELDS: ReadFields<AnswerValues> = { id: TYPED, state: TYPED, answer: TYPED };
