import type { APIRoute } from 'astro';
import { clearSessionCookie } from '../actions/access/session-cookie.ts';
import { attempt } from '../actions/attempt.ts';
import { signOut } from '../data/pocketbase/session.ts';
import { signedOutPath, workPath } from '../paths.ts';

/** A link cannot sign anybody out. */
export const GET: APIRoute = ({ redirect }) => redirect(workPath(), 303);

/** The button "Uitloggen": ends all sessions of who presses it. Without a session there is nothing to end. */
export const POST: APIRoute = async ({ cookies, locals, redirect }) => {
  const { cookie, pocketBaseUrl: url } = locals.access;
  const token = cookies.get(cookie.name)?.value;
  const outcome = token ? await attempt(() => signOut({ url, token })) : null;
  clearSessionCookie(cookies, cookie);
  return redirect(signedOutPath(outcome?.kind !== 'unavailable'), 303);
};
