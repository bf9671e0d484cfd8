/** With more agreements than this, a reader chooses a province first: the page would be metres long. */
export const MANY_AGREEMENTS = 30;

/** Those with a municipality in the province; of many, none as long as no province is chosen. */
export function agreementsOfProvince<View extends { municipalities: readonly { province: string }[] }>(
  views: readonly View[],
  province: string,
): View[] {
  if (province === '') return views.length > MANY_AGREEMENTS ? [] : [...views];
  return views.filter(({ municipalities }) => municipalities.some((place) => place.province === province));
}
