/** What the checks of the architecture want to know of one source file; comments count for nothing. */
export interface SourceFacts {
  /** Specifiers as written: `./day.ts`, `pocketbase`, `node:fs`; `?` for one that is computed. */
  imports: string[];
  /** Names in the code. */
  names: string[];
  /** Texts and the fixed parts of templates and patterns. */
  texts: string[];
  /** Texts that a reader would see and that stand in the file itself. */
  visible: string[];
}

/** Files by their path from the top of the tree: `src/domain/calendar/day.ts`. */
export type SourceTree = ReadonlyMap<string, string>;

export const NO_FACTS: SourceFacts = { imports: [], names: [], texts: [], visible: [] };
