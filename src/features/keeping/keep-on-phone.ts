import { forgetStored } from '../../components/forget-stored.ts';
import { isStoreThere, makeStore } from './store.ts';

/** Keeping takes a few pages over a slow line; after this something is wrong. */
const KEEP_LIMIT_MS = 60_000;

/** Offers to keep this page on the device, and to take all that is kept away again. Nothing is stored before somebody asks. */
export function keepOnPhone(): void {
  const place = document.querySelector<HTMLElement>('[data-keep]');
  const keep = place?.querySelector<HTMLButtonElement>('[data-keep-it]');
  const forget = place?.querySelector<HTMLButtonElement>('[data-forget]');
  const status = place?.querySelector('[role=status]');
  // Old browsers, and pages without https, can store nothing.
  if (!place || !keep || !forget || !status || !navigator.serviceWorker || !window.caches) return;
  const { pages = '[]', worker = '', manifest = '', busy = '', kept = '', failed = '', forgotten = '' } = place.dataset;
  const own = JSON.parse(pages) as string[];

  const show = async (text = '') => {
    const [isKept, worker, stores] = await Promise.all([
      caches.match(own[0] ?? ''),
      navigator.serviceWorker.getRegistration(),
      caches.keys(),
    ]);
    keep.hidden = isKept !== undefined;
    // Whatever there is, it can be taken away: also a store without a worker.
    forget.hidden = !worker && stores.length === 0;
    status.textContent = text || (isKept ? kept : '');
    place.hidden = false;
    if (isKept) offerIcon(manifest);
  };

  keep.addEventListener('click', async () => {
    keep.disabled = true;
    status.textContent = busy;
    const hadSome = await isStoreThere();
    await makeStore();
    const isKept = await askWorker(worker, own).catch(() => false);
    const isTakenAway = !(await isStoreThere());
    // What came of it is of no use by itself, and a worker that keeps nothing has no reason to stay.
    if (!isKept && !hadSome) await forgetStored();
    keep.disabled = false;
    await show(isKept ? kept : isTakenAway ? forgotten : failed);
    if (isKept) forget.focus();
  });
  forget.addEventListener('click', async () => {
    await forgetStored();
    await show(forgotten);
    keep.focus();
  });
  void show();
}

/** Lets the worker keep pages, as addresses with the origin; false when it could not in time. */
async function askWorker(worker: string, pages: readonly string[]): Promise<boolean> {
  const limit = new Promise<false>((done) => setTimeout(done, KEEP_LIMIT_MS, false));
  return Promise.race([limit, orderWorker(worker, pages)]);
}

async function orderWorker(worker: string, pages: readonly string[]): Promise<boolean> {
  await navigator.serviceWorker.register(worker);
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data === true);
    const addresses = pages.map((page) => new URL(page, location.href).href);
    active?.postMessage(addresses, [port2]);
  });
}

/** With it browsers can put the page among the phone's apps, under our own icon. Nobody else needs to load it. */
function offerIcon(manifest: string): void {
  if (document.querySelector('link[rel=manifest]')) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = manifest;
  document.head.append(link);
}
