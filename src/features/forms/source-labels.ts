import { type SourceValues, takenFrom } from '../../forms/form-fields.ts';
import { namesOf } from '../../forms/read-fields.ts';
import type { FormFields } from '../../forms/record-form.ts';
import type { FieldLabels } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

type Shared = keyof SourceValues | 'status';

/**
 * Labels of the fields that are a form's own, all but those that many forms have. `labelOf` makes a key of the name, so that a
 * field that no string has a name for does not compile.
 */
export function ownLabels<Values extends object>(
  { fields }: { fields: FormFields<Values> },
  labelOf: (name: Exclude<keyof Values & string, Shared>) => string,
): { readonly [Name in Exclude<keyof Values & string, Shared>]: string } {
  const isOwn = (name: keyof Values & string): name is Exclude<keyof Values & string, Shared> =>
    name !== 'status' && !Object.hasOwn(takenFrom, name);
  const own = namesOf(fields).filter(isOwn);
  return Object.fromEntries(own.map((name) => [name, labelOf(name)])) as Record<(typeof own)[number], string>;
}

/** Labels of the fields in which a source is named, which only staff do: part of the labels of a form that has them. */
export function sourceLabels(isStaff: boolean): FieldLabels<SourceValues> {
  return {
    source_name: isStaff ? t('work.source_name') : null,
    source_url: isStaff ? t('work.source_url') : null,
    source_date: isStaff ? t('work.source_date') : null,
  };
}
