import type { SearchDocument } from '../../domain/directory/search.ts';
import { searchText } from './dutch.ts';

/** Everything that has a name, with all names it goes by in the form of `searchText`. */
export type Names = readonly { key: string; isMunicipality: boolean; names: readonly string[] }[];

export function namesOf(documents: readonly SearchDocument[]): Names {
  return documents.map(({ key, kind, title, otherNames }) => ({
    key,
    isMunicipality: kind === 'municipality',
    names: [title, ...otherNames].map(searchText),
  }));
}

/** Keys of what is called just as the text says, spaces apart, and of the municipalities whose name stands within it. */
export function namedIn(names: Names, text: string): { exactly: string[]; within: string[] } {
  const within = (name: string) => name !== '' && ` ${text} `.includes(` ${name} `);
  return {
    exactly: names.filter((one) => one.names.some((name) => joined(name) === joined(text))).map(({ key }) => key),
    within: names.filter((one) => one.isMunicipality && one.names.some(within)).map(({ key }) => key),
  };
}

function joined(name: string): string {
  return name.replaceAll(' ', '');
}
