import type { APIRoute } from 'astro';
import { confirmRecords } from '../../../../actions/confirmation/confirm-records.ts';
import { recordsOf } from '../../../../actions/directory/open-organization.ts';
import { signedIn } from '../../../../actions/signed-in.ts';
import { readOrganizationWork } from '../../../../data/directory/organization-work.ts';
import { RECORD_VERSION } from '../../../../domain/access/known-updated.ts';
import { readForm, typedIn } from '../../../../forms/read-form.ts';
import { confirmedNotice, forbiddenPath, notFoundPath, organizationWorkPath } from '../../../../paths.ts';

export const GET: APIRoute = ({ params, redirect }) => redirect(organizationWorkPath(params.id ?? ''), 303);

export const POST: APIRoute = async ({ locals, params, redirect, request, rewrite }) => {
  const who = signedIn(locals);
  const posted = await readForm(request);
  const work = await readOrganizationWork(who.session, params.id ?? '');
  if (!work) return rewrite(notFoundPath());
  const outcome = await confirmRecords(who, recordsOf(work), typedIn(posted, RECORD_VERSION));
  if (outcome.kind === 'forbidden') return rewrite(forbiddenPath());
  return redirect(organizationWorkPath(work.organization.id, confirmedNotice(outcome.kind)), 303);
};
