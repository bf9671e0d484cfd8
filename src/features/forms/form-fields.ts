import type { FieldLabels, ShownForm } from '../../forms/shown-form.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { errorLabels } from './error-labels.ts';

const t = translator(DEFAULT_LANGUAGE);

/** The sentences for what is wrong, by field. */
export function formErrors<Values extends object>(
  form: ShownForm<Values>,
  labels: FieldLabels<Values>,
): Partial<Record<string, string>> {
  const labelOf: Readonly<Partial<Record<string, string | null>>> = labels;
  return errorLabels<string>(form.errors, (field, code) => {
    const label = labelOf[field]?.replace(/\?$/, '');
    const count = form.limits[field];
    if (label === undefined) return undefined;
    if (code === 'required') return t('work.error_required_field', { field: label });
    return code === 'text_too_long' && count ? t('work.error_field_too_long', { field: label, count }) : undefined;
  });
}

/** What each field component needs, by the field's name: `<TextField {...field('name')} />`. */
export function fieldsOf<Values extends object>(form: ShownForm<Values>, labels: FieldLabels<Values>) {
  const errors = formErrors(form, labels);
  return <Name extends keyof Values & string>(name: Name) => ({
    id: name,
    name,
    label: labels[name] ?? name,
    value: form.values[name],
    error: errors[name],
  });
}

/** What somebody else stored beside what was typed, in words. */
export interface ConflictRow {
  field: string;
  theirs: string;
  yours: string;
}

/** The fields in which the two differ. `textOf` says in words what a field holds, where its value does not. */
export function conflictRows<Values extends object>(
  form: ShownForm<Values>,
  labels: FieldLabels<Values>,
  textOf: (field: keyof Values & string, value: unknown) => string | undefined,
): ConflictRow[] {
  const { theirs, values } = form;
  if (!theirs) return [];
  const names = (Object.keys(labels) as (keyof Values & string)[]).filter((name) => labels[name] !== null);
  const shown = (name: keyof Values & string, value: unknown) => textOf(name, value) ?? valueText(value);
  return names
    .filter((name) => JSON.stringify(theirs.values[name]) !== JSON.stringify(values[name]))
    .map((name) => ({
      field: labels[name] ?? name,
      theirs: shown(name, theirs.values[name]),
      yours: shown(name, values[name]),
    }));
}

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? t('work.yes') : t('work.no');
  const text = Array.isArray(value) ? value.flat(2).filter(Boolean).join(', ') : String(value ?? '');
  return text === '' ? t('work.nothing_filled_in') : text;
}
