import { PHASES, type Phase, type Service, type TargetGroup } from './types.ts';
import type { HelpEntry } from './views.ts';

/** What may be going on with somebody: a phase, a threat, or the kind of help that is wanted. */
export const SITUATIONS = [...PHASES, 'threat', 'beside_debts', 'walk_in', 'volunteer'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Of the groups that help is mainly for, those that somebody is asked about: work, age, children. Never an origin. */
export const AUDIENCES = ['self_employed', 'young_people', 'families'] as const satisfies readonly TargetGroup[];
export type Audience = (typeof AUDIENCES)[number];

/** Answers to the three questions, each empty for who does not say. `language`: an ISO 639 code. */
export interface HelpChoices {
  situation: Situation | '';
  audience: Audience | '';
  language: string;
}
export type HelpQuestion = keyof HelpChoices;
export const NO_CHOICES: HelpChoices = { situation: '', audience: '', language: '' };

/**
 * When nothing fits all answers, as few as possible are let go, so that most of what somebody said still counts. Of as
 * many, those that come first here: help for another group is still help, a language can be brought along in a friend;
 * help for another problem is of the least use.
 */
export const RELAXATION_ORDER = ['audience', 'language', 'situation'] as const satisfies readonly HelpQuestion[];

/** Why a service fits: what was asked and the service says of itself. */
export type FitReason =
  | { kind: 'situation'; situation: Situation }
  | { kind: 'audience'; audience: Audience }
  | { kind: 'everybody' }
  | { kind: 'language'; language: string };

export interface FittingEntry {
  entry: HelpEntry;
  /** Empty when nothing was asked. */
  reasons: FitReason[];
}

/**
 * `relaxedAnswers`: the answers without which these fit, none when they fit all. All of them: no answer alone has help here, and
 * these are all there are. No entries: there is no help here at all.
 */
export interface FittingHelp {
  entries: FittingEntry[];
  relaxedAnswers: HelpQuestion[];
}

const inPhase =
  (...wanted: Phase[]) =>
  ({ phases }: Service) =>
    phases.some((phase) => wanted.includes(phase));

const SUITS: Record<Situation, (service: Service) => boolean> = {
  prevention: inPhase('prevention'),
  early_detection: inPhase('early_detection'),
  debt_support: inPhase('debt_support'),
  aftercare: inPhase('aftercare'),
  // Who is about to lose a home or the power has debts already, known to a creditor.
  threat: inPhase('early_detection', 'debt_support'),
  beside_debts: ({ phases }) => phases.length === 0,
  walk_in: ({ kind }) => kind === 'walk_in',
  volunteer: ({ kind }) => kind === 'volunteer_support',
};

const isAudience = (group: TargetGroup): group is Audience => AUDIENCES.some((audience) => audience === group);

/** Which of the groups that are asked about it is mainly for; empty when that is no matter to it. */
function audiencesOf({ targetGroups }: Service): Audience[] {
  return targetGroups.filter(isAudience);
}

function fits({ service }: HelpEntry, { situation, audience, language }: HelpChoices): boolean {
  if (situation !== '' && !SUITS[situation](service)) return false;
  if (language !== '' && !service.languages.includes(language)) return false;
  const meant = audiencesOf(service);
  return audience === '' || meant.length === 0 || meant.includes(audience);
}

/**
 * How much help `answer` to one question gives, the other answers as they are: as much as is shown when it is chosen, also
 * where another answer is let go for it. 0: this one would be let go.
 */
export function countWith(entries: readonly HelpEntry[], choices: HelpChoices, answer: Partial<HelpChoices>): number {
  const found = fittingHelp(entries, { ...choices, ...answer });
  return found.relaxedAnswers.some((question) => question in answer) ? 0 : found.entries.length;
}

/** The help that fits, what is meant for the asked group first, else as it came (best first). See `RELAXATION_ORDER`. */
export function fittingHelp(entries: readonly HelpEntry[], choices: HelpChoices): FittingHelp {
  for (const relaxedAnswers of waysToRelax(choices)) {
    const left = chosen(entries, without(choices, relaxedAnswers));
    if (left.length > 0) return { entries: left, relaxedAnswers };
  }
  return { entries: [], relaxedAnswers: [] };
}

/** The answers without those to some questions. */
export function without(choices: HelpChoices, questions: readonly HelpQuestion[]): HelpChoices {
  const left = { ...choices };
  for (const question of questions) left[question] = '';
  return left;
}

/** The questions that were answered, in the order of letting go. */
export function answeredIn(choices: HelpChoices): HelpQuestion[] {
  return RELAXATION_ORDER.filter((question) => choices[question] !== '');
}

/** All sets of answers, none first, then the smallest, then in the order of letting go. */
function waysToRelax(choices: HelpChoices): HelpQuestion[][] {
  const ways: HelpQuestion[][] = [[]];
  for (const question of answeredIn(choices)) ways.push(...ways.map((way) => [...way, question]));
  return ways.toSorted((a, b) => a.length - b.length);
}

function chosen(entries: readonly HelpEntry[], choices: HelpChoices): FittingEntry[] {
  const isMeant = ({ service }: HelpEntry) =>
    choices.audience !== '' && audiencesOf(service).includes(choices.audience);
  return entries
    .filter((entry) => fits(entry, choices))
    .toSorted((a, b) => Number(isMeant(b)) - Number(isMeant(a)))
    .map((entry) => ({ entry, reasons: reasonsOf(entry.service, choices) }));
}

function reasonsOf(service: Service, { situation, audience, language }: HelpChoices): FitReason[] {
  const reasons: FitReason[] = [];
  if (situation !== '') reasons.push({ kind: 'situation', situation });
  if (audience !== '' && audiencesOf(service).includes(audience)) reasons.push({ kind: 'audience', audience });
  // Said of a service for everybody only: one for people of some origin is for all ages, not for all.
  if (audience !== '' && service.targetGroups.length === 0) reasons.push({ kind: 'everybody' });
  if (language !== '') reasons.push({ kind: 'language', language });
  return reasons;
}

/** The groups that it matters to belong to here, and what was answered. */
export function audiencesIn(entries: readonly HelpEntry[], answered: Audience | ''): Audience[] {
  return AUDIENCES.filter(
    (audience) => audience === answered || entries.some(({ service }) => audiencesOf(service).includes(audience)),
  );
}

/**
 * Codes of the languages to ask about: those that somebody here helps in, those of `offered`, and what was answered.
 * None where nothing is known of anybody's languages but Dutch: the question would take all help away.
 */
export function languagesIn(entries: readonly HelpEntry[], offered: readonly string[], answered: string): string[] {
  const spoken = entries.flatMap(({ service }) => service.languages).filter((code) => code !== DUTCH);
  const asked = spoken.length === 0 ? [] : [...spoken, ...offered];
  return [...new Set([...asked, answered])].filter((code) => code !== '' && code !== DUTCH);
}

/** Everybody here helps in Dutch; many services do not say so. */
const DUTCH = 'nl';
