import type { Directory } from './directory.ts';

/** Whether some help in a municipality is, was or will be limited to a neighbourhood of this name. */
export function isNeighbourhoodOf(directory: Directory, municipalityId: string, name: string): boolean {
  return name !== '' && directory.serviceAreas.by('municipality', municipalityId).some((area) => area.name === name);
}
