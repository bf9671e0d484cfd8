import { addDays } from '../../domain/calendar/day.ts';
import { epochOf } from '../../domain/calendar/dutch-time.ts';

/** What was chosen above the audit records, as it stands in the address; empty for all. */
export interface AuditChoice {
  collection: string;
  who: string;
  /** `2026-11-22` */
  day: string;
  /** Rows before this number; 0 for the newest. */
  before: number;
}

export function auditChoice(query: URLSearchParams): AuditChoice {
  const day = query.get('dag') ?? '';
  const before = Number(query.get('voor') ?? 0);
  return {
    collection: query.get('wat') ?? '',
    who: query.get('wie') ?? '',
    day: isDay(day) ? day : '',
    before: Number.isSafeInteger(before) && before > 0 ? before : 0,
  };
}

/** The fields of the address for a choice. */
export function auditQuery({ collection, who, day, before }: AuditChoice): Record<string, string> {
  return { wat: collection, wie: who, dag: day, voor: before > 0 ? String(before) : '' };
}

/** A day on the Dutch clock, as the moments in UTC at which it begins and ends. */
export function momentsOfDay(day: string): { from: string; until: string } {
  if (day === '') return { from: '', until: '' };
  const at = (of: string) => new Date(epochOf(of, 0)).toISOString();
  return { from: at(day), until: at(addDays(day, 1)) };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
