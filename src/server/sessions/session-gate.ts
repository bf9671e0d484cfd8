import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type OpenedSession, openSession } from '../../data/pocketbase/session.ts';
import { LIMITS } from '../settings/settings.ts';

export { refusalOf } from '../../data/pocketbase/refusal.ts';

/** Whose session a cookie holds, and which sessions were good once. */
export class SessionGate {
  readonly #pocketBaseUrl: string;
  /** By a digest of their token. Kept after a session ended: a text that was written meanwhile may still be sent. */
  readonly #known = new LRUCache<string, true>({ max: LIMITS.knownSessions, ttl: LIMITS.knownSessionMs });

  constructor(pocketBaseUrl: string) {
    this.#pocketBaseUrl = pocketBaseUrl;
  }

  /** Whose session a token is, asked anew each time; of an empty one it has ended. */
  async open(token: string): Promise<OpenedSession> {
    if (token === '') return { kind: 'ended' };
    const session = await openSession({ url: this.#pocketBaseUrl, token });
    if (session.kind === 'open') this.#known.set(digestOf(token), true);
    return session;
  }

  /** Whether PocketBase has vouched for a token since the site began. */
  remembers(token: string): boolean {
    return token !== '' && this.#known.has(digestOf(token));
  }

  /** Whether PocketBase vouches for a token, or did since the site began; `unavailable` when nobody can tell. */
  async knows(token: string): Promise<boolean | 'unavailable'> {
    if (this.remembers(token)) return true;
    const { kind } = await this.open(token);
    return kind === 'unavailable' ? kind : kind === 'open';
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
