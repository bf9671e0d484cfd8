import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { pendingForm } from './domain/access/pending-form.ts';
import { DEFAULT_LANGUAGE } from './i18n/languages.ts';
import {
  inLanguage,
  isBehindSignIn,
  isDutchOnly,
  isPersonal,
  mapDataPath,
  savesWhatIsPosted,
  signInAgainPath,
  signInPath,
  splitLanguage,
  unavailablePath,
} from './paths.ts';
import { refusalOf } from './server/sessions/session-gate.ts';

type Refusal = NonNullable<App.Locals['refusal']>;

const SEE_OTHER = 303;
/** Nobody is ever asked there. */
const NO_DATABASE = 'http://127.0.0.1:1';

/**
 * Each page exists once: the HTTP entry takes the language from the address and asks for the page without it, and hands over what
 * pages read. `astro dev` has no entry of ours: there both are done here. Pages behind sign-in are reached through here alone.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const { openPageContext } = await import('./server/dev-context.ts');
    Object.assign(context.locals, await openPageContext(context.clientAddress));
    // No page, so the entry answers it elsewhere.
    if (context.url.pathname === mapDataPath()) {
      return new Response(await context.locals.mapText(), { headers: { 'Content-Type': 'application/json' } });
    }
  }
  const { language, path } = import.meta.env.DEV
    ? splitLanguage(context.url.pathname)
    : { language: context.locals.language, path: context.url.pathname };
  context.locals.language = language;
  const unsaved = context.request.method === 'POST' && savesWhatIsPosted(path) ? await whyUnsaved(context) : null;
  // Each form knows what to say when the database is away, and keeps what was typed; on a full disk the database would
  // refuse it for no reason at all.
  if (unsaved) context.locals.access = { ...context.locals.access, pocketBaseUrl: NO_DATABASE };
  if (language !== DEFAULT_LANGUAGE && isDutchOnly(path)) return context.redirect(path + context.url.search, SEE_OTHER);
  const make = () => (path === context.url.pathname ? next() : next(path + context.url.search));
  if (!isPersonal(path)) return orRefusal(context, make);
  const answer = await orRefusal(
    context,
    isBehindSignIn(path) ? (posted) => behindSignIn(context, next, posted, unsaved) : make,
  );
  answer.headers.set('Cache-Control', 'no-store');
  answer.headers.set('X-Robots-Tag', 'noindex');
  return answer;
});

/** Why nothing can be saved; null while it can. */
async function whyUnsaved({ locals }: APIContext): Promise<Refusal | null> {
  const trouble = await locals.folderTrouble();
  return trouble === '' ? null : { word: trouble === 'disk_full' ? 'disk_full' : 'cannot_save', seconds: 0 };
}

/** What `make` makes; when PocketBase refuses what it needs, a page that says so, on which waits what was posted. */
async function orRefusal(context: APIContext, make: (posted: Request | null) => Promise<Response>): Promise<Response> {
  // A copy: the page reads the body itself when all is well.
  const posted = context.request.method === 'POST' ? context.request.clone() : null;
  try {
    return await make(posted);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refused(context, refusal, posted);
  }
}

async function refused(context: APIContext, refusal: Refusal, posted: Request | null): Promise<Response> {
  if (posted) await keepPosted(context, posted);
  context.locals.refusal = refusal;
  return context.rewrite(new Request(new URL(unavailablePath(), context.url)));
}

async function behindSignIn(
  context: APIContext,
  next: MiddlewareNext,
  posted: Request | null,
  unsaved: Refusal | null,
): Promise<Response> {
  const { access } = context.locals;
  const token = context.cookies.get(access.cookie.name)?.value ?? '';
  const session = await access.openSession(token);
  if (session.kind === 'unavailable') return refused(context, session.refusal, posted);
  if (session.kind === 'ended') return signInAgain(context, posted);
  if (unsaved) return refused(context, unsaved, posted);
  context.locals.session = { user: session.user, token };
  return next();
}

/** The page to sign in, on which what was posted waits. */
async function signInAgain(context: APIContext, posted: Request | null): Promise<Response> {
  const { name, secure } = context.locals.access.cookie;
  if (!posted) {
    context.cookies.delete(name, { path: '/', secure });
    return context.redirect(signInAgainPath(addressOf(context)), SEE_OTHER);
  }
  // The cookie stays until the next session takes its place: it says that this form may be as long as it is.
  await keepPosted(context, posted);
  return context.rewrite(new Request(new URL(signInPath(DEFAULT_LANGUAGE), context.url)));
}

async function keepPosted(context: APIContext, posted: Request): Promise<void> {
  // What is no form holds nothing to keep.
  context.locals.pendingForm = pendingForm(addressOf(context), await posted.formData().catch(() => []));
}

/** As the reader knows it: where a form is sent again. */
function addressOf({ url, locals }: APIContext): string {
  const { path } = splitLanguage(url.pathname);
  return inLanguage(path, locals.language) + url.search;
}
