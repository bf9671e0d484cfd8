import type { Directory } from '../../domain/directory/directory.ts';
import { namedMunicipality, namedOrganization } from '../named-records.ts';
import { ALL_TICKED, type ReadFields, TYPED } from '../read-fields.ts';

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

export const SCOPE_FIELDS: ReadFields<ScopeValues> = {
  municipalityIds: ALL_TICKED,
  organizationIds: ALL_TICKED,
  municipalityName: TYPED,
  organizationName: TYPED,
};

/** Adds the ones typed by name to the ticked ones, at a moment in epoch milliseconds. */
export function withNamed<Values extends ScopeValues>(
  typed: Values,
  { directory, now }: { directory: Directory; now: number },
): { values: Values; errors: ScopeErrors } {
  const values = { ...typed };
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
