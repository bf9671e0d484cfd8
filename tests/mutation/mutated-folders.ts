/** What mutants are made of: where the rules stand. A folder that is not there yet holds nothing. */
export interface MutatedFolder {
  folder: string;
  /** The project of tests/vitest.config.ts that sees it. */
  seenBy: 'unit' | 'pocketbase';
}

export const MUTATED_FOLDERS: readonly MutatedFolder[] = [
  { folder: 'src/domain', seenBy: 'unit' },
  { folder: 'src/forms', seenBy: 'unit' },
  { folder: 'src/hooks', seenBy: 'pocketbase' },
];

/** `src/domain/rollout/stage.ts` → `domain/rollout`; `src/forms/record-form.ts` → `forms`. */
export function topicOf(file: string): string {
  return file
    .split('/')
    .slice(1, 3)
    .filter((part) => !part.endsWith('.ts'))
    .join('/');
}
