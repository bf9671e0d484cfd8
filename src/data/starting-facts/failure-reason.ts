import { ClientResponseError } from 'pocketbase';

/** Why a call failed, in words: the SDK itself says "Something went wrong" when nothing answered. */
export function failureReason(error: unknown): string {
  if (error instanceof ClientResponseError && error.status === 0 && error.originalError instanceof Error) {
    return error.originalError.cause instanceof Error ? error.originalError.cause.message : error.originalError.message;
  }
  return error instanceof Error ? error.message : String(error);
}
