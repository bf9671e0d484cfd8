import { addMonths, type Day, isBefore } from '../calendar/day.ts';
import type { Provenance } from '../provenance.ts';

/** For how many months a confirmation holds, and after how many an unconfirmed fact is no longer shown. The one place. */
export const CONFIRMED_MONTHS = 6;
export const HIDDEN_AFTER_MONTHS = 12;

type Freshnessable = Pick<Provenance, 'assuredDate' | 'retrievedDate'>;

export type FreshnessState = 'confirmed' | 'to_be_checked' | 'hidden';

export interface Freshness {
  state: FreshnessState;
  /** The day of the last confirmation, else the day the fact was taken over. */
  since: Day;
  /** First day on which the state will be worse; empty when it cannot get worse. */
  nextStepOn: Day | '';
}

/**
 * How far a record may be trusted on a Dutch calendar day. Confirmed for six months, to be checked until twelve, then
 * hidden. A fact that nobody ever confirmed is to be checked from the start.
 */
export function freshnessOf(record: Freshnessable, today: Day): Freshness {
  const confirmed = record.assuredDate !== '';
  const since = confirmed ? record.assuredDate : record.retrievedDate;
  const toCheckFrom = confirmed ? addMonths(since, CONFIRMED_MONTHS) : since;
  const hiddenFrom = addMonths(since, HIDDEN_AFTER_MONTHS);
  if (confirmed && isBefore(today, toCheckFrom)) return { state: 'confirmed', since, nextStepOn: toCheckFrom };
  if (isBefore(today, hiddenFrom)) return { state: 'to_be_checked', since, nextStepOn: hiddenFrom };
  return { state: 'hidden', since, nextStepOn: '' };
}

const TRUST: Record<FreshnessState, number> = { confirmed: 2, to_be_checked: 1, hidden: 0 };

/** What an entry that readers see as one is made of; each is kept and checked on its own. `whole`: it has no parts. */
export const ENTRY_PARTS = ['whole', 'first_door', 'service', 'organization', 'phone', 'hours', 'location'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

export interface DatedPart {
  part: EntryPart;
  record: Pick<Provenance, 'assuredDate' | 'retrievedDate' | 'assuredBy'>;
}

/** The records of one part that were last checked on the same day. */
export interface PartFreshness {
  part: EntryPart;
  state: FreshnessState;
  /** The day on which all of them were last said to be right; empty when nobody ever did. */
  assuredDate: Day | '';
  /** Who said so, empty when it was not one and the same. */
  assuredBy: string;
  /** How many records these are: two numbers, an address. */
  count: number;
  /** There are more of this part, which were checked on another day. */
  isSome: boolean;
}

/** How far an entry may be trusted: no further than its weakest part. */
export interface EntryFreshness {
  state: FreshnessState;
  /** The weakest first. */
  parts: readonly [PartFreshness, ...PartFreshness[]];
}

/**
 * How far records that are shown as one entry may be trusted on a Dutch calendar day. A confirmation of a service says
 * nothing about a number that somebody else added: so each part comes with its own day, and a sentence about the entry
 * can only be made from what it is about.
 */
export function entryFreshness(records: readonly [DatedPart, ...DatedPart[]], today: Day): EntryFreshness {
  const [first, ...others] = records;
  const partOf = ({ part, record }: DatedPart): PartFreshness => {
    const { assuredDate, assuredBy } = record;
    return { part, state: freshnessOf(record, today).state, assuredDate, assuredBy, count: 1, isSome: false };
  };
  return joined([partOf(first), ...others.map(partOf)]);
}

/** Of several entries that are shown as one. */
export function joinFreshness(first: EntryFreshness, ...others: readonly EntryFreshness[]): EntryFreshness {
  const [part, ...more] = first.parts;
  return joined([part, ...more, ...others.flatMap(({ parts }) => parts)]);
}

function joined(parts: readonly [PartFreshness, ...PartFreshness[]]): EntryFreshness {
  const groups: PartFreshness[] = [];
  for (const one of parts) {
    const same = groups.find((group) => isSameCheck(group, one));
    if (same) {
      same.count += one.count;
      if (same.assuredBy !== one.assuredBy) same.assuredBy = '';
    } else {
      groups.push({ ...one });
    }
  }
  for (const group of groups) group.isSome = groups.some((other) => other !== group && other.part === group.part);
  const [weakest = parts[0], ...others] = groups.sort(byTrust);
  return { state: weakest.state, parts: [weakest, ...others] };
}

function isSameCheck(a: PartFreshness, b: PartFreshness): boolean {
  return a.part === b.part && a.state === b.state && a.assuredDate === b.assuredDate;
}

/** What was never checked before what was checked long ago: an empty day comes first. */
function byTrust(a: PartFreshness, b: PartFreshness): number {
  return (
    TRUST[a.state] - TRUST[b.state] || (a.assuredDate < b.assuredDate ? -1 : Number(a.assuredDate > b.assuredDate))
  );
}
