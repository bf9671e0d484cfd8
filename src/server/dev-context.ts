import { readSettings } from './settings.ts';
import { openSiteContext, pageLocals, type SiteContext } from './site-context.ts';

let context: Promise<SiteContext> | undefined;

/** `astro dev` only: there the pages have no HTTP entry of ours to hand them the directory. */
export async function openPageContext(): Promise<ReturnType<typeof pageLocals>['locals']> {
  context ??= openSiteContext(readSettings(process.env));
  return pageLocals(await context, Date.now()).locals;
}
