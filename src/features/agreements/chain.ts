import type { AgreementDocument, AgreementParty, Commitment } from '../../domain/agreement/types.ts';
import { PHASES, type Phase } from '../../domain/directory/types.ts';

export interface PhaseTasks {
  phase: Phase;
  commitments: Commitment[];
}

/** The four phases, each with its tasks in their order. */
export function tasksByPhase({ commitments }: AgreementDocument): PhaseTasks[] {
  return PHASES.map((phase) => ({ phase, commitments: commitments.filter((one) => one.phase === phase) }));
}

export type NameOf = (key: string) => string;

/** Names of parties by their key; a draft may point to nobody yet. */
export function partyNames({ parties }: AgreementDocument): NameOf {
  const names = new Map(parties.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? '';
}

/** Municipalities first, in their order. */
export function partiesInOrder({ parties }: AgreementDocument): AgreementParty[] {
  return [
    ...parties.filter(({ municipalityId }) => municipalityId !== ''),
    ...parties.filter(({ municipalityId }) => municipalityId === ''),
  ];
}

/** Who is responsible in each phase, each name once. */
export function responsibleByPhase(document: AgreementDocument): { phase: Phase; names: string[] }[] {
  const nameOf = partyNames(document);
  return tasksByPhase(document).map(({ phase, commitments }) => ({
    phase,
    names: [...new Set(commitments.map(({ responsible }) => nameOf(responsible)))].filter((name) => name !== ''),
  }));
}

/** Characters of a line beside a ring, and lines there is room for. */
const LINE_CHARS = 26;
const LINES = 3;

/** Names broken into the lines of the drawing; what does not fit ends in an ellipsis, and stands in words below. */
export function drawnLines(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of names.join(', ').split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_CHARS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > LINE_CHARS ? `${word.slice(0, LINE_CHARS - 1)}…` : word);
  }
  const kept = lines.slice(0, LINES);
  if (lines.length > LINES) kept[LINES - 1] = `${kept[LINES - 1]?.slice(0, LINE_CHARS - 1)}…`;
  return kept.filter((line) => line !== '');
}
