import type { APIRoute } from 'astro';
import { signInPath } from '../../paths.ts';

/** Everything behind sign-in. Accounts do not exist yet, so all of it leads to the page that says so. */
export const ALL: APIRoute = ({ locals, redirect }) => redirect(signInPath(locals.language), 303);
