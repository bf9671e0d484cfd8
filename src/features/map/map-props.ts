/** What the map is given: shapes only. All of it crosses from server to browser, so plain data. */

/** A place on the map that also stands in a list. */
export interface MapMarker {
  name: string;
  /** Its address in words, as far as it is known. */
  where: string;
  latitude: number;
  longitude: number;
  /** Only the postcode's point is known, not the house. */
  approximate: boolean;
  /** Where its entry in the list is: on this page, or on another of this site. */
  href: string;
}

/** Neighbourhoods that some help is limited to. */
export interface MapNeighbourhoods {
  /** Where their shapes are, on this site. */
  dataUrl: string;
  /** All of them, with the page of the help there; not each has a shape. */
  named: { name: string; href: string }[];
  /** The one the reader chose, empty for none. */
  chosen: string;
}

/** A map of streets from somebody else's server, fetched only after the reader asked for it. */
export interface MapStreets {
  /** Address of a tile, with `{z}`, `{x}` and `{y}`. */
  url: string;
  /** Whose map it is. */
  attribution: string;
  labels: {
    /** Who will see the reader's address. */
    about: string;
    show: string;
    hide: string;
    failed: string;
  };
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
  /** Of pins that stand too close together, `#` for how many: what is there, and that it zooms in. */
  cluster: string;
  close: string;
  /** Name of the list beside the map. */
  list: string;
  neighbourhoods: string;
  /** Of a neighbourhood that is not drawn: nobody told where it lies. */
  notDrawn: string;
}

export interface MunicipalityMapProps {
  /** Where the TopoJSON is, on this site. */
  dataUrl: string;
  /** CBS code of the municipality shown. */
  code: string;
  /** Latitude and longitude to fall back on when the map does not hold the municipality. */
  center: [latitude: number, longitude: number];
  markers: MapMarker[];
  /** Language of the names and addresses, where the page is in another. */
  recordsLang?: string | undefined;
  labels: MapLabels;
  /** Names to write on the map, by CBS code: of the municipality and its neighbours. */
  names?: Record<string, string>;
  /** Null where no help is limited to one. */
  neighbourhoods?: MapNeighbourhoods | null;
  /** Null where the site has no map of streets. */
  streets?: MapStreets | null;
}
