import { ClientResponseError } from 'pocketbase';
import type { LaterWord, NotNow } from '../../domain/outcome.ts';

/** Every way in which PocketBase does not do what it was asked, whatever was asked. */
export type RefusalWord =
  | LaterWord
  /** The session is not open any more. */
  | 'signed_out'
  | 'forbidden'
  | 'gone'
  /** Changed by somebody else meanwhile. */
  | 'conflict'
  | 'too_large'
  /** Something is wrong with what was sent. */
  | 'refused';

/** `seconds`: until it may be asked again; 0 where nothing is known. */
export interface Refusal {
  word: RefusalWord;
  seconds: number;
}

const WORDS: Record<number, RefusalWord> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
  413: 'too_large',
  429: 'wait',
};

const FOR_LATER: readonly LaterWord[] = ['away', 'disk_full', 'cannot_save', 'wait'];

/** How long to wait where PocketBase does not say: the window of its own limits. */
const DEFAULT_WAIT_S = 60;
/** When who could not be answered may try again. */
const AWAY_S = 30;

/** PocketBase did not answer in time, or could not, or wants to be asked less often: it may later. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
  readonly notNow: NotNow;

  constructor(message: string, notNow: NotNow = { word: 'away', seconds: AWAY_S }, options?: ErrorOptions) {
    super(message, options);
    this.notNow = notNow;
  }
}

/** What an error of a call to PocketBase says; null when it is none of PocketBase's, but a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof DatabaseAway) return error.notNow;
  if (!(error instanceof ClientResponseError)) return null;
  const { status, response } = error;
  if (status === 0 || status >= 500) return { word: 'away', seconds: AWAY_S };
  const word = WORDS[status] ?? 'refused';
  return { word, seconds: word === 'wait' ? Number(response.retryAfter) || DEFAULT_WAIT_S : 0 };
}

/** Whether it may do later what it did not do now. */
export function isForLater(refusal: Refusal): refusal is NotNow {
  return FOR_LATER.some((word) => word === refusal.word);
}
