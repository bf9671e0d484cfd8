import type { APIRoute } from 'astro';
import { revokeInvitation } from '../../../actions/access/revoke-invitation.ts';
import { signedIn } from '../../../actions/signed-in.ts';
import { readForm } from '../../../forms/read-form.ts';
import { usersNoticePath, usersPath } from '../../../paths.ts';

export const GET: APIRoute = ({ redirect }) => redirect(usersPath(), 303);

export const POST: APIRoute = async ({ locals, redirect, request }) => {
  const outcome = await revokeInvitation(await readForm(request), signedIn(locals));
  const notices = { done: 'ingetrokken', refused: 'niet-ingetrokken', unavailable: 'later' } as const;
  return redirect(usersNoticePath(notices[outcome]), 303);
};
