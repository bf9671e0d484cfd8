import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolveMunicipality } from '../../domain/municipality/resolve.ts';
import { agreementScanPath, scanSentTo, splitLanguage, TOO_LARGE_NOTICE, takesPosts } from '../../paths.ts';
import { isOpened, openedPhase } from '../demand/opened-phase.ts';
import { healthStatus } from '../health/health.ts';
import { log } from '../log/log.ts';
import { type CachedAnswer, sendCached } from '../rendering/cached-answer.ts';
import { PageCache } from '../rendering/page-cache.ts';
import { PageMaker } from '../rendering/page-maker.ts';
import type { AstroHandler } from '../rendering/render.ts';
import { TooBusy } from '../rendering/turns.ts';
import { namesItsHost } from '../request/authority.ts';
import { clientAddress } from '../request/client-address.ts';
import { ownOrigins } from '../request/posts.ts';
import { sharedAddress } from '../request/shared-address.ts';
import { addressOf, isSpelledOtherwise, readTarget, type Target } from '../request/target.ts';
import { proxyWatch } from '../request/unread-proxy.ts';
import { pageAccess, sessionCookie, sessionToken } from '../sessions/page-access.ts';
import { SessionGate } from '../sessions/session-gate.ts';
import { LIMITS, type Settings } from '../settings/settings.ts';
import type { SiteContext } from '../site-context.ts';
import { FormGate } from './form-gate.ts';
import { FrontDoor } from './front-door.ts';
import { PlainAnswers } from './plain-answers.ts';
import { SiteAnswers } from './site-answers.ts';

export interface SiteParts {
  settings: Settings;
  context: SiteContext;
  astro: AstroHandler;
  staticFiles: ReadonlyMap<string, CachedAnswer>;
}

