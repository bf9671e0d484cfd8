import { v5 as uuidOf } from 'uuid';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Random } from './random.ts';

/** Never changes: a broken-off load would otherwise go on beside what it has made. */
const NAMESPACE = 'c2a0f3de-9b1d-5a47-8f63-64656d6f6e65';

/** What is written: relations as ids, fields as the database names them. */
export interface DemoRecord {
  collection: string;
  /** Names the record within its collection, for messages. */
  key: string;
  body: { id: string } & Record<string, unknown>;
}

/** What a reader will see about how far a record may be trusted. */
export type Trust = 'confirmed' | 'to_be_checked' | 'hidden';

const DAYS_OF_A_YEAR = 365;
/** Safely on either side of the limits in src/domain/directory/freshness.ts, also some weeks after the day of making. */
const CHECKED_WITHIN_DAYS = 290;
const HIDDEN_FROM_DAYS = 380;

/** The id of a made-up record: the same on every machine and on every day. */
export function demoId(collection: string, key: string): string {
  return uuidOf(`${collection}:${key}`, NAMESPACE);
}

/** Collects records, each in the fields the database has, with a source that says that they are invented. */
export class DemoRecords {
  readonly all: DemoRecord[] = [];
  readonly today: Day;

  constructor(today: Day) {
    this.today = today;
  }

  /** Adds a record and gives its id. `key` names it within its collection, for good. */
  add(collection: string, key: string, fields: Record<string, unknown>, trust: Trust, random: Random): string {
    const id = demoId(collection, key);
    this.all.push({ collection, key, body: { id, ...fields, ...this.#provenance(trust, random) } });
    return id;
  }

  #provenance(trust: Trust, random: Random): Record<string, unknown> {
    const age =
      trust === 'hidden'
        ? random.whole(HIDDEN_FROM_DAYS, 3 * DAYS_OF_A_YEAR)
        : random.whole(0, trust === 'confirmed' ? 3 * DAYS_OF_A_YEAR : CHECKED_WITHIN_DAYS);
    const retrieved = addDays(this.today, -age);
    return {
      source_name: 'Verzonnen, om te proberen',
      source_url: '',
      source_date: retrieved.slice(0, random.pick([4, 7, 10])),
      licence: 'CC0-1.0',
      retrieved_date: retrieved,
      // "Still right": the database puts its own day and the role of who says so.
      assured_date: trust === 'confirmed' ? this.today : '',
    };
  }
}
