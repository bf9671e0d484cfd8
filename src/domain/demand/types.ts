import type { Day } from '../calendar/day.ts';
import { PHASES } from '../directory/types.ts';

/**
 * What is counted of residents. `found`: somebody looked for a municipality and found it, with help that is known there;
 * `nothing_local`: the same, where no help is known. A phase: somebody opened the help in it.
 */
export const DEMAND_KINDS = ['found', 'nothing_local', ...PHASES] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

/** How often something happened, and nothing about whom. */
export interface DemandCount {
  municipality: string;
  day: Day;
  kind: DemandKind;
  sum: number;
}

/** The sum of a week, which its Monday names. */
export interface WeekSum {
  /** Empty for all municipalities together. */
  municipality: string;
  week: Day;
  kind: DemandKind;
  sum: number;
}

/** Of a week and kind, the municipalities with a sum that is too small to show: how many they are, and their sum. */
export interface SmallSums {
  week: Day;
  kind: DemandKind;
  municipalities: number;
  sum: number;
}
