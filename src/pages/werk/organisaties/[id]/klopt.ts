import type { APIRoute } from 'astro';
import { confirmRecords } from '../../../../actions/confirm-records.ts';
import { recordsOf } from '../../../../actions/open-organization.ts';
import { readForm, typedIn } from '../../../../actions/read-form.ts';
import { signedIn } from '../../../../actions/signed-in.ts';
import { readOrganizationWork } from '../../../../data/organization-work.ts';
import { notFoundPath, organizationWorkPath } from '../../../../paths.ts';

export const GET: APIRoute = ({ params, redirect }) => redirect(organizationWorkPath(params.id ?? ''), 303);

export const POST: APIRoute = async ({ locals, params, redirect, request, rewrite }) => {
  const who = signedIn(locals);
  const posted = await readForm(request);
  const work = await readOrganizationWork(who.own, params.id ?? '');
  if (!work) return rewrite(notFoundPath());
  const outcome = await confirmRecords(who, recordsOf(work), typedIn(posted, 'seen'));
  const notices = {
    done: 'gecontroleerd',
    changed: 'veranderd',
    refused: 'niet-gecontroleerd',
    unavailable: 'later',
  } as const;
  return redirect(organizationWorkPath(work.organization.id, notices[outcome]), 303);
};
