import { ClientResponseError } from 'pocketbase';

/** Every way in which PocketBase does not do what it was asked, whatever was asked. */
export type RefusalWord =
  /** It does not answer, not in time, or with something that is no answer. */
  | 'away'
  /** Not even tried: the disk of the database is full. */
  | 'disk_full'
  /** Not even tried: its folder cannot be written to. */
  | 'cannot_save'
  /** Asked too often. */
  | 'wait'
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

const FOR_LATER: readonly RefusalWord[] = ['away', 'disk_full', 'cannot_save', 'wait'];

/** How long to wait where PocketBase does not say: the window of its own limits. */
const DEFAULT_WAIT_S = 60;
/** When who could not be answered may try again. */
const AWAY_S = 30;

/** PocketBase did not answer in time, or could not, or wants to be asked less often: it may later. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
  readonly refusal: Refusal;

  constructor(message: string, refusal: Refusal = { word: 'away', seconds: AWAY_S }, options?: ErrorOptions) {
    super(message, options);
    this.refusal = refusal;
  }
}

/** What an error of a call to PocketBase says; null when it is none of PocketBase's, but a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof DatabaseAway) return error.refusal;
  if (!(error instanceof ClientResponseError)) return null;
  const { status, response } = error;
  if (status === 0 || status >= 500) return { word: 'away', seconds: AWAY_S };
  const word = WORDS[status] ?? 'refused';
  return { word, seconds: word === 'wait' ? Number(response.retryAfter) || DEFAULT_WAIT_S : 0 };
}

/** Whether it may do later what it did not do now. */
export function isForLater({ word }: Refusal): boolean {
  return FOR_LATER.includes(word);
}
