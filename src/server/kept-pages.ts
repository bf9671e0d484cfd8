import { LRUCache } from 'lru-cache';
import { readChoices } from '../features/municipality/read-choices.ts';
import { HELP_FIELDS, isMunicipalityHelp, isPersonal, splitLanguage } from '../paths.ts';
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
 * Null when it should be neither kept nor shared: a page for one person, a search, or more query than a link of ours has.
 */
export function keptName(target: string): string | null {
  const mark = target.indexOf('?');
  const pathname = mark === -1 ? target : target.slice(0, mark);
  const { path } = splitLanguage(pathname);
  if (isPersonal(path)) return null;
  if (mark === -1) return target;
  if (target.length - mark > LIMITS.keptQueryChars) return null;
  const given = new URLSearchParams(target.slice(mark + 1));
  if (given.has('q')) return null;
  const read = [
    ...READ_FIELDS.map((field) => [field, given.get(field) ?? '']),
    ...(isMunicipalityHelp(path) ? answersIn(given) : []),
  ].filter(([, value]) => value !== '');
  return read.length === 0 ? pathname : `${pathname}?${new URLSearchParams(read)}`;
}

/** What the page takes for an answer: as few names as there are answers, whatever else somebody fills in. */
function answersIn(given: URLSearchParams): string[][] {
  const choices = readChoices(given);
  return [
    [HELP_FIELDS.situation, choices.situation],
    [HELP_FIELDS.audience, choices.audience],
    [HELP_FIELDS.language, choices.language],
  ];
}

/** An answer just made: whether it may be kept, and until when it stays as it is (epoch milliseconds). */
export interface MadeAnswer {
  answer: KeptAnswer;
  changesAt: number;
  keep: boolean;
}

/** Pages as bytes, until the data or the clock says otherwise. */
export class KeptPages {
  readonly #pages = new LRUCache<string, KeptPage>({
    maxSize: LIMITS.keptBytes,
    sizeCalculation: (page) => page.answer.bytes,
  });
  readonly #making = new Map<string, Promise<MadeAnswer>>();

  find(name: string, version: string, now: number): KeptAnswer | null {
    const page = this.#pages.get(name);
    return page !== undefined && page.version === version && now < page.changesAt ? page.answer : null;
  }

  /** Whether an answer was kept under this name, current or not. */
  has(name: string): boolean {
    return this.#pages.has(name);
  }

  /**
   * Makes an answer once, however many ask for it while it is being made: after a change a hundred readers of a page
   * would otherwise have it rendered a hundred times.
   */
  async make(name: string, version: string, render: () => Promise<MadeAnswer>): Promise<KeptAnswer> {
    const key = `${version} ${name}`;
    const underWay = this.#making.get(key);
    if (underWay) return (await underWay).answer;
    const making = render();
    this.#making.set(key, making);
    try {
      const { answer, changesAt, keep } = await making;
      if (keep) this.#pages.set(name, { answer, version, changesAt });
      return answer;
    } finally {
      this.#making.delete(key);
    }
  }
}
