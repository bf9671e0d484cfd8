import { forgetStored } from '../../components/forget-stored.ts';
import type { SaveOrder } from './saved-pages.ts';
import { isStoreThere, makeStore, removeStore, savedMunicipalities } from './store.ts';

/** Keeping takes a few pages over a slow line; after this something is wrong. */
const SAVE_LIMIT_MS = 60_000;

/** How often a page that waits looks whether what it keeps was taken away: then no worker may be left that answers. */
const LOOK_AGAIN_MS = 500;

/** Offers to keep a municipality on the device, and to take that away again. Nothing is stored before somebody asks. */
export function offerOffline(): void {
  const place = document.querySelector<HTMLElement>('[data-keep]');
  const keep = place?.querySelector<HTMLButtonElement>('[data-keep-it]');
  const forget = place?.querySelector<HTMLButtonElement>('[data-forget]');
  const status = place?.querySelector('[role=status]');
  // Old browsers, and pages without https, can store nothing.
  if (!place || !keep || !forget || !status || !navigator.serviceWorker || !window.caches) return;
  const { pages = '[]', worker = '', manifest = '', busy = '', kept = '', failed = '', forgotten = '' } = place.dataset;
  const { keep: municipality = '' } = place.dataset;
  const own = JSON.parse(pages) as string[];

  const show = async (text = '') => {
    const [isSaved, isThere] = await Promise.all([caches.match(own[0] ?? ''), isStoreThere(municipality)]);
    keep.hidden = isSaved !== undefined;
    // Also in another language, or what a save that was broken off left.
    forget.hidden = !isThere;
    status.textContent = text || (isSaved ? kept : '');
    place.hidden = false;
    if (isSaved) offerIcon(manifest);
  };

  keep.addEventListener('click', async () => {
    keep.disabled = true;
    status.textContent = busy;
    const hadSome = await isStoreThere(municipality);
    await makeStore(municipality);
    const addresses = own.map((page) => new URL(page, location.href).href);
    const isSaved = await askWorker(worker, { municipality, addresses }).catch(() => false);
    const isTakenAway = !(await isStoreThere(municipality));
    // What came of it is of no use by itself.
    if (!isSaved && !hadSome) await forgetMunicipality(municipality);
    keep.disabled = false;
    await show(isSaved ? kept : isTakenAway ? forgotten : failed);
    if (isSaved) forget.focus();
  });
  forget.addEventListener('click', async () => {
    await forgetMunicipality(municipality);
    await show(forgotten);
    keep.focus();
  });
  // Another tab may have taken away what this one shows to be there.
  document.addEventListener('visibilitychange', () => document.hidden || keep.disabled || show());
  void show();
}

/** Takes away one municipality; with the last one the worker too, which has no reason to stay. */
async function forgetMunicipality(municipality: string): Promise<void> {
  await removeStore(municipality);
  if ((await savedMunicipalities()).length === 0) await forgetStored();
}

/** Lets the worker keep pages; false when it could not in time, or when they were taken away in the meantime. */
async function askWorker(worker: string, order: SaveOrder): Promise<boolean> {
  let looking: ReturnType<typeof setInterval> | undefined;
  const ended = new Promise<false>((done) => {
    const endsAt = Date.now() + SAVE_LIMIT_MS;
    looking = setInterval(async () => {
      if (Date.now() > endsAt || !(await isStoreThere(order.municipality))) done(false);
    }, LOOK_AGAIN_MS);
  });
  return Promise.race([ended, orderWorker(worker, order)]).finally(() => clearInterval(looking));
}

async function orderWorker(worker: string, order: SaveOrder): Promise<boolean> {
  const active = await whenActive(await navigator.serviceWorker.register(worker));
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data === true);
    active.postMessage(order, [port2]);
  });
}

/** Of this registration: `navigator.serviceWorker.ready` may go on naming one that has been taken away since. */
async function whenActive({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (active) return active;
  const coming = installing ?? waiting;
  return new Promise((done, fail) => {
    const look = () => {
      if (coming?.state === 'activated') done(coming);
      else if (!coming || coming.state === 'redundant') fail(new Error('the worker was taken away'));
    };
    coming?.addEventListener('statechange', look);
    look();
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
