/** Before the municipality in a store's name. */
const STORE = 'bewaard ';

/**
 * Where the pages of one municipality stand, with all that they load. That it exists is the leave to store: only a page makes
 * it, when somebody asks to keep that municipality; who takes it away ends whatever is being stored, in any tab and in the worker.
 */
export interface Store {
  /** Slug of the municipality. */
  municipality: string;
  cache: Cache;
}

/** Made when somebody asks for it, and by nothing else. */
export const makeStore = (municipality: string) => caches.open(STORE + municipality);

/** Whether somebody asked to keep a municipality, and nobody has taken it away since. */
export const isStoreThere = (municipality: string) => caches.has(STORE + municipality);

/** Takes away all that is saved of one municipality, and nothing of another. */
export const removeStore = (municipality: string) => caches.delete(STORE + municipality);

/** Slugs of the municipalities that are saved, in the order in which they came. */
export async function savedMunicipalities(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(STORE)).map((name) => name.slice(STORE.length));
}

/** Null until somebody keeps that municipality: to look is not to make one. */
export async function openStore(municipality: string): Promise<Store | null> {
  return (await isStoreThere(municipality)) ? { municipality, cache: await makeStore(municipality) } : null;
}

/** Those of all municipalities that are saved. */
export async function openStores(): Promise<Store[]> {
  const stores = await Promise.all((await savedMunicipalities()).map(openStore));
  return stores.filter((store) => store !== null);
}

/** Puts an answer into a store unless that was taken away in the meantime; says whether it did. */
export async function putInStore({ municipality, cache }: Store, address: string, answer: Response): Promise<boolean> {
  // Between the two the store may lose its place: then this goes into something that nobody can find, and vanishes with it.
  if (!(await isStoreThere(municipality))) return false;
  await cache.put(address, answer);
  return isStoreThere(municipality);
}
