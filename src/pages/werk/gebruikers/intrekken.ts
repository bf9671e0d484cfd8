import type { APIRoute } from 'astro';
import { signedIn } from '../../../actions/signed-in.ts';
import { revokeInvitation } from '../../../data/access/invitations.ts';
import { readForm, typedIn } from '../../../forms/read-form.ts';
import { usersNoticePath, usersPath } from '../../../paths.ts';

export const GET: APIRoute = ({ redirect }) => redirect(usersPath(), 303);

/** The button "Trek in" beside an invitation. One that was used in the meantime is refused. */
export const POST: APIRoute = async ({ locals, redirect, request }) => {
  const id = typedIn(await readForm(request), 'invitation');
  const { kind } = await revokeInvitation(signedIn(locals).session, id);
  return redirect(usersNoticePath(kind === 'done' ? 'ingetrokken' : 'niet-ingetrokken'), 303);
};
