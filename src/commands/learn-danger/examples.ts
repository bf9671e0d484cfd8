import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text, and whether it says that somebody may want to die. */
export interface Example {
  text: string;
  isDanger: boolean;
}

/** The phrases of the tests, of danger and of every day, each once. */
export function readExamples(project: string, languages: readonly string[]): Example[] {
  return (['danger', 'everyday'] as const).flatMap((kind) => {
    const file = join(project, 'tests/fixtures/crisis', `${kind}.json`);
    const phrases: Record<string, string[]> = JSON.parse(readFileSync(file, 'utf8'));
    const texts = new Set(languages.flatMap((language) => phrases[language] ?? []));
    return [...texts].map((text) => ({ text, isDanger: kind === 'danger' }));
  });
}

/** Stands for these examples: with another one it is another. */
export function markOf(examples: readonly Example[]): string {
  return createHash('sha256').update(JSON.stringify(examples)).digest('hex').slice(0, 16);
}
