import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts one; the seconds to wait when that was one too many, else 0. */
export async function countOne(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
