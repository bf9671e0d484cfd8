import type { APIRoute } from 'astro';
import { confirmRecords } from '../../../../actions/confirm-records.ts';
import { recordsOfService } from '../../../../actions/open-service.ts';
import { readForm, typedIn } from '../../../../actions/read-form.ts';
import { signedIn } from '../../../../actions/signed-in.ts';
import { readServiceWork } from '../../../../data/service-work.ts';
import { notFoundPath, serviceWorkPath } from '../../../../paths.ts';

export const GET: APIRoute = ({ params, redirect }) => redirect(serviceWorkPath(params.id ?? ''), 303);

export const POST: APIRoute = async ({ locals, params, redirect, request }) => {
  const who = signedIn(locals);
  const posted = await readForm(request);
  const work = await readServiceWork(who.own, params.id ?? '');
  if (!work) return redirect(notFoundPath(), 303);
  const outcome = await confirmRecords(who, recordsOfService(work), typedIn(posted, 'seen'));
  const notices = {
    done: 'gecontroleerd',
    changed: 'veranderd',
    refused: 'niet-gecontroleerd',
    unavailable: 'later',
  } as const;
  return redirect(serviceWorkPath(work.service.id, notices[outcome]), 303);
};
