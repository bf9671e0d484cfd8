/**
 * What is wrong with a record, by stored field name (`town_hall_postcode`). Codes only: the sentences stand in
 * content/strings, in every language.
 */
export type FieldErrors = Record<string, FieldErrorCode>;

/** Every code that the rules, the hooks or the reading of a form may give. */
export const FIELD_ERROR_CODES = [
  'required',
  'invalid_slug',
  'slug_taken',
  'already_there',
  'already_saved',
  'invalid_phone',
  'invalid_postcode',
  'invalid_web_address',
  'invalid_kvk_number',
  'invalid_day',
  'invalid_partial_date',
  'invalid_language',
  'invalid_hours',
  'unreadable_hours',
  'unknown_time',
  'hours_close_before_opening',
  'hours_overlap',
  'invalid_closures',
  'closure_ends_before_start',
  'ends_before_start',
  'exactly_one_owner',
  'not_a_list_of_texts',
  'invalid_pc4',
  'unknown_pc4',
  'pc4_elsewhere',
  'own_partner',
  'service_not_here',
  'neighbourhood_needs_name',
  'same_municipality',
  'unknown_municipality',
  'ambiguous_municipality',
  'unknown_organization',
  'ambiguous_organization',
  'not_yours',
  'owner_is_fixed',
  'staff_only',
  'national_name',
  'last_area',
  'changed_meanwhile',
  'not_changeable',
  'not_accepted',
  'email_taken',
  'invalid_email',
  'password_too_short',
  'password_too_long',
  'name_too_long',
  'text_too_long',
  'unseen_signs',
  'not_one_line',
  'too_many',
  'in_future',
  'ends_too_late',
  'own_predecessor',
  'invalid_document',
  'reason_too_long',
  'asked_to_hide',
  'was_left_out',
] as const;
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** A record as PocketBase stores it: field names in snake case, relations as ids. */
export type StoredRecord = Record<string, unknown>;

export function textOf(record: StoredRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' ? value : '';
}

/** The items of a list; nothing when it was never filled. What is no list reads as one of something no check accepts. */
export function listOf(record: StoredRecord, field: string): unknown[] {
  const value = record[field];
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [undefined];
}
