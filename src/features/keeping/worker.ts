// Shows kept pages where there is no net. Registered only when somebody asks to keep one (keep-on-phone.ts), and built to a
// file at the root (astro.config.mjs): a worker answers for no more than the folder that it stands in.
import { sayAge, sayNotKept } from '../../components/kept-page.ts';
import { isPersonal } from '../../paths.ts';
import { findFile, findPage, type KeepOrder, keepPages, municipalityPages, renewAll, renewPage } from './kept-pages.ts';
import { keptMunicipalities } from './store.ts';

/** How long a page may let wait for it before the kept one is shown: on a line that is dead nothing ever fails. */
const PATIENCE_MS = 8_000;

/** `splitLanguage` would bring the strings of every language into this file. */
const LANGUAGE = /^\/[a-z]{2}(?=\/)/;

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface MessageEventOfPage extends WaitingEvent {
  /** The answer (`true` when kept) goes back by the port. */
  readonly data: KeepOrder;
  readonly ports: readonly MessagePort[];
}
/** As far as it is used: TypeScript knows either a page's world or a worker's. */
declare const self: {
  addEventListener(kind: 'install' | 'activate', act: (event: WaitingEvent) => void): void;
  addEventListener(kind: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', act: (event: MessageEventOfPage) => void): void;
  skipWaiting(): Promise<void>;
  readonly registration: { unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void> };
};

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(inTurn(begin)));

/** One after the other: what tidies up would take away the files of a page that is just being put in its place. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Who left before the worker was there could not send it away: without anything to keep it goes by itself. */
async function begin(): Promise<void> {
  if ((await keptMunicipalities()).length === 0) {
    await self.registration.unregister();
    return;
  }
  await self.clients.claim();
  await renewAll();
}

self.addEventListener('message', (event) =>
  event.waitUntil(
    inTurn(() => keepPages(event.data))
      .catch(() => false)
      .then((kept) => event.ports[0]?.postMessage(kept)),
  ),
);

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || isPersonal(pathname.replace(LANGUAGE, ''))) return;
  event.respondWith(mode === 'navigate' ? page(event) : file(event.request));
});

/** From the site whenever it answers: nobody sees an old page while there is a net. */
async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const asked = fetch(request).catch(() => null);
  const found = await findPage(request.url);
  const answer = await (found ? Promise.race([asked, later(PATIENCE_MS)]) : asked);
  if (answer && answer.status < 500) {
    const copy = answer.clone();
    event.waitUntil(inTurn(() => renewPage(request.url, copy)));
    return answer;
  }
  if (found) return asShown(found.kept, (html, at) => sayAge(html, at, found.without));
  if (answer) return answer;
  const [start, ...others] = await municipalityPages(LANGUAGE.exec(new URL(request.url).pathname)?.[0] ?? '');
  if (!start) return Response.error();
  const besides = await Promise.all(others.map((other) => other.text()));
  return asShown(start, (html, at) => sayNotKept(html, at, besides));
}

/** `say`: what the page says of itself; is given its HTML and when it was kept, in epoch milliseconds. */
async function asShown(kept: Response, say: (html: string, keptAt: number) => string): Promise<Response> {
  const keptAt = Date.parse(kept.headers.get('date') ?? '');
  return new Response(say(await kept.text(), keptAt), { headers: kept.headers });
}

async function file(request: Request): Promise<Response> {
  return (await findFile(request.url)) ?? fetch(request);
}

function later(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(done, ms, null));
}
