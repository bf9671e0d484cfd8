import { LRUCache } from 'lru-cache';
import type { KeptAnswer } from './kept-bytes.ts';
import { LIMITS } from './settings.ts';

interface KeptPage {
  answer: KeptAnswer;
  /** Version of the data it was made from. */
  version: string;
  /** Epoch milliseconds from which on it would look different. */
  changesAt: number;
}

/** Query fields that pages read; any other is no part of a page's name. */
const READ_FIELDS = ['wijk', 'provincie'];

/**
 * The name under which an answer is kept: the address with just the query fields that pages read, in one order.
 * Null when it should not be kept: a search, or more query than a link of ours has.
 */
export function keptName(target: string): string | null {
  const mark = target.indexOf('?');
  if (mark === -1) return target;
  if (target.length - mark > LIMITS.keptQueryChars) return null;
  const given = new URLSearchParams(target.slice(mark + 1));
  if (given.has('q')) return null;
  const read = READ_FIELDS.flatMap((field) => (given.has(field) ? [[field, given.get(field) ?? ''] as const] : []));
  return read.length === 0
    ? target.slice(0, mark)
    : `${target.slice(0, mark)}?${new URLSearchParams(read.map((pair) => [...pair]))}`;
}

/** Pages as bytes, until the data or the clock says otherwise. */
export class KeptPages {
  readonly #pages = new LRUCache<string, KeptPage>({
    maxSize: LIMITS.keptBytes,
    sizeCalculation: (page) => page.answer.bytes,
  });

  find(name: string, version: string, now: number): KeptAnswer | null {
    const page = this.#pages.get(name);
    return page !== undefined && page.version === version && now < page.changesAt ? page.answer : null;
  }

  keep(name: string, page: KeptPage): void {
    this.#pages.set(name, page);
  }
}
