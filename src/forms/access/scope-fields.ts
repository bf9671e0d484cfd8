import type { Directory } from '../../domain/directory/directory.ts';
import { namedMunicipality, namedOrganization } from '../named-records.ts';
import { allTypedIn, typedIn } from '../read-form.ts';

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
    const named = namedMunicipality(directory, values.municipalityName, now);
    if ('error' in named) errors.municipalityName = named.error;
    else {
      values.municipalityIds = withOne(values.municipalityIds, named.id);
      values.municipalityName = '';
    }
  }
  if (values.organizationName !== '') {
    const named = namedOrganization(directory, values.organizationName);
    if ('error' in named) errors.organizationName = named.error;
    else {
      values.organizationIds = withOne(values.organizationIds, named.id);
      values.organizationName = '';
    }
  }
  return { values, errors };
}

function withOne(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? [...ids] : [...ids, id];
}
