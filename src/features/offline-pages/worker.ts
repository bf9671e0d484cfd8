// Shows saved pages where there is no net. Registered only when somebody asks to keep one (save-offline.ts), and built to a
// file at the root (astro.config.mjs): a worker answers for no more than the folder that it stands in.
import { sayAge, sayNotSaved } from '../../components/offline-page.ts';
import { isPersonal } from '../../paths.ts';
import {
  findFile,
  findPage,
  municipalityPages,
  renewAll,
  renewPage,
  type SaveOrder,
  savePages,
} from './saved-pages.ts';
import { savedMunicipalities } from './store.ts';

/** How long a page may let wait for it before the saved one is shown: on a line that is dead nothing ever fails. */
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
  /** The answer (`true` when saved) goes back by the port. */
  readonly data: SaveOrder;
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
  if ((await savedMunicipalities()).length === 0) {
    await self.registration.unregister();
    return;
  }
  await self.clients.claim();
  await renewAll();
}

self.addEventListener('message', (event) =>
  event.waitUntil(
    inTurn(() => savePages(event.data))
      .catch(() => false)
      .then((saved) => event.ports[0]?.postMessage(saved)),
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
  if (found) return asShown(found.saved, (html, at) => sayAge(html, at, found.without));
  if (answer) return answer;
  const [start, ...others] = await municipalityPages(LANGUAGE.exec(new URL(request.url).pathname)?.[0] ?? '');
  if (!start) return Response.error();
  const besides = await Promise.all(others.map((other) => other.text()));
  return asShown(start, (html, at) => sayNotSaved(html, at, besides));
}

/** `say`: what the page says of itself; is given its HTML and when it was saved, in epoch milliseconds. */
async function asShown(saved: Response, say: (html: string, savedAt: number) => string): Promise<Response> {
  const savedAt = Date.parse(saved.headers.get('date') ?? '');
  return new Response(say(await saved.text(), savedAt), { headers: saved.headers });
}

async function file(request: Request): Promise<Response> {
  return (await findFile(request.url)) ?? fetch(request);
}

function later(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(done, ms, null));
}
