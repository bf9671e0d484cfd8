/** What the map is given: shapes only. All of it crosses from server to browser, so plain data. */

/** A place on the map that also stands in a list. */
export interface MapMarker {
  name: string;
  latitude: number;
  longitude: number;
  /** Only the postcode's point is known, not the house. */
  approximate: boolean;
  /** Where its entry in the list is: on this page, or on another of this site. */
  href: string;
}

/** Every word on the map, in the reader's language. */
export interface MapLabels {
  /** What the map shows, for who cannot see it. */
  title: string;
  /** Shown until the map is there, and for good without JavaScript: where the same stands in words. */
  waiting: string;
  /** Shown instead of the map when it cannot be had. */
  failed: string;
  /** Says on the map that its borders are schematic. */
  schematic: string;
  /** Where the map's data come from. */
  attribution: string;
  zoomIn: string;
  zoomOut: string;
  /** Added to the name of an approximate marker. */
  approximate: string;
}

export interface MunicipalityMapProps {
  /** Where the TopoJSON is, on this site. */
  dataUrl: string;
  /** CBS code of the municipality shown. */
  code: string;
  /** Latitude and longitude to fall back on when the map does not hold the municipality. */
  center: [latitude: number, longitude: number];
  markers: MapMarker[];
  labels: MapLabels;
  /** Names to write on the map, by CBS code: of the municipality and its neighbours. */
  names?: Record<string, string>;
}
