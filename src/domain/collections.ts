/** The collections that people fill in by forms, one record a form. */
export const EDITABLE_COLLECTIONS = [
  'organizations',
  'presences',
  'locations',
  'services',
  'service_areas',
  'service_at_locations',
  'phones',
  'schedules',
  'intake_points',
  'activities',
  'obstacles',
] as const;
export type EditableCollection = (typeof EDITABLE_COLLECTIONS)[number];
