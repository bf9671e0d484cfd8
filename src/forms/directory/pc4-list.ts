import { readPc4s } from '../../domain/directory/read-pc4s.ts';
import { typedIn } from '../read-form.ts';
import type { FormField } from '../record-form.ts';

/** The postcodes of a neighbourhood: "8011, 8012". */
export function pc4List(): FormField<string> {
  return {
    read: typedIn,
    store(typed) {
      const codes = readPc4s(typed);
      return codes === null ? { error: 'invalid_pc4' } : { value: codes };
    },
    show: (stored) => (Array.isArray(stored) ? stored.join(', ') : ''),
  };
}
