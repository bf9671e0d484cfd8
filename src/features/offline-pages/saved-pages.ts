import { HELP_FIELDS, NEIGHBOURHOOD_FIELD } from '../../paths.ts';
import { filesOfPage, filesOfScript } from './loaded-files.ts';
import { isStoreThere, openStore, openStores, putInStore, type Store } from './store.ts';

/** A page of a municipality: its own, which comes first in what is found, or one below it. */
const IN_MUNICIPALITY = /^(?:\/[a-z]{2})?\/gemeente\/([^/]+)/;

const isPage = (answer: Response) => (answer.headers.get('content-type') ?? '').startsWith('text/html');

/** What somebody chose stands in the query. */
const hasChoices = (address: string) => new URL(address).search !== '';

/**
 * The stores that a page belongs to: it is saved there already, or it is a page of the municipality that is. Nothing else is
 * ever stored, and never what somebody chose: that says more of them than the name of a municipality.
 */
async function storesOf(address: string): Promise<Store[]> {
  if (hasChoices(address)) return [];
  const [municipality] = IN_MUNICIPALITY.exec(new URL(address).pathname) ?? [];
  const stores = await openStores();
  const found = await Promise.all(stores.map(({ cache }) => cache.match(municipality ?? address)));
  return stores.filter((_store, index) => found[index] !== undefined);
}

export interface FoundPage {
  saved: Response;
  /** What the address asked for and this page is without. */
  without: 'choices' | 'neighbourhood' | null;
}

/** The saved page of an address, without the choices in that. */
export async function findPage(address: string): Promise<FoundPage | undefined> {
  const { origin, pathname, searchParams } = new URL(address);
  const saved = await caches.match(origin + pathname);
  const isAnswered = Object.values(HELP_FIELDS).some((field) => searchParams.has(field));
  const isNarrowed = searchParams.has(NEIGHBOURHOOD_FIELD);
  return saved && { saved, without: isAnswered ? 'choices' : isNarrowed ? 'neighbourhood' : null };
}

/** A file of a saved page. The names of the site's files hold a hash: what has the same name is the same. */
export const findFile = (address: string): Promise<Response | undefined> => caches.match(address);

/** The page of each municipality that is saved; those in the language of `language` (`/tr`, empty for Dutch) come first. */
export async function municipalityPages(language: string): Promise<Response[]> {
  const isInLanguage = (url: string) => new URL(url).pathname.startsWith(`${language}/gemeente/`);
  const found: { page: Response; isFitting: boolean }[] = [];
  for (const { cache } of await openStores()) {
    const saved = (await cache.keys()).map(({ url }) => url);
    const own = saved.filter((url) => IN_MUNICIPALITY.exec(new URL(url).pathname)?.[0] === new URL(url).pathname);
    const fitting = own.find(isInLanguage);
    const page = await cache.match(fitting ?? own[0] ?? '');
    if (page) found.push({ page, isFitting: fitting !== undefined });
  }
  return [...found.filter(({ isFitting }) => isFitting), ...found.filter(({ isFitting }) => !isFitting)].map(
    ({ page }) => page,
  );
}

/** What a page asks the worker to keep. */
export interface SaveOrder {
  /** Slug. */
  municipality: string;
  /** Of its pages. The first must succeed; the others are added as far as they can be had. */
  addresses: readonly string[];
}

/** False when it failed, or the municipality was taken away in the meantime. */
export async function savePages({ municipality, addresses }: SaveOrder): Promise<boolean> {
  const store = await openStore(municipality);
  // Taken away before this began.
  if (!store) return false;
  const [first = '', ...others] = addresses;
  if (!(await fetchPage(store, first))) return false;
  for (const address of others) await fetchPage(store, address);
  return isStoreThere(municipality);
}

/** Keeps a page that has just come from the site in place of its older self if it is saved, and all of them after a new release. */
export async function renewPage(address: string, answer: Response): Promise<void> {
  let isNewRelease = false;
  for (const store of await storesOf(address))
    if ((await storePage(store, address, answer.clone())) === 'with new files') isNewRelease = true;
  if (isNewRelease) await renewAll();
}

/** Asks anew for every page that is saved, and drops files that none of them needs any more. */
export async function renewAll(): Promise<void> {
  for (const store of await openStores()) {
    for (const url of await pagesIn(store)) await fetchPage(store, url);
    await dropUnneeded(store);
  }
}

async function pagesIn({ cache }: Store): Promise<string[]> {
  const requests = await cache.keys();
  const answers = await Promise.all(requests.map((request) => cache.match(request)));
  return requests.filter((_request, index) => answers[index] && isPage(answers[index])).map(({ url }) => url);
}

async function dropUnneeded(store: Store): Promise<void> {
  const needed = new Set<string>();
  for (const url of await pagesIn(store)) {
    needed.add(url);
    await addNeeded(store, filesOfPage((await (await store.cache.match(url))?.text()) ?? '', url), needed);
  }
  for (const request of await store.cache.keys()) if (!needed.has(request.url)) await store.cache.delete(request);
}

async function fetchPage(store: Store, address: string): Promise<boolean> {
  // In nobody's name: what is saved is the same for all.
  const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' }).catch(() => null);
  if (answer?.status === 404) await store.cache.delete(address);
  return answer !== null && (await storePage(store, address, answer)) !== 'not saved';
}

/** A page is put in its place when all that it loads is there: without its styles or scripts the older one is better. */
async function storePage(
  store: Store,
  address: string,
  answer: Response,
): Promise<'saved' | 'with new files' | 'not saved'> {
  const mayBeStored = !(answer.headers.get('cache-control') ?? '').includes('no-store');
  if (answer.status !== 200 || answer.redirected || !isPage(answer) || !mayBeStored) return 'not saved';
  const headers = new Headers(answer.headers);
  // Says later from when the page is; not every server in between passes it on.
  if (!headers.has('date')) headers.set('date', new Date().toUTCString());
  const html = await answer.text();
  let hasNew = false;
  const waiting = filesOfPage(html, address);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (await store.cache.match(file)) continue;
    const fetched = await fetch(file, { credentials: 'omit' }).catch(() => null);
    if (!fetched?.ok) return 'not saved';
    hasNew = true;
    if (file.endsWith('.js')) waiting.push(...filesOfScript(await fetched.clone().text(), file));
    if (!(await putInStore(store, file, fetched))) return 'not saved';
  }
  if (!(await putInStore(store, address, new Response(html, { headers })))) return 'not saved';
  return hasNew ? 'with new files' : 'saved';
}

async function addNeeded(store: Store, files: readonly string[], needed: Set<string>): Promise<void> {
  for (const file of files) {
    if (needed.has(file)) continue;
    needed.add(file);
    const saved = file.endsWith('.js') ? await store.cache.match(file) : undefined;
    if (saved) await addNeeded(store, filesOfScript(await saved.text(), file), needed);
  }
}
