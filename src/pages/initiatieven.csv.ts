import type { APIRoute } from 'astro';
import { dutchMoment } from '../domain/calendar/dutch-time.ts';
import { initiativesFile, initiativesFileName } from '../features/initiatives/initiatives-file.ts';
import { knownInitiatives } from '../features/initiatives/known-initiatives.ts';

/** The page of initiatives as a file. */
export const GET: APIRoute = ({ locals: { directory, isDemo, language, now } }) => {
  const today = dutchMoment(now).day;
  return new Response(initiativesFile(directory, knownInitiatives(directory, today), today, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${initiativesFileName(today, isDemo, language)}"`,
    },
  });
};
