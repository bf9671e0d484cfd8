import { shortList } from '../../domain/directory/short-list.ts';
import type { MunicipalityHelp } from '../../domain/directory/views.ts';
import { tellOnce } from './tell-once.ts';

/** How much of each phase stands on paper; src/styles/print-municipality.css leaves away what comes after it. */
const PRINTED_OF_EACH = 2;

/** How many services of a municipality do not stand on its printed sheet, which has one side. */
export function countNotPrinted(help: Pick<MunicipalityHelp, 'entries' | 'phases' | 'besideDebts'>): number {
  const printed = tellOnce(shortList(help).phases).flatMap(({ entries }) => entries.slice(0, PRINTED_OF_EACH));
  return help.entries.length - printed.length;
}
