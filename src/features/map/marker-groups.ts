import type { MapMarker } from './map-props.ts';

/** Markers that share a spot, in the order of the list they come from. */
export interface MarkerGroup {
  latitude: number;
  longitude: number;
  /** No marker of the group is at an exact address. */
  approximate: boolean;
  markers: MapMarker[];
}

/** Decimals of a degree within which two places are one spot on the map: about 100 m. */
const SPOT_DECIMALS = 3;

/** Places at (nearly) one spot, such as two organisations known by the same postcode only, under one pin. */
export function groupMarkers(markers: readonly MapMarker[]): MarkerGroup[] {
  const spotOf = ({ latitude, longitude }: MapMarker) =>
    `${latitude.toFixed(SPOT_DECIMALS)} ${longitude.toFixed(SPOT_DECIMALS)}`;
  return [...Map.groupBy(markers, spotOf).values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    const { latitude, longitude } = together.find((marker) => !marker.approximate) ?? first;
    return [{ latitude, longitude, approximate: together.every((marker) => marker.approximate), markers: together }];
  });
}
