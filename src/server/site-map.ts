import type { Directory } from '../domain/directory/directory.ts';
import { drawInWorker } from './map/map-drawing.ts';
import type { PostcodePoint } from './map/points.ts';

function pointsOf(directory: Directory): PostcodePoint[] {
  return directory.postcodeAreas.all().flatMap((area) => {
    const municipality = directory.municipalities.get(area.municipalityId);
    if (!municipality) return [];
    return [{ code: area.code, latitude: area.latitude, longitude: area.longitude, municipality: municipality.code }];
  });
}

/** The schematic map as TopoJSON text, drawn beside requests and again only after a postcode's point or place changed. */
export class SiteMap {
  #drawing: Promise<string> | null = null;
  #drawnFrom = '';

  text(directory: Directory): Promise<string> {
    const points = pointsOf(directory);
    const from = JSON.stringify(points);
    if (this.#drawing === null || from !== this.#drawnFrom) {
      const drawing = drawInWorker(points);
      // A drawing that failed is tried again at the next request.
      drawing.catch(() => {
        if (this.#drawing === drawing) this.#drawing = null;
      });
      this.#drawnFrom = from;
      this.#drawing = drawing;
    }
    return this.#drawing;
  }
}
