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

/** The schematic map as TopoJSON text, drawn beside requests and again only after postcodes or municipalities changed. */
export class SiteMap {
  #drawing: Promise<string> | null = null;
  #drawnFrom = '';
  #directory: Directory | null = null;

  text(directory: Directory): Promise<string> {
    const revision = `${directory.postcodeAreas.revision}.${directory.municipalities.revision}`;
    if (this.#drawing === null || directory !== this.#directory || revision !== this.#drawnFrom) {
      this.#directory = directory;
      this.#drawnFrom = revision;
      const drawing = drawInWorker(pointsOf(directory));
      // A drawing that failed is tried again at the next request.
      drawing.catch(() => {
        if (this.#drawing === drawing) this.#drawing = null;
      });
      this.#drawing = drawing;
    }
    return this.#drawing;
  }
}
