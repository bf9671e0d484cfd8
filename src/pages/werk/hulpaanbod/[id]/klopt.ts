import type { APIRoute } from 'astro';
import { confirmService } from '../../../../actions/confirm-service.ts';
import { signedIn } from '../../../../actions/signed-in.ts';
import { readServiceWork } from '../../../../data/service-work.ts';
import { notFoundPath, serviceWorkPath } from '../../../../paths.ts';

export const GET: APIRoute = ({ params, redirect }) => redirect(serviceWorkPath(params.id ?? ''), 303);

export const POST: APIRoute = async ({ locals, params, redirect }) => {
  const who = signedIn(locals);
  const work = await readServiceWork(who.own, params.id ?? '');
  if (!work) return redirect(notFoundPath(), 303);
  const outcome = await confirmService(who, work);
  const notices = {
    done: 'gecontroleerd',
    changed: 'veranderd',
    refused: 'niet-gecontroleerd',
    unavailable: 'later',
  } as const;
  return redirect(serviceWorkPath(work.service.id, notices[outcome]), 303);
};