const HEALTH_ADDRESS = '/healthz';
const METHODS = new Set(['GET', 'HEAD', 'POST']);
/** To `CONNECT`, which Node would leave without an answer: it comes with no response to write to. */
const NO_TUNNEL = `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${[...METHODS].join(', ')}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
/** The address of who asks for a page that is made for all. */
const NOBODY = '';

export interface Site {
  server: Server;
  /** Takes no new connections and ends those that are at rest. */
  close(): void;
}

/**
 * The site's HTTP server, not yet listening. A page that was asked for before goes out as bytes from memory; Astro is
 * asked only for what is not kept, and by requests of our own making (content/decisions/0023-one-request.md).
 */
export function createSite({ settings, context, astro, staticFiles }: SiteParts): Site {
  const answers = new SiteAnswers(settings);
  const plain = new PlainAnswers(answers, context.snapshot);
  const pages = new PageCache();
  const gate = new SessionGate(settings.pocketbaseUrl);
  const accessFrom = pageAccess(settings, gate);
  const maker = new PageMaker({ settings, context, astro, answers, nobody: accessFrom(NOBODY) });
  const { name: cookieName } = sessionCookie(settings);
  const watchForProxy = proxyWatch(settings.trustProxy, (sentence) => log.say(sentence));
  const forms = new FormGate(gate, ownOrigins(settings.publicOrigin, settings.port), cookieName);

  const server = createServer((request, response) => {
    const target = request.url ?? '';
    if (!namesItsHost(request)) return sendCached(request, response, plain.bare(400));
    const cached = request.method === 'GET' ? findCached(target, Date.now()) : null;
    if (cached) return sendCached(request, response, cached);
    answer(request, response, target).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      if (error instanceof TooBusy) return sendCached(request, response, plain.busy(target));
      log.failure('A request failed.', error);
      sendCached(request, response, plain.says(500, 'entry.failed', target));
    });
  });
  server.on('connect', (_request, socket) => socket.end(NO_TUNNEL));
  server.requestTimeout = LIMITS.requestMs;
  server.headersTimeout = LIMITS.headersMs;
  server.keepAliveTimeout = LIMITS.keepAliveMs;
  const door = new FrontDoor(server, { find: findCached, remake });
  return {
    server,
    close: () => {
      server.close();
      server.closeIdleConnections();
      door.close();
    },
  };

  /** Pages and files that are the same for all who ask, by a target that is written as we write it. */
  function findCached(target: string, now: number): CachedAnswer | null {
    // What is asked with a query may have to be counted.
    return target.includes('?') ? null : findShared(target, now);
  }

  function findShared(target: string, now: number): CachedAnswer | null {
    return pages.find(target, context.snapshot.version, now) ?? staticFiles.get(target) ?? null;
  }

  function remake(target: string, now: number): Promise<CachedAnswer> | null {
    return !target.includes('?') && pages.has(target) ? makeForAll(target, now) : null;
  }

  function makeForAll(address: string, now: number): Promise<CachedAnswer> {
    return pages.make(address, context.snapshot.version, () => maker.forAll(address, now));
  }

  async function answer(request: IncomingMessage, response: ServerResponse, raw: string): Promise<void> {
    const send = (cached: CachedAnswer) => sendCached(request, response, cached);
    const method = request.method ?? '';
    if (!METHODS.has(method)) return send(plain.bare(405, { allow: [...METHODS].join(', ') }));
    if (raw.length > LIMITS.targetChars) return send(plain.bare(414));
    const target = readTarget(raw);
    if (!target) return send(plain.bare(400));
    if (method === 'POST') return takePost(request, response, target);
    if (isSpelledOtherwise(raw, target)) return send(plain.bare(301, { location: addressOf(target) }));
    const file = staticFiles.get(target.pathname);
    if (file) return send(file);
    if (target.pathname === HEALTH_ADDRESS) return sendHealth(request, response);
    const now = Date.now();
    const address = sharedAddress(target, { directory: context.snapshot.directory, now });
    if (address === null) return sendForOne(request, response, target, null);
    if (method === 'GET' && sessionToken(request, cookieName) === '' && isOpened(request))
      countPhase(request, address, now);
    send(findShared(address, now) ?? (await makeForAll(address, now)));
  }

  async function takePost(request: IncomingMessage, response: ServerResponse, target: Target): Promise<void> {
    if (!takesPosts(splitLanguage(target.pathname).path)) {
      request.resume();
      return sendCached(request, response, plain.bare(405, { allow: 'GET, HEAD' }));
    }
    const taken = await forms.take(request, target.pathname);
    if (taken.kind === 'form') return sendForOne(request, response, target, taken.body);
    // Nobody is there any more to be answered.
    if (taken.kind === 'gone') return void response.destroy();
    // Let it arrive, unread, within the time that a request has: who is still sending would not hear the answer.
    request.resume();
    const scanOf =
      taken.status === 413 && sessionToken(request, cookieName) !== '' ? scanSentTo(target.pathname) : null;
    // A file is easily too large, and whoever chose it is a person: its page says so.
    if (scanOf !== null) {
      const location = agreementScanPath(scanOf, TOO_LARGE_NOTICE);
      return sendCached(request, response, plain.bare(303, { location }));
    }
    sendCached(request, response, plain.says(taken.status, taken.says, target.pathname));
  }

  async function sendForOne(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    body: Buffer | null,
  ): Promise<void> {
    watchForProxy(request);
    const { cookie, 'content-type': type } = request.headers;
    const token = sessionToken(request, cookieName);
    const made = await maker.forOne(addressOf(target), Date.now(), {
      words: { method: body ? 'POST' : 'GET', headers: { cookie, 'content-type': body ? type : undefined }, body },
      access: accessFrom(clientAddress(request, settings.trustProxy)),
      isKnown: gate.remembers(token),
      isCounted: token === '',
      isThere: () => !response.destroyed,
      gone: goneSignal(response),
    });
    if (!made) return;
    if (made.cookies.length > 0) response.setHeader('set-cookie', made.cookies);
    sendCached(request, response, made.answer);
  }

  function countPhase(request: IncomingMessage, address: string, now: number): void {
    const opened = openedPhase(address);
    if (!opened) return;
    const found = resolveMunicipality(context.snapshot.directory, opened.slug, now);
    // Under an old name the address leads to the new one, and is counted there.
    if (!('municipality' in found) || found.municipality.slug !== opened.slug) return;
    const visitor = clientAddress(request, settings.trustProxy);
    context.visits.count(visitor, found.municipality.id, opened.phase, now);
  }

  async function sendHealth(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const health = await context.health();
    sendCached(request, response, answers.json(JSON.stringify(health), 'no-store', healthStatus(health)));
  }
}

/** Aborts when a response is closed before it was sent: its reader has gone. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
