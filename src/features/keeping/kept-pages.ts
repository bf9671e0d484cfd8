import { filesOfPage, filesOfScript } from './loaded-files.ts';
import { isStoreThere, openStore, putInStore } from './store.ts';

/** A page of a municipality: its own, or one below it. */
const IN_MUNICIPALITY = /^(?:\/[a-z]{2})?\/gemeente\/[^/]+/;

const isPage = (answer: Response) => (answer.headers.get('content-type') ?? '').startsWith('text/html');

/** What somebody chose stands in the query. */
const hasChoices = (address: string) => new URL(address).search !== '';

/**
 * Whether a page belongs to what somebody keeps: it is kept already, or it is a page of a municipality that is. Nothing else
 * is ever stored, and never what somebody chose: that says more of them than the name of a municipality.
 */
export async function belongsToKept(address: string): Promise<boolean> {
  if (hasChoices(address)) return false;
  const store = await openStore();
  const [municipality] = IN_MUNICIPALITY.exec(new URL(address).pathname) ?? [];
  return (await store?.match(municipality ?? address)) !== undefined;
}

export interface FoundPage {
  kept: Response;
  /** The address asked for held choices, and this is the page without them. */
  isWithoutChoices: boolean;
}

/** The kept page of an address, without the choices in that. */
export async function findPage(address: string): Promise<FoundPage | undefined> {
  const { origin, pathname } = new URL(address);
  const kept = await (await openStore())?.match(origin + pathname);
  return kept && { kept, isWithoutChoices: hasChoices(address) };
}

/** A file of a kept page. The names of the site's files hold a hash: what has the same name is the same. */
export async function findFile(address: string): Promise<Response | undefined> {
  return (await openStore())?.match(address);
}

/** The page of a municipality that is kept, in the language of `language` (`/tr`, empty for Dutch) if there is one. */
export async function anyMunicipality(language: string): Promise<Response | undefined> {
  const store = await openStore();
  const kept = ((await store?.keys()) ?? []).map(({ url }) => url);
  const pages = kept.filter((url) => IN_MUNICIPALITY.exec(new URL(url).pathname)?.[0] === new URL(url).pathname);
  const inLanguage = pages.find((url) => new URL(url).pathname.startsWith(`${language}/gemeente/`));
  return store?.match(inLanguage ?? pages[0] ?? '');
}

/** Keeps pages, the first of which must succeed; the others are added as far as they can be had. */
export async function keepPages(addresses: readonly string[]): Promise<boolean> {
  const store = await openStore();
  // Taken away before this began.
  if (!store) return false;
  const [first = '', ...others] = addresses;
  if (!(await fetchPage(store, first))) return false;
  for (const address of others) await fetchPage(store, address);
  return isStoreThere();
}

/** Keeps a page that has just come from the site in place of its older self, and all of them after a new release. */
export async function renewPage(address: string, answer: Response): Promise<void> {
  const store = await openStore();
  if (!store) return;
  const kept = await storePage(store, address, answer);
  if (kept === 'with new files') await renewAll();
}

/** Asks anew for every page that is kept, and drops files that none of them needs any more. */
export async function renewAll(): Promise<void> {
  const store = await openStore();
  if (!store) return;
  const needed = new Set<string>();
  for (const { url } of await store.keys()) {
    const page = await store.match(url);
    if (!page || !isPage(page)) continue;
    // An earlier release kept choices too.
    if (hasChoices(url)) await store.delete(url);
    else await fetchPage(store, url);
  }
  for (const { url } of await store.keys()) {
    const page = await store.match(url);
    if (!page || !isPage(page)) continue;
    needed.add(url);
    await addNeeded(store, filesOfPage(await page.text(), url), needed);
  }
  for (const request of await store.keys()) if (!needed.has(request.url)) await store.delete(request);
}

async function fetchPage(store: Cache, address: string): Promise<boolean> {
  // In nobody's name: what is kept is the same for all.
  const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' }).catch(() => null);
  if (answer?.status === 404) await store.delete(address);
  return answer !== null && (await storePage(store, address, answer)) !== 'not kept';
}

/** A page is put in its place when all that it loads is there: without its styles or scripts the older one is better. */
async function storePage(
  store: Cache,
  address: string,
  answer: Response,
): Promise<'kept' | 'with new files' | 'not kept'> {
  const mayBeStored = !(answer.headers.get('cache-control') ?? '').includes('no-store');
  if (answer.status !== 200 || answer.redirected || !isPage(answer) || !mayBeStored) return 'not kept';
  const headers = new Headers(answer.headers);
  // Says later from when the page is; not every server in between passes it on.
  if (!headers.has('date')) headers.set('date', new Date().toUTCString());
  const html = await answer.text();
  let hasNew = false;
  const waiting = filesOfPage(html, address);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (await store.match(file)) continue;
    const fetched = await fetch(file, { credentials: 'omit' }).catch(() => null);
    if (!fetched?.ok) return 'not kept';
    hasNew = true;
    if (file.endsWith('.js')) waiting.push(...filesOfScript(await fetched.clone().text(), file));
    if (!(await putInStore(store, file, fetched))) return 'not kept';
  }
  if (!(await putInStore(store, address, new Response(html, { headers })))) return 'not kept';
  return hasNew ? 'with new files' : 'kept';
}

async function addNeeded(store: Cache, files: readonly string[], needed: Set<string>): Promise<void> {
  for (const file of files) {
    if (needed.has(file)) continue;
    needed.add(file);
    const kept = file.endsWith('.js') ? await store.match(file) : undefined;
    if (kept) await addNeeded(store, filesOfScript(await kept.text(), file), needed);
  }
}
