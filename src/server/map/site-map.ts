import { hash } from 'node:crypto';
import { feature } from 'topojson-client';
import type { Directory } from '../../domain/directory/directory.ts';
import { drawInWorker, drawNeighbourhoodsInWorker } from './map-drawing.ts';
import type { NamedPostcodes } from './neighbourhoods.ts';
import { type MultiPolygon, mapPositions, toPlane } from './plane.ts';
import type { PostcodePoint } from './points.ts';
import type { SchematicTopology } from './schematic.ts';

function pointsOf(directory: Directory): PostcodePoint[] {
  return directory.postcodeAreas.all().flatMap((area) => {
    const municipality = directory.municipalities.get(area.municipalityId);
    if (!municipality) return [];
    return [{ code: area.code, latitude: area.latitude, longitude: area.longitude, municipality: municipality.code }];
  });
}

interface Drawing {
  /** Digest of all it was drawn from. */
  from: string;
  text: Promise<string>;
}

/** The maps as text, drawn beside requests and again only after what they are drawn from changed. */
export class SiteMap {
  /** That of the country under an empty key, those of neighbourhoods under their municipality's code. */
  readonly #drawings = new Map<string, Drawing>();

  /** The schematic map as TopoJSON. */
  text(directory: Directory): Promise<string> {
    return this.#country(pointsOf(directory));
  }

  /**
   * Neighbourhoods of a municipality (CBS code) as GeoJSON, inside its border on the schematic map; without those that no
   * postcode places. Rejects when that map could not be drawn.
   */
  async neighbourhoods(directory: Directory, code: string, named: readonly NamedPostcodes[]): Promise<string> {
    const everywhere = pointsOf(directory);
    const country = await this.#country(everywhere);
    const points = everywhere.filter(({ municipality }) => municipality === code);
    return this.#keep(code, JSON.stringify([country, named]), () =>
      drawNeighbourhoodsInWorker(points, groundOf(JSON.parse(country), code), named),
    );
  }

  #country(points: readonly PostcodePoint[]): Promise<string> {
    return this.#keep('', JSON.stringify(points), () => drawInWorker(points));
  }

  #keep(key: string, source: string, draw: () => Promise<string>): Promise<string> {
    const from = hash('sha256', source);
    const kept = this.#drawings.get(key);
    if (kept?.from === from) return kept.text;
    const drawing = { from, text: draw() };
    // A drawing that failed is tried again at the next request.
    drawing.text.catch(() => {
      if (this.#drawings.get(key) === drawing) this.#drawings.delete(key);
    });
    this.#drawings.set(key, drawing);
    return drawing.text;
  }
}

/** A municipality's shape on the map, on the plane; nothing where the map does not hold it. */
function groundOf(topology: SchematicTopology, code: string): MultiPolygon {
  const own = topology.objects.municipalities.geometries.find(({ id }) => id === code);
  const shape = own?.type === 'MultiPolygon' ? feature(topology, own).geometry : null;
  return mapPositions((shape?.coordinates ?? []) as MultiPolygon, toPlane);
}
