import type { APIRoute } from 'astro';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { packPoints } from '../../domain/municipality/locate.ts';
import { municipalitiesOf } from '../../domain/municipality/postcode-municipalities.ts';

/** A point of each postcode with its municipality, by which a browser finds out by itself where it is. */
export const GET: APIRoute = ({ locals: { directory, now } }) => {
  const { day } = dutchMoment(now);
  const points = directory.postcodeAreas.all().flatMap(({ code, latitude, longitude }) => {
    const [municipality] = municipalitiesOf(directory, code, day);
    return municipality ? [{ code, name: municipality.name, latitude, longitude }] : [];
  });
  return Response.json(packPoints(points));
};
