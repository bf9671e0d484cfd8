import { readWeek, typedDayHours, WEEKDAYS } from '../../domain/directory/read-hours.ts';
import type { OpeningHours } from '../../domain/directory/types.ts';
import { typedIn } from '../read-form.ts';
import type { FormField } from '../record-form.ts';

/** The stored field `hours`: seven fields `hours_1` (Monday) … `hours_7`, and what is wrong at each. */
export function week(): FormField<string[]> {
  return {
    isIn: (form, name) => WEEKDAYS.every((day) => form.has(`${name}_${day}`)),
    read: (form, name) => WEEKDAYS.map((day) => typedIn(form, `${name}_${day}`)),
    store(typed) {
      const { hours, errors } = readWeek(typed);
      if (errors.size === 0) return { value: hours };
      return { errors: Object.fromEntries([...errors].map(([day, code]) => [`hours_${day}`, code])) };
    },
    show(stored) {
      const hours = Array.isArray(stored) ? (stored as OpeningHours[]) : [];
      return WEEKDAYS.map((day) => typedDayHours(hours, day));
    },
  };
}
