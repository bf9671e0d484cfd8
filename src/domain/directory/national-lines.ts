import { type DutchMoment, dutchMoment } from '../calendar/dutch-time.ts';
import type { Directory } from './directory.ts';
import { helpEntry } from './help-entry.ts';
import type { HelpEntry } from './views.ts';

export interface NationalLines {
  /** Lines about debts. */
  helplines: HelpEntry[];
  /** Lines for people in despair. Always on a line of their own. */
  crisisLines: HelpEntry[];
}

/** The lines that everybody in the country can call. They never hide for want of a check. */
export function nationalLines(directory: Directory, now: number | DutchMoment): NationalLines {
  const moment = typeof now === 'number' ? dutchMoment(now) : now;
  const entries = directory.services
    .by('nationwide', 'yes')
    .map((service) => helpEntry(directory, service, moment, ''))
    .filter((entry) => entry !== null);
  return {
    helplines: entries.filter((entry) => entry.service.kind === 'helpline'),
    crisisLines: entries.filter((entry) => entry.service.kind === 'crisis_line'),
  };
}
