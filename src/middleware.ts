import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { keepForm } from './domain/access/kept-form.ts';
import { DEFAULT_LANGUAGE } from './i18n/languages.ts';
import {
  isBehindSignIn,
  isDutchOnly,
  isPersonal,
  signInAgainPath,
  signInPath,
  splitLanguage,
  unavailablePath,
} from './paths.ts';
import { DatabaseAway, openCookieSession } from './server/session-gate.ts';

const SEE_OTHER = 303;

/**
 * Takes the language from the address and goes on with the address without it, so that each page exists once. What pages
 * read comes from the HTTP entry; `astro dev` has no entry of ours, there it is opened here. Pages behind sign-in are
 * reached through here alone.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const { openPageContext } = await import('./server/dev-context.ts');
    Object.assign(context.locals, await openPageContext(context.clientAddress));
  }
  const { language, path } = splitLanguage(context.url.pathname);
  context.locals.language = language;
  if (language !== DEFAULT_LANGUAGE && isDutchOnly(path)) return context.redirect(path + context.url.search, SEE_OTHER);
  if (!isPersonal(path)) return path === context.url.pathname ? next() : next(path + context.url.search);
  const answer = isBehindSignIn(path) ? await behindSignIn(context, next) : await next(path + context.url.search);
  answer.headers.set('Cache-Control', 'no-store');
  answer.headers.set('X-Robots-Tag', 'noindex');
  return answer;
});

async function behindSignIn(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { access } = context.locals;
  // A copy: the page reads the body itself when all is well.
  const posted = context.request.method === 'POST' ? context.request.clone() : null;
  const keep = async () => {
    const address = context.url.pathname + context.url.search;
    // What is no form holds nothing to keep.
    if (posted) context.locals.keptForm = keepForm(address, await posted.formData().catch(() => []));
  };
  const session = await openCookieSession(access.pocketBaseUrl, context.cookies.get(access.cookie.name)?.value);
  if (session.kind === 'unavailable') return keep().then(() => withoutDatabase(context));
  if (session.kind === 'ended') {
    context.cookies.delete(access.cookie.name, { path: '/', secure: access.cookie.secure });
    if (posted) {
      await keep();
      return context.rewrite(new Request(new URL(signInPath(DEFAULT_LANGUAGE), context.url)));
    }
    return context.redirect(signInAgainPath(context.url.pathname + context.url.search), SEE_OTHER);
  }
  context.locals.session = { user: session.user, token: context.cookies.get(access.cookie.name)?.value ?? '' };
  try {
    return await next();
  } catch (error) {
    if (error instanceof DatabaseAway) return keep().then(() => withoutDatabase(context));
    throw error;
  }
}

/** The page that says so, whatever was asked for; what was posted waits on it. */
function withoutDatabase(context: APIContext): Promise<Response> {
  return context.rewrite(new Request(new URL(unavailablePath(), context.url)));
}
