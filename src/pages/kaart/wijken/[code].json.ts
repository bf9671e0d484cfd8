import type { APIRoute } from 'astro';
import { helpInMunicipality } from '../../../domain/directory/help-in-municipality.ts';
import { listMunicipalities } from '../../../domain/municipality/in-force.ts';

/** Neighbourhoods of a municipality that some help is limited to, for its map. */
export const GET: APIRoute = async ({ params, locals: { directory, now, neighbourhoodMap, changesAt } }) => {
  const municipality = listMunicipalities(directory, now).find(({ code }) => code === params.code);
  if (!municipality) return new Response(null, { status: 404 });
  const help = helpInMunicipality(directory, municipality, now);
  changesAt(help.changesAt);
  const named = [...help.postcodesOf].map(([name, postcodes]) => ({ name, postcodes }));
  return new Response(await neighbourhoodMap(municipality.code, named), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
