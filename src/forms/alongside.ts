import { typedIn } from './read-form.ts';
import type { FormField } from './record-form.ts';

/** A field that is stored in another record, which is written together with this one. */
export function alongside<Typed>(field: FormField<Typed>): FormField<Typed> {
  return { ...field, store: () => ({ value: undefined }) };
}

/** The same, where the form says that it cannot be understood. */
export function checkedAlongside<Typed>(field: FormField<Typed>): FormField<Typed> {
  return {
    ...field,
    store(typed, context) {
      const read = field.store(typed, context);
      return 'value' in read ? { value: undefined } : read;
    },
  };
}

/** The id of such a record: chosen with the empty form, so that sending twice makes one. */
export function idAlongside(): FormField<string> {
  return alongside({ read: typedIn, store: () => ({ value: undefined }), show: () => crypto.randomUUID() });
}
