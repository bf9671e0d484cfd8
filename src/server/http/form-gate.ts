import type { IncomingMessage } from 'node:http';
import type { MessageKey } from '../../i18n/languages.ts';
import { formBounds, receiveForm, saidLength } from '../request/posted-form.ts';
import { isOwnPost } from '../request/posts.ts';
import { sessionToken } from '../sessions/page-access.ts';
import type { SessionGate } from '../sessions/session-gate.ts';

/** A form that came whole; why it was not taken, by the sentence that says so; or nobody is there any more. */
export type TakenForm =
  | { kind: 'form'; body: Buffer }
  | { kind: 'refused'; status: number; says: MessageKey }
  | { kind: 'gone' };

const FOREIGN: TakenForm = { kind: 'refused', status: 403, says: 'entry.foreign_post' };
const NO_LENGTH: TakenForm = { kind: 'refused', status: 411, says: 'entry.no_length' };
const TOO_LONG: TakenForm = { kind: 'refused', status: 413, says: 'entry.too_long' };
const NOBODY_CAN_TELL: TakenForm = { kind: 'refused', status: 503, says: 'entry.unavailable' };

/**
 * Decides which posts are read, before they are: by where they come from, by their length and fields, and past what a stranger
 * may send by a session that PocketBase vouches for. Astro only sees what passed.
 */
export class FormGate {
  readonly #sessions: SessionGate;
  readonly #origins: ReadonlySet<string>;
  readonly #cookieName: string;

  constructor(sessions: SessionGate, origins: ReadonlySet<string>, cookieName: string) {
    this.#sessions = sessions;
    this.#origins = origins;
    this.#cookieName = cookieName;
  }

  async take(request: IncomingMessage, pathname: string): Promise<TakenForm> {
    const token = sessionToken(request, this.#cookieName);
    if (!isOwnPost(request, pathname, this.#origins, token !== '')) return FOREIGN;
    const length = saidLength(request);
    if (length === null) return NO_LENGTH;
    if (length > formBounds(pathname, true).bytes) return TOO_LONG;
    const ofAnybody = formBounds(pathname, false);
    if (length > ofAnybody.bytes) {
      const refusal = await this.#refusalOfStrangers(token);
      if (refusal) return refusal;
    }
    const form = await receiveForm(request);
    if (!form) return { kind: 'gone' };
    if (form.fields > formBounds(pathname, true).fields) return TOO_LONG;
    const refusal = form.fields > ofAnybody.fields ? await this.#refusalOfStrangers(token) : null;
    return refusal ?? { kind: 'form', body: form.body };
  }

  async #refusalOfStrangers(token: string): Promise<TakenForm | null> {
    const known = await this.#sessions.knows(token);
    if (known === 'unavailable') return NOBODY_CAN_TELL;
    return known ? null : TOO_LONG;
  }
}
