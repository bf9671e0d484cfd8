import { shortList } from '../../../domain/directory/short-list.ts';
import type { MunicipalityHelp } from '../../../domain/directory/views.ts';
import { dedupePhases } from '../phases/dedupe-phases.ts';

/** How much of each list stands on paper; src/styles/print-municipality.css leaves away what comes after it. */
const PRINTED_OF_EACH = 2;

/** With more lines about debts than these the sheet, which has one side, has no room for help beside them. */
const LEAVES_ROOM = 4;

type Lists = Pick<MunicipalityHelp, 'entries' | 'phases' | 'besideDebts'>;

/** Whether help beside the debts stands on a municipality's printed sheet too. */
export function hasRoomBeside(help: Lists): boolean {
  const lines = dedupePhases(shortList(help).phases).flatMap(({ entries, told }) =>
    [...entries, ...told].slice(0, PRINTED_OF_EACH),
  );
  return lines.length <= LEAVES_ROOM;
}

/** How many services of a municipality do not stand on its printed sheet. */
export function countNotPrinted(help: Lists): number {
  const { phases, besideDebts } = shortList(help);
  const lists = dedupePhases(phases).map(({ entries }) => entries);
  if (hasRoomBeside(help)) lists.push(besideDebts.entries);
  const printed = lists.flatMap((entries) => entries.slice(0, PRINTED_OF_EACH));
  return help.entries.length - printed.length;
}
