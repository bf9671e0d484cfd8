import type { Directory } from '../domain/directory/directory.ts';
import { resolveMunicipality } from '../domain/municipality/resolve.ts';
import { foldName } from '../domain/municipality/slug.ts';
import { allTypedIn, typedIn } from './read-form.ts';

/** The municipalities and organisations of an account, as a form shows them. */
export interface ScopeValues {
  municipalityIds: string[];
  organizationIds: string[];
  /** What was typed to add one and could not be understood; empty otherwise. */
  municipalityName: string;
  organizationName: string;
}

export interface ScopeErrors {
  municipalityName?: 'unknown_municipality' | 'ambiguous_municipality';
  organizationName?: 'unknown_organization' | 'ambiguous_organization';
}

/** Reads the ticked ones, and adds the one typed by name, at a moment in epoch milliseconds. */
export function readScope(
  form: FormData,
  { directory, now }: { directory: Directory; now: number },
): { values: ScopeValues; errors: ScopeErrors } {
  const values: ScopeValues = {
    municipalityIds: allTypedIn(form, 'municipalityIds'),
    organizationIds: allTypedIn(form, 'organizationIds'),
    municipalityName: typedIn(form, 'municipalityName'),
    organizationName: typedIn(form, 'organizationName'),
  };
  const errors: ScopeErrors = {};
  if (values.municipalityName !== '') {
    const found = resolveMunicipality(directory, values.municipalityName, now);
    if (found.kind === 'unknown') errors.municipalityName = 'unknown_municipality';
    else if (found.kind === 'choices') errors.municipalityName = 'ambiguous_municipality';
    else values.municipalityIds = withOne(values.municipalityIds, found.municipality.id);
    if (!errors.municipalityName) values.municipalityName = '';
  }
  if (values.organizationName !== '') {
    const found = organizationsNamed(directory, values.organizationName);
    const [first] = found;
    if (!first) errors.organizationName = 'unknown_organization';
    else if (found.length > 1) errors.organizationName = 'ambiguous_organization';
    else values.organizationIds = withOne(values.organizationIds, first.id);
    if (!errors.organizationName) values.organizationName = '';
  }
  return { values, errors };
}

function withOne(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? [...ids] : [...ids, id];
}

/** By the word in its page's address, which only one has, else by its name. */
export function organizationsNamed(directory: Directory, typed: string): { id: string }[] {
  const bySlug = directory.organizations.by('slug', typed.toLowerCase());
  if (bySlug.length > 0) return bySlug;
  const folded = foldName(typed);
  return directory.organizations.all().filter((organization) => foldName(organization.name) === folded);
}
