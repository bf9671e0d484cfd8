import type { Directory } from '../../domain/directory/directory.ts';
import { compareNames } from '../../i18n/format.ts';

/** Organisations to choose from: by name, and where two have one name by the word in their page's address. */
export function organizationChoices(directory: Directory): { value: string; text: string }[] {
  const organizations = directory.organizations.all();
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of organizations) (seen.has(name) ? shared : seen).add(name);
  return organizations
    .map(({ name, slug }) => ({ value: shared.has(name) ? slug : name, text: name }))
    .sort((a, b) => compareNames(a.text, b.text));
}
