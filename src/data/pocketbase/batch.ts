import type { ClientResponseError } from 'pocketbase';

/**
 * PocketBase runs each request of a batch within the one before, and each holds one of its machines for hooks; of these there
 * must be enough for what else is asked meanwhile. More in a batch costs the same for each record (decision 0031).
 */
export const BATCH_MOST = 12;

/** Values that one filter asks for: it stays well under the longest address a server takes. */
export const ASKED_AT_ONCE = 30;

/** The items in their order, at most `most` together. */
export function inBatches<T>(items: readonly T[], most = BATCH_MOST): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );
}

/** What PocketBase says of a request that it refused. */
export interface RefusedRequest {
  /** Which one of a batch, from 0; null when it was sent by itself, or a batch is refused as a whole. */
  at: number | null;
  status: number;
  message?: string;
  /** By field. */
  data: Record<string, { code?: string; message?: string }>;
}

/** The request that PocketBase refused: the one that was sent, or of a batch the one for which it rolled all of it back. */
export function refusedRequest({ status, response }: ClientResponseError): RefusedRequest {
  const { requests, ...data }: { requests?: Record<string, { response?: Partial<RefusedRequest> }> } =
    response.data ?? {};
  const [first] = Object.entries(requests ?? {});
  if (!first) return { at: null, status, message: response.message, data };
  return { status: 400, data: {}, ...first[1].response, at: Number(first[0]) };
}
