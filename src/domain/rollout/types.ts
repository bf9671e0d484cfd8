/** What staff and officers record of a municipality's way to structural collaboration, and what follows from it. */
import type { Day } from '../calendar/day.ts';

/** The five steps, in the order in which a municipality takes them. */
export const STAGES = ['acquainted', 'exploring', 'others_joined', 'agreements', 'structural'] as const;
export type Stage = (typeof STAGES)[number];

export const ACTIVITY_KINDS = [
  'acquaintance',
  'exploration',
  'wider_meeting',
  'agreement_meeting',
  'evaluation',
  'other',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What is public of an activity: that something of this kind took place here on this day, and no more. */
export interface ActivityFact {
  id: string;
  municipalityId: string;
  kind: ActivityKind;
  date: Day;
}

/** A whole activity, for those who may read it. */
export interface Activity extends ActivityFact {
  /** Organisations that took part; empty when nobody wrote them down. */
  organizationIds: string[];
  /** What came of it, without names of persons. */
  summary: string;
  /** Who recorded it, as a role: an officer changes what officers recorded. Empty for PocketBase's superuser. */
  recordedBy: 'staff' | 'officer' | '';
  /** `withdrawn`: recorded by mistake; it counts for nothing and is not public. */
  status: 'valid' | 'withdrawn';
  /** PocketBase's stamp of the last write, for edits at the same time. */
  updated: string;
}

/** What gets in the way; from the brief, in words that blame nobody. */
export const OBSTACLE_KINDS = [
  'outsourced_competition',
  'little_support',
  'strained_relations',
  'capacity',
  'other',
] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

/** Staff only: it may be about officials who can be identified. */
export interface Obstacle {
  id: string;
  municipalityId: string;
  kind: ObstacleKind;
  since: Day;
  /** Last day on which it stands, unless somebody resolves or renews it. */
  until: Day;
  /** Day on which it was out of the way; empty while it is not. */
  resolved: Day | '';
  note: string;
  updated: string;
}

/** Every limit of what is recorded, and for how long it proves something. The one place. */
export const ROLLOUT_LIMITS = {
  /** Characters of a summary or note. */
  textMax: 1_000,
  organizationsMax: 40,
  /** No activity is older: the first pilots began in 2016. */
  firstDay: '2015-01-01',
  /** An obstacle stands for at most this long after its start or, when it is older, after today. */
  obstacleMonths: 12,
  /** For so long an activity proves a step, and an agreement that ended still shows who joined. */
  proofMonths: 24,
} as const;
