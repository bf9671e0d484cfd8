import { setTimeout as pause } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countOne } from './count-one.ts';
import { addressGroup } from './request/client-address.ts';
import { LIMITS } from './settings.ts';

/** How many guesses are free, for how long they count, and how long an answer takes at least. */
export type GuessLimits = Pick<
  typeof LIMITS,
  'guessWindowS' | 'guessesByAccount' | 'guessesByAddress' | 'signInAnswerMs'
>;

/** Too many guesses: how long until the next one is answered. */
export interface MustWait {
  kind: 'wait';
  seconds: number;
}

/**
 * Limits how often a password may be guessed, by account and by address. Counted in memory and only there; an account
 * that does not exist is limited like one that does.
 */
export class SignInLimits {
  readonly #limits: GuessLimits;
  readonly #byAccount: RateLimiterMemory;
  readonly #byAddress: RateLimiterMemory;

  constructor(limits: GuessLimits = LIMITS) {
    this.#limits = limits;
    this.#byAccount = new RateLimiterMemory({ points: limits.guessesByAccount, duration: limits.guessWindowS });
    this.#byAddress = new RateLimiterMemory({ points: limits.guessesByAddress, duration: limits.guessWindowS });
  }

  /**
   * Runs one check of a password. A guess is counted before the check, so that many at once are no way around; it is
   * taken back when the password was right (`signed_in`, `done`) or nobody could check it (`unavailable`).
   */
  async attempt<T extends { kind: string }>(
    address: string,
    account: string,
    check: () => Promise<T>,
  ): Promise<T | MustWait> {
    const from = addressGroup(address);
    const whose = account.trim().toLowerCase();
    // An address that must wait no longer counts against the account: it could keep its owner out for good.
    const seconds = (await countOne(this.#byAddress, from)) || (await countOne(this.#byAccount, whose));
    if (seconds > 0) return { kind: 'wait', seconds };
    const [answer] = await Promise.all([check(), pause(this.#limits.signInAnswerMs)]);
    const wasRight = answer.kind === 'signed_in' || answer.kind === 'done';
    const wasUnchecked = answer.kind === 'unavailable';
    if (wasRight || wasUnchecked) await this.#byAddress.reward(from);
    if (wasRight) await this.#byAccount.delete(whose);
    if (wasUnchecked) await this.#byAccount.reward(whose);
    return answer;
  }
}
