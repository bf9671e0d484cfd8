import { type Day, isDay } from './day.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_NAMES = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/**
 * A calendar day as people in the Netherlands type it: "24-12-2026", "24/12/26", "24 december 2026", or as a browser
 * sends it ("2026-12-24"). Empty for empty text, null for what is no day that exists.
 */
export function readDay(typed: string): Day | '' | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  if (isDay(text)) return text;
  const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2}|\d{4})$/.exec(text);
  if (numbers) return existing(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$/.exec(text);
  return words ? existing(words[3], monthOf(words[2] ?? ''), words[1]) : null;
}

/** `2026-12-24` → "24-12-2026", the way `readDay` understands; empty stays empty. */
export function typedDay(day: Day | ''): string {
  return day.split('-').reverse().join('-');
}

function monthOf(word: string): number {
  return Math.max(MONTHS.indexOf(word), MONTH_NAMES.indexOf(word)) + 1;
}

function existing(year = '', month: number, dayOfMonth = ''): Day | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const day = `${whole}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
