import { v5 as uuidOf } from 'uuid';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Random } from './random.ts';

/** Never changes: a broken-off load would otherwise go on beside what it has made. */
const NAMESPACE = 'c2a0f3de-9b1d-5a47-8f63-64656d6f6e65';

/**
 * Who writes a record: staff or an officer, as people do; or the importer, who brings what others said before today. The
 * database lets no person date what they say back.
 */
export type DemoWriter = 'staff' | 'officer' | 'importer';

/** What is written: relations as ids, fields as the database names them. */
export interface DemoRecord {
  by: DemoWriter;
  collection: string;
  /** Names the record within its collection, for messages. */
  key: string;
  body: { id: string } & Record<string, unknown>;
}

/** What a reader will see about how far a record may be trusted. */
export type Trust = 'confirmed' | 'to_be_checked' | 'hidden';

/** Share of what is not hidden that was said before today. */
const OLDER = 0.4;
/**
 * For how many days it was last said, for each of them: safely within the limits of src/domain/directory/freshness.ts,
 * also some weeks after the day of making.
 */
const AGES: Record<Trust, { assured: [number, number]; taken: [number, number] }> = {
  confirmed: { assured: [1, 140], taken: [1, 140] },
  to_be_checked: { assured: [190, 300], taken: [1, 300] },
  hidden: { assured: [380, 900], taken: [380, 900] },
};

const SOURCE = { source_name: 'Verzonnen, om te proberen', source_url: '', licence: 'CC0-1.0' };

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
    const isOlder = trust === 'hidden' || random.chance(OLDER);
    const provenance = isOlder ? this.#saidBefore(trust, random) : this.#saidToday(trust);
    this.all.push({ collection, key, by: isOlder ? 'importer' : 'staff', body: { id, ...fields, ...provenance } });
    return id;
  }

  /** Adds a record that has no source and no check date of its own. */
  addPlain(collection: string, key: string, by: DemoWriter, fields: Record<string, unknown>): string {
    const id = demoId(collection, key);
    this.all.push({ collection, key, by, body: { id, ...fields } });
    return id;
  }

  #saidBefore(trust: Trust, random: Random): Record<string, unknown> {
    const { assured, taken } = AGES[trust];
    const isAssured = trust === 'confirmed' || random.chance(0.5);
    const said = addDays(this.today, -random.whole(...(isAssured ? assured : taken)));
    return {
      ...SOURCE,
      source_date: said.slice(0, random.pick([4, 7, 10])),
      retrieved_date: said,
      assured_date: isAssured ? said : '',
      assured_by: isAssured ? random.pick(['staff', 'officer']) : '',
    };
  }

  /** The database stamps its own day, and for "still right" who says so. */
  #saidToday(trust: Trust): Record<string, unknown> {
    const assured_date = trust === 'confirmed' ? this.today : '';
    return { ...SOURCE, source_date: this.today, retrieved_date: this.today, assured_date };
  }
}
