import { defineMiddleware } from 'astro:middleware';
import { splitLanguage } from './paths.ts';

/**
 * Takes the language from the address and goes on with the address without it, so that each page exists once. What pages
 * read comes from the HTTP entry; `astro dev` has no entry of ours, there it is opened here.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) {
    const { openPageContext } = await import('./server/dev-context.ts');
    Object.assign(context.locals, await openPageContext());
  }
  const { language, path } = splitLanguage(context.url.pathname);
  context.locals.language = language;
  return path === context.url.pathname ? next() : next(path + context.url.search);
});
