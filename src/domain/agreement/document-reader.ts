import { hasInvisibleCharacters, hasLineEnds } from '../checks/invisible-characters.ts';

/** What is wrong with a document, by path: `commitments.2.task` → `required`. */
export type DocumentErrors = Record<string, DocumentErrorCode>;

export type DocumentErrorCode =
  | 'required'
  | 'invalid'
  | 'too_long'
  | 'too_many'
  | 'unseen_signs'
  | 'not_one_line'
  | 'unknown_field'
  | 'unknown_party'
  | 'same_party'
  | 'double'
  | 'invalid_day'
  | 'ends_before_start'
  | 'two_parties'
  | 'municipality_missing';

/** Reads values of unknown shape and gathers what is wrong with them; the first thing said of a path stays. */
export class DocumentReader {
  readonly errors: DocumentErrors = {};
  readonly #isComplete: boolean;

  /** `isComplete`: gaps are errors. */
  constructor(isComplete: boolean) {
    this.#isComplete = isComplete;
  }

  blame(path: string, code: DocumentErrorCode): void {
    if (!Object.hasOwn(this.errors, path)) this.errors[path] = code;
  }

  /** An object with exactly these fields; null, and an error, for anything else. An empty path is the whole. */
  fields(path: string, value: unknown, names: readonly string[]): Record<string, unknown> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.blame(path === '' ? 'document' : path, 'invalid');
      return null;
    }
    const fields = value as Record<string, unknown>;
    const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
    for (const name of Object.keys(fields)) if (!names.includes(name)) this.blame(inside(name), 'unknown_field');
    return fields;
  }

  /** The items; none, and an error, when it is no list or too long a one. */
  list(path: string, value: unknown, max: number): unknown[] {
    if (!Array.isArray(value)) {
      this.blame(path, 'invalid');
      return [];
    }
    if (value.length <= max) return value;
    this.blame(path, 'too_many');
    return [];
  }

  /** A text of one line, which may be empty. */
  text(path: string, value: unknown, max: number): void {
    this.lines(path, value, max);
    if (hasLineEnds(value)) this.blame(path, 'not_one_line');
  }

  /** A text that may have several lines, or none. */
  lines(path: string, value: unknown, max: number): void {
    if (typeof value !== 'string') this.blame(path, 'invalid');
    else if (value.length > max) this.blame(path, 'too_long');
    else if (hasInvisibleCharacters(value)) this.blame(path, 'unseen_signs');
  }

  /** A text of one line that a complete document must have. */
  filled(path: string, value: unknown, max: number): void {
    this.text(path, value, max);
    if (this.#isComplete && typeof value === 'string' && value.trim() === '') this.blame(path, 'required');
  }

  oneOf(path: string, value: unknown, words: readonly string[]): void {
    if (typeof value !== 'string' || !words.includes(value)) this.blame(path, 'invalid');
  }

  /** The key of a party; a draft may have none yet. */
  party(path: string, value: unknown, keys: readonly string[]): void {
    if (value === '') {
      if (this.#isComplete) this.blame(path, 'required');
    } else if (typeof value !== 'string' || !keys.includes(value)) this.blame(path, 'unknown_party');
  }
}
