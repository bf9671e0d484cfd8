import type { MessageKey } from '../../../i18n/languages.ts';

interface Question {
  /** Names the question in its address on the page. */
  id: string;
  question: MessageKey;
  answer: MessageKey;
  /** Names in content/sources.json of what the facts in the answer rest on. */
  sources: readonly string[];
}

/** What people want to know and dare not ask, most asked first. */
export const QUESTIONS = [
  { id: 'bellen', question: 'ask.phone', answer: 'ask.phone_answer', sources: ['awb_helper', 'geldfit'] },
  { id: 'meenemen', question: 'ask.bring', answer: 'ask.bring_answer', sources: ['what_to_bring'] },
  {
    id: 'wie-hoort-het',
    question: 'ask.heard_by',
    answer: 'ask.heard_by_answer',
    sources: ['geldfit', 'what_to_bring', 'wgs_2021'],
  },
  { id: 'kosten', question: 'ask.cost', answer: 'ask.cost_answer', sources: ['paid_help', 'geldfit'] },
  { id: 'betalen', question: 'ask.paid', answer: 'ask.paid_answer', sources: ['paid_help'] },
  {
    id: 'hoe-lang',
    question: 'ask.duration',
    answer: 'ask.duration_answer',
    sources: ['wgs_terms', 'arrangement_term'],
  },
  { id: 'geen-adres', question: 'ask.no_address', answer: 'ask.no_address_answer', sources: ['postal_address'] },
  { id: 'iemand-anders', question: 'ask.other', answer: 'ask.other_answer', sources: ['awb_helper'] },
  { id: 'bewind', question: 'ask.bewind', answer: 'ask.bewind_answer', sources: ['bewind'] },
  { id: 'taal', question: 'ask.language', answer: 'ask.language_answer', sources: ['awb_helper'] },
  { id: 'klacht', question: 'ask.complain', answer: 'ask.complain_answer', sources: ['complaints'] },
] as const satisfies readonly Question[];

/** Where a page says what to do when something is urgent, and what it says wherever somebody lives. */
export const URGENT_ANCHOR = 'dringend';
export const URGENT_TEXTS = [
  'urgent.threatened',
  'urgent.three_days',
  'urgent.four_weeks',
  'urgent.whose_duty',
] as const satisfies readonly MessageKey[];

/** What the page says about the law rests on these. */
export const LAW_SOURCES = {
  terms: ['wgs_terms'],
  steps: ['wgs_terms', 'wgs_2021'],
  delay: ['moratorium'],
} as const satisfies Record<string, readonly string[]>;

/** Where a question stands on the page of a municipality. */
export function questionAnchor(id: (typeof QUESTIONS)[number]['id']): string {
  return `vraag-${id}`;
}
