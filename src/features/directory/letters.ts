import { foldName } from '../../domain/municipality/slug.ts';
import type { Municipality } from '../../domain/municipality/types.ts';
import { compareNames, withoutArticle } from '../../i18n/format.ts';

export interface LetterGroup {
  letter: string;
  municipalities: Municipality[];
}

/** Municipalities under the letter people look for them: "'s-G…" under G, "Ȧa" under A. */
export function groupByLetter(municipalities: readonly Municipality[]): LetterGroup[] {
  const groups = new Map<string, Municipality[]>();
  for (const municipality of [...municipalities].sort((a, b) => compareNames(a.name, b.name))) {
    const letter = letterOf(municipality.name);
    const group = groups.get(letter);
    if (group) group.push(municipality);
    else groups.set(letter, [municipality]);
  }
  return [...groups].map(([letter, members]) => ({ letter, municipalities: members }));
}

/** Other names that say more than the name does, and not only leave out its province or spell it otherwise. */
export function tellingAliases(municipality: Municipality): string[] {
  const own = foldName(municipality.name.replace(/\s*\(.*/, ''));
  return municipality.aliases.filter((alias) => !foldName(alias).startsWith(own));
}

function letterOf(name: string): string {
  const plain = withoutArticle(name).normalize('NFD');
  return (/[a-z]/i.exec(plain)?.[0] ?? '#').toUpperCase();
}
