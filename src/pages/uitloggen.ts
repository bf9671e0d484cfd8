import type { APIRoute } from 'astro';
import { clearSessionCookie } from '../actions/access/session-cookie.ts';
import { signOut } from '../actions/access/sign-out.ts';
import { signedOutPath, workPath } from '../paths.ts';

/** A link cannot sign anybody out. */
export const GET: APIRoute = ({ redirect }) => redirect(workPath(), 303);

export const POST: APIRoute = async ({ cookies, locals, redirect }) => {
  const { access } = locals;
  const outcome = await signOut(access, cookies.get(access.cookie.name)?.value);
  clearSessionCookie(cookies, access.cookie);
  return redirect(signedOutPath(outcome.kind === 'done'), 303);
};
