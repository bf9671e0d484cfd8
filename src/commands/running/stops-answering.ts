import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS } from '../setup/settings.ts';

export interface Patience {
  /** Between one question and the next. */
  everyMs: number;
  /** How long one answer may take. */
  answerMs: number;
  /** So many questions without an answer, one after another. */
  misses: number;
}

const PATIENCE: Patience = { everyMs: LIMITS.pingEveryMs, answerMs: LIMITS.pingAnswerMs, misses: LIMITS.pingMisses };

/**
 * Resolves with `true` when a server that runs has stopped answering: it was halted, or waits for something that never
 * comes. Any answer counts, a refusal too. `false` when `over` is aborted.
 */
export async function stopsAnswering(url: string, over: AbortSignal, patience: Patience = PATIENCE): Promise<boolean> {
  let missed = 0;
  while (missed < patience.misses) {
    await pause(patience.everyMs, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return false;
    missed = (await answers(url, AbortSignal.any([over, AbortSignal.timeout(patience.answerMs)]))) ? 0 : missed + 1;
    if (over.aborted) return false;
  }
  return true;
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
