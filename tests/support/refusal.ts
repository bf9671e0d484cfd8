import { ClientResponseError } from 'pocketbase';
import { expect } from 'vitest';

/** What PocketBase refused: status, and the code of each field. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => expect.fail('PocketBase took what it should refuse'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ClientResponseError)) throw error;
  const fields = Object.entries(error.response.data ?? {}) as [string, { code: string }][];
  return { status: error.status, ...Object.fromEntries(fields.map(([field, { code }]) => [field, code])) };
}
