import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { LIMITS } from '../settings/settings.ts';

const ID_BYTES = 12;

/**
 * Marks that tell a browser in which somebody has signed in from one in which nobody has: whoever guesses an account's
 * password elsewhere then cannot keep its owner out. A mark is a random name and an end, signed for one account; the account
 * does not stand in it, and it opens nothing. Nothing of it is stored here.
 */
export class KnownBrowsers {
  readonly #key: Buffer;

  /** `secret`: one of this installation that outlives a restart. */
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'known-browser', 32));
  }

  /** A mark for a browser in which this account has just signed in. `account` as somebody types it; `now`: epoch ms. */
  markFor(account: string, now: number): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const end = String(Math.floor(now / 1_000) + LIMITS.knownBrowserS);
    return [id, end, this.#sign(account, id, end)].join('.');
  }

  /** The name of the browser that brings this mark; null when it is not of this account, too old, or not ours. */
  read(mark: string, account: string, now: number): string | null {
    const [id = '', end = '', signature = '', ...more] = mark.split('.');
    if (id === '' || more.length > 0 || !(Number(end) * 1_000 > now)) return null;
    const right = Buffer.from(this.#sign(account, id, end));
    const given = Buffer.from(signature);
    return given.length === right.length && timingSafeEqual(given, right) ? id : null;
  }

  #sign(account: string, id: string, end: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([accountName(account), id, end]))
      .digest('base64url');
  }
}

/** One name for an account, however somebody types it. */
export function accountName(account: string): string {
  return account.trim().toLowerCase();
}
