import type PocketBase from 'pocketbase';
import { ClientResponseError } from 'pocketbase';
import { inBatches } from '../pocketbase/batch.ts';
import { createBatch, existingIds, type NewRecord } from './create-batch.ts';
import { failureReason } from './failure-reason.ts';

/** While one batch is written, which only one can be at a time, the next ones are read and checked. */
const ABREAST = 3;

/** Something done with an agreement through a route of ours. `event`: the id that makes a retry harmless. */
export interface DemoDeed {
  by: string;
  agreement: string;
  act: string;
  event: string;
  body: Record<string, unknown>;
}

/** A record with the name of who writes it. */
export type DemoRow = NewRecord & { by: string };

export interface DemoLoadOptions {
  /** Sees which records are there. */
  admin: PocketBase;
  /** A connection for each `by`. Of a person's, every rule for people holds for what it writes. */
  writers: Readonly<Record<string, PocketBase>>;
  /** Called after each batch: how many of all are now there. */
  onProgress: (done: number, total: number) => void;
  /** Leaves off between two batches. */
  stop: AbortSignal;
}

/**
 * Writes those records that are not there yet and gives their number. A wave holds records of one collection and waits
 * for the one before, to which it may point. What a run that was broken off has written stays.
 * @throws Error with one sentence.
 */
export async function writeDemoRecords(
  waves: readonly (readonly DemoRow[])[],
  { admin, writers, onProgress, stop }: DemoLoadOptions,
): Promise<number> {
  let done = 0;
  let created = 0;
  const total = waves.reduce((sum, wave) => sum + wave.length, 0);
  for (const wave of waves) {
    const there = wave[0] ? await existingIds(admin, wave[0].collection) : new Set<string>();
    const missing = wave.filter(({ body }) => !there.has(body.id));
    done += wave.length - missing.length;
    created += missing.length;
    const batches = [...Map.groupBy(missing, ({ by }) => by).values()].flatMap((rows) => inBatches(rows));
    const work = async () => {
      for (let batch = batches.shift(); batch && !stop.aborted; batch = batches.shift()) {
        const refusal = await createBatch(writerOf(batch, writers), batch);
        if (refusal) {
          // The others have nothing more to do.
          batches.length = 0;
          const { record, reason } = refusal;
          throw new Error(`The demo record ${record.collection} "${record.key}" was refused: ${reason}`);
        }
        done += batch.length;
        onProgress(done, total);
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, work));
    stop.throwIfAborted();
  }
  return created;
}

/** Does what was not done yet, one after the other. @throws Error with one sentence. */
export async function doDemoDeeds(
  deeds: readonly DemoDeed[],
  { admin, writers, onProgress, stop }: DemoLoadOptions,
): Promise<void> {
  const there = await existingIds(admin, 'agreement_events');
  const missing = deeds.filter(({ event }) => !there.has(event));
  for (const [index, { by, agreement, act, event, body }] of missing.entries()) {
    stop.throwIfAborted();
    try {
      const path = `/api/ketenkaart/agreements/${agreement}/${act}`;
      await writers[by]?.send(path, { method: 'POST', body: { ...body, event } });
    } catch (error) {
      const codes = error instanceof ClientResponseError ? JSON.stringify(error.response) : '';
      throw new Error(`The demo could not ${act} the agreement ${agreement}: ${failureReason(error)} ${codes}`.trim(), {
        cause: error,
      });
    }
    onProgress(deeds.length - missing.length + index + 1, deeds.length);
  }
}

function writerOf([first]: readonly DemoRow[], writers: DemoLoadOptions['writers']): PocketBase {
  const writer = first && writers[first.by];
  if (!writer) throw new RangeError(`nobody writes as ${first?.by}`);
  return writer;
}
