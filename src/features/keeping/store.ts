/**
 * Where kept pages stand. That it exists is the leave to store: only a page makes it, when somebody asks to keep something;
 * who takes it away ends whatever is being stored, in any tab and in the worker.
 */
const STORE = 'bewaard';

/** Made when somebody asks for it, and by nothing else. */
export const makeStore = () => caches.open(STORE);

/** Whether somebody asked to keep something, and nobody has taken it away since. */
export const isStoreThere = () => caches.has(STORE);

/** Null until somebody keeps something: to look is not to make one. */
export const openStore = async () => ((await isStoreThere()) ? caches.open(STORE) : null);

/** Puts an answer into the store unless that was taken away in the meantime; says whether it did. */
export async function putInStore(store: Cache, address: string, answer: Response): Promise<boolean> {
  // Between the two `store` may lose its place: then this goes into something that nobody can find, and vanishes with it.
  if (!(await isStoreThere())) return false;
  await store.put(address, answer);
  return isStoreThere();
}
