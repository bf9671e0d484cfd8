import { existsSync } from 'node:fs';
import { LRUCache } from 'lru-cache';

/** Where the site was started: the folder of this project. */
const ROOT = process.cwd();
/** Lines of one kind within a window; of the others it is said how many there were. */
const SAME_MOST = 5;
const WINDOW_MS = 60_000;
const KINDS_MOST = 200;
const PLACES_MOST = 8;

interface Kind {
  printed: number;
  left: number;
}

type Print = (line: string) => void;

/**
 * The only way by which the running site prints: sentences of ours, and of an error what kind it is and where it was thrown.
 * Never what an error says: it may hold an address, what somebody typed or the token of a link. And never so many lines that
 * whoever makes the site fail fills the disk. Why: content/decisions/0027-what-is-printed.md.
 */
export class Log {
  readonly #print: Print;
  readonly #windowMs: number;
  readonly #kinds = new LRUCache<string, Kind>({ max: KINDS_MOST });

  constructor(print: Print = (line) => process.stderr.write(`${line}\n`), windowMs = WINDOW_MS) {
    this.#print = print;
    this.#windowMs = windowMs;
  }

  /** `sentence`: one of ours, in which nothing stands that came with a request. */
  say(sentence: string): void {
    this.#limited(sentence.replaceAll(/\d+/g, '#'), sentence);
  }

  /** The same, with what may be told of the error. */
  failure(sentence: string, error: unknown): void {
    this.#limited(sentence, `${sentence} ${traceOf(error)}`);
  }

  /** What a library would print, in words that are not ours. `kind`: which library, or by what it would print. */
  foreign(kind: string, parts: readonly unknown[]): void {
    const traces = parts.map(traceOf).filter((trace) => trace !== '');
    this.#limited(kind, [`${kind}:`, ...(traces.length > 0 ? traces : ['(its words are left out)'])].join(' '));
  }

  #limited(kind: string, line: string): void {
    const seen = this.#kinds.get(kind) ?? this.#begin(kind);
    if (seen.printed >= SAME_MOST) {
      seen.left += 1;
      return;
    }
    seen.printed += 1;
    this.#print(line);
  }

  #begin(kind: string): Kind {
    const seen: Kind = { printed: 0, left: 0 };
    this.#kinds.set(kind, seen);
    const end = () => {
      if (this.#kinds.get(kind) === seen) this.#kinds.delete(kind);
      if (seen.left > 0) this.#print(`… and ${seen.left.toLocaleString('en')} more like: ${kind}`);
    };
    setTimeout(end, this.#windowMs).unref();
    return seen;
  }
}

/** The site's own. */
export const log = new Log();

/**
 * Of an error its class, its code or status, and the places of ours that it passed; of its causes too. Of a text that holds a
 * stack the places alone; of any other nothing. A place counts when there is such a file: nobody can write one into an address.
 */
export function traceOf(error: unknown): string {
  if (typeof error === 'string') return placesIn(error).join(' ← ');
  if (!(error instanceof Error)) return '';
  const { code, status } = error as { code?: unknown; status?: unknown };
  const name = /^[A-Za-z]{1,40}$/.test(error.constructor.name) ? error.constructor.name : 'Error';
  const what = [
    name,
    ...(typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? [code] : []),
    ...(typeof status === 'number' ? [String(status)] : []),
  ].join(' ');
  const places = placesIn(error.stack ?? '');
  const at = places.length > 0 ? ` at ${places.join(' ← ')}` : '';
  const cause = error.cause instanceof Error ? `; because of ${traceOf(error.cause)}` : '';
  return `(${what}${at}${cause})`;
}

function placesIn(stack: string): string[] {
  const places: string[] = [];
  for (const line of stack.split('\n')) {
    const [, file = '', at = ''] = /^\s+at .*?((?:file:\/\/)?\/[^\s():]+):(\d+:\d+)\)?$/.exec(line) ?? [];
    const path = file.replace(/^file:\/\//, '');
    if (path.startsWith(`${ROOT}/`) && existsSync(path)) places.push(`${path.slice(ROOT.length + 1)}:${at}`);
    if (places.length === PLACES_MOST) break;
  }
  return places;
}
