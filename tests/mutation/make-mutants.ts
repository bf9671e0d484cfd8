import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One small change of the source, as Stryker's instrumenter makes it. */
export interface Mutant {
  /** The instrumenter's own; it holds for one set of files only. */
  id: string;
  /** From the root of the project. */
  file: string;
  /** From 1: where the changed text begins. */
  line: number;
  /** The whole of that line, without its indent. */
  lineText: string;
  mutator: string;
  original: string;
  replacement: string;
}

export interface MutatedSource {
  mutants: Mutant[];
  /** By file: the source with all its mutants in it, each behind a switch. */
  texts: Record<string, string>;
}

interface Place {
  line: number;
  column: number;
}

/** What is used of the package, which is installed apart from ours, without its types. */
interface InstrumenterPackage {
  Instrumenter: new (
    logger: object,
  ) => {
    instrument(
      files: { name: string; mutate: boolean; content: string }[],
      options: object,
    ): Promise<{
      files: { name: string; content: string }[];
      mutants: {
        id: string;
        fileName: string;
        mutatorName: string;
        replacement: string;
        /** From 0. */
        location: { start: Place; end: Place };
      }[];
    }>;
  };
}

const SILENT = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn, error: console.error };

/** All mutants of the folders' TypeScript, what is generated or only types left out. `instrumenter`: the path of Stryker's package. */
export async function makeMutants(
  root: string,
  folders: readonly string[],
  instrumenter: string,
): Promise<MutatedSource> {
  const { Instrumenter }: InstrumenterPackage = await import(instrumenter);
  const names = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).sort();
  const sources = new Map(
    names.filter((name) => !/\.(gen|d)\.ts$/.test(name)).map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
  const files = [...sources].map(([name, content]) => ({ name, mutate: true, content }));
  const made = await new Instrumenter(SILENT).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  return {
    mutants: made.mutants.map(({ id, fileName, mutatorName, replacement, location }) => {
      const lines = (sources.get(fileName) ?? '').split('\n');
      return {
        id,
        file: fileName,
        line: location.start.line + 1,
        lineText: (lines[location.start.line] ?? '').trim(),
        mutator: mutatorName,
        original: inOneLine(textBetween(lines, location.start, location.end)),
        replacement: inOneLine(replacement),
      };
    }),
    texts: Object.fromEntries(made.files.map(({ name, content }) => [name, content])),
  };
}

function textBetween(lines: readonly string[], start: Place, end: Place): string {
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.column, end.column);
  return [
    (lines[start.line] ?? '').slice(start.column),
    ...lines.slice(start.line + 1, end.line),
    (lines[end.line] ?? '').slice(0, end.column),
  ].join('\n');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
