import type { APIRoute } from 'astro';
import { confirmRecords } from '../../../../actions/confirmation/confirm-records.ts';
import { recordsOfService } from '../../../../actions/directory/open-service.ts';
import { signedIn } from '../../../../actions/signed-in.ts';
import { readServiceWork } from '../../../../data/directory/service-work.ts';
import { RECORD_VERSION } from '../../../../domain/access/known-updated.ts';
import { readForm, typedIn } from '../../../../forms/read-form.ts';
import { confirmedNotice, forbiddenPath, notFoundPath, serviceWorkPath } from '../../../../paths.ts';

export const GET: APIRoute = ({ params, redirect }) => redirect(serviceWorkPath(params.id ?? ''), 303);

export const POST: APIRoute = async ({ locals, params, redirect, request, rewrite }) => {
  const who = signedIn(locals);
  const posted = await readForm(request);
  const work = await readServiceWork(who.session, params.id ?? '');
  if (!work) return rewrite(notFoundPath());
  const outcome = await confirmRecords(who, recordsOfService(work), typedIn(posted, RECORD_VERSION));
  if (outcome.kind === 'forbidden') return rewrite(forbiddenPath());
  return redirect(serviceWorkPath(work.service.id, confirmedNotice(outcome.kind)), 303);
};
