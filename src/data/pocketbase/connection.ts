import { EventSource } from 'eventsource';
import PocketBase from 'pocketbase';

/** No call to PocketBase may take longer; a page never waits for one. */
export const CALL_TIMEOUT_MS = 5_000;

// Node has no EventSource of its own yet, and the SDK's realtime needs one.
globalThis.EventSource ??= EventSource as unknown as typeof globalThis.EventSource;

/** A client of its own: nothing is shared between users, no call is cancelled by a later one, each has a time limit. */
export function openConnection(url: string, timeoutMs = CALL_TIMEOUT_MS): PocketBase {
  const client = new PocketBase(url);
  client.autoCancellation(false);
  client.beforeSend = (target, options) => {
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    return { url: target, options: { ...options, signal, fetch: fetchWhole } };
  };
  client.afterSend = (response, data) =>
    response.status === TOO_MANY_REQUESTS ? { ...data, retryAfter: response.headers.get('retry-after') } : data;
  return client;
}

const TOO_MANY_REQUESTS = 429;
const NO_CONTENT = 204;

/**
 * The SDK takes an answer that is not JSON, or that broke off, for an empty one. Throws then, so that it is told as what it
 * is: no answer.
 */
async function fetchWhole(target: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(target, init);
  if (!response.ok || response.status === NO_CONTENT) return response;
  const text = await response.text();
  if (!/^\s*[{[]/.test(text) || !/[}\]]\s*$/.test(text)) throw new Error('the answer is not JSON');
  return new Response(text, response);
}

/** A filter for records whose field has one of these values. Without a value it leaves nothing out: ask only with one. */
export function anyOf(client: PocketBase, field: string, values: readonly string[]): string {
  return values.map((value) => client.filter(`${field} = {:value}`, { value })).join(' || ');
}

/** Whether PocketBase answers at all; never throws. */
export async function isHealthy(url: string, timeoutMs: number): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(timeoutMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
