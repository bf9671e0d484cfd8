import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../../domain/outcome.ts';
import { addressGroup } from '../request/client-address.ts';
import { accountName, type KnownBrowsers } from '../sessions/known-browsers.ts';
import { LIMITS } from '../settings/settings.ts';
import { BoundedCounts } from './bounded-counts.ts';

/** How many guesses are free, for how long they count, and how long an answer takes at least. */
export type GuessLimits = Record<
  | 'guessWindowS'
  | 'guessesByPair'
  | 'guessesByAddress'
  | 'guessHourS'
  | 'guessesByAccount'
  | 'guessDayS'
  | 'newAddressesByAccount'
  | 'signInAnswerMs',
  number
>;

/** Who asks. `browserMark`: what the browser brings to be known by; empty for none. */
export interface Asker {
  address: string;
  browserMark: string;
}

/** A guess that is counted somewhere, until it turns out to be none. */
type Counted = [counts: BoundedCounts, key: string][];

/**
 * Limits how often a password may be guessed, so that neither one sender nor a thousand keep the owner of an account out.
 * What is counted by what, and why: content/decisions/0009-forms-and-sessions.md. In memory and only there; an account that
 * does not exist is limited like one that does.
 */
export class SignInLimits {
  readonly #limits: GuessLimits;
  readonly #browsers: KnownBrowsers;
  readonly #byBrowser: BoundedCounts;
  readonly #byAddress: BoundedCounts;
  readonly #byPair: BoundedCounts;
  readonly #byAccount: BoundedCounts;
  /** Addresses that guessed at an account today: each is new to it once. */
  readonly #seenToday: BoundedCounts;
  readonly #newToday: BoundedCounts;

  constructor(browsers: KnownBrowsers, limits: GuessLimits = LIMITS) {
    this.#limits = limits;
    this.#browsers = browsers;
    this.#byBrowser = new BoundedCounts({ most: limits.guessesByPair, windowS: limits.guessWindowS });
    this.#byAddress = new BoundedCounts({ most: limits.guessesByAddress, windowS: limits.guessWindowS });
    this.#byPair = new BoundedCounts({ most: limits.guessesByPair, windowS: limits.guessWindowS });
    this.#byAccount = new BoundedCounts({ most: limits.guessesByAccount, windowS: limits.guessHourS });
    this.#seenToday = new BoundedCounts({ most: 1, windowS: limits.guessDayS });
    this.#newToday = new BoundedCounts({ most: limits.newAddressesByAccount, windowS: limits.guessDayS });
  }

  /**
   * Runs one check of a password. A guess is counted before the check, so that many at once are no way around; it is
   * taken back when the password was right (`done`) or nobody could check it (`unavailable`). Too many guesses are
   * `unavailable` too, until the next one is answered.
   */
  async attempt<Done extends object>(
    asker: Asker,
    account: string,
    check: () => Promise<Outcome<Done>>,
  ): Promise<Outcome<Done>> {
    const whose = accountName(account);
    const counted = this.#count(asker, whose, Date.now());
    if (typeof counted === 'number') return { kind: 'unavailable', word: 'wait', seconds: counted };
    const [answer] = await Promise.all([check(), pause(this.#limits.signInAnswerMs)]);
    const wasRight = answer.kind === 'done';
    if (wasRight || answer.kind === 'unavailable') for (const [counts, key] of counted) counts.giveBack(key);
    // Not the account's: else each time its owner signs in a guesser could begin anew.
    if (wasRight) this.#byPair.forget(pairOf(asker.address, whose));
    return answer;
  }

  /** Where a guess is counted now, or the seconds to wait. */
  #count({ address, browserMark }: Asker, whose: string, now: number): Counted | number {
    const browser = this.#browsers.read(browserMark, whose, now);
    // One that has used up its own is like any other: a mark may have been stolen.
    if (browser !== null && this.#byBrowser.take(browser, now) === 0) return [[this.#byBrowser, browser]];
    const from = addressGroup(address);
    const pair = pairOf(address, whose);
    const counted: Counted = [];
    const take = (counts: BoundedCounts, key: string): number => {
      const seconds = counts.take(key, now);
      if (seconds === 0) counted.push([counts, key]);
      return seconds;
    };
    // An address that must wait no longer counts against the account.
    const seconds = take(this.#byAddress, from) || take(this.#byPair, pair);
    const isNew = seconds === 0 && take(this.#seenToday, pair) === 0;
    const full = seconds || take(this.#byAccount, whose);
    if (full === 0 || (seconds === 0 && isNew && take(this.#newToday, whose) === 0)) return counted;
    // What was refused is no guess.
    for (const [counts, key] of counted) counts.giveBack(key);
    return full;
  }
}

function pairOf(address: string, whose: string): string {
  return `${addressGroup(address)} ${whose}`;
}
