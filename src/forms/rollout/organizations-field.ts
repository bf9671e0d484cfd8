import { namedOrganization } from '../named-records.ts';
import { allTypedIn, typedIn } from '../read-form.ts';
import type { FormField } from '../record-form.ts';

/** Organisations of the directory: those ticked (ids), and others by name, one a line, as they were typed. */
export interface NamedOrganizations {
  ticked: string[];
  names: string;
}

/** Any number of organisations. A name that cannot be understood is blamed on `<field>_names`, and stays as it was typed. */
export function organizations(): FormField<NamedOrganizations> {
  return {
    isIn: (form, name) => form.has(name) && form.has(`${name}_names`),
    read: (form, name) => ({ ticked: allTypedIn(form, name), names: typedIn(form, `${name}_names`) }),
    store({ ticked, names }, { directory }) {
      const ids = new Set(ticked.filter((id) => directory.organizations.get(id)));
      for (const name of names.split('\n').map((line) => line.trim())) {
        if (name === '') continue;
        const named = namedOrganization(directory, name);
        if ('error' in named) return { errors: { organizations_names: named.error } };
        ids.add(named.id);
      }
      return { value: [...ids] };
    },
    show: (stored) => ({
      ticked: Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [],
      names: '',
    }),
  };
}
